package org.fieldsafety.notice.csaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Building a document in which nothing may be empty (CSAF 2.0 gives every text and list a minimum of one). */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode array(Iterable<String> values) {
        var array = array();
        values.forEach(array::add);
        return array;
    }

    static void putUnlessEmpty(ObjectNode object, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            object.set(name, list);
        }
    }

    static void addNote(ArrayNode notes, String category, String title, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            notes.addObject().put("category", category).put("text", text).put("title", title);
        }
    }
}
