package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * A copy of an advisory in which every character can be stored and shown. Advisories are often taken from pages in another
 * encoding; what was broken on the way stays visible, and is reported where it stands.
 */
final class CleanTree {
    static final char REPLACEMENT = '\uFFFD';

    private final ImportReport report;

    private CleanTree(ImportReport report) {
        this.report = report;
    }

    static JsonNode of(JsonNode advisory, ImportReport report) {
        return new CleanTree(report).clean(advisory, "");
    }

    private JsonNode clean(JsonNode node, String path) {
        if (node.isObject()) {
            var copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> {
                var name = clean(member.getKey());
                copy.set(name, clean(member.getValue(), path.isEmpty() ? name : path + "." + name));
            });
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < node.size(); i++) {
                copy.add(clean(node.path(i), path + "[" + i + "]"));
            }
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(clean(node.asText(), path)) : node;
    }

    private String clean(String text, String path) {
        var clean = clean(text);
        long broken =
                clean.chars().filter(character -> character == REPLACEMENT).count();
        if (broken > 0) {
            report.notMapped(path, "Broken characters, each shown as " + REPLACEMENT + " in the draft: " + broken);
        }
        return clean;
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(character -> clean.appendCodePoint(isKept(character) ? character : REPLACEMENT));
        return clean.toString();
    }

    /** A code point that is a surrogate is half of a pair. */
    private static boolean isKept(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE));
    }
}
