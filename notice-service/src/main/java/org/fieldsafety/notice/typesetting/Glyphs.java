package org.fieldsafety.notice.typesetting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.platform.document.Fonts;
import org.fieldsafety.platform.problem.Violations;

/** Finds what the letter of a notice could not show, because no font has it. */
@ApplicationScoped
public class Glyphs {
    /** How many different characters of one field are named; the rest is counted. */
    private static final int NAMED = 20;

    private final Fonts fonts;
    private final ObjectMapper json;

    Glyphs(Fonts fonts, ObjectMapper json) {
        this.fonts = fonts;
        this.json = json;
    }

    /** Records each text with such a character, control characters among them, as {@code missing-glyph}. */
    public void check(NoticeContent content, Violations violations) {
        check("", json.valueToTree(content), violations);
    }

    private void check(String path, JsonNode value, Violations violations) {
        if (value.isTextual()) {
            text(path, value.textValue(), violations);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(path + "[" + i + "]", value.get(i), violations);
            }
        } else {
            value.properties()
                    .forEach(member ->
                            check(path + (path.isEmpty() ? "" : ".") + member.getKey(), member.getValue(), violations));
        }
    }

    private void text(String path, String text, Violations violations) {
        var missing = text.replace("\r\n", "\n")
                .codePoints()
                .filter(character -> !isShown(character))
                .distinct()
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            var names = missing.stream().limit(NAMED).map(Glyphs::name).collect(Collectors.joining(", "));
            var more = missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "";
            violations.add(path, "missing-glyph", "The letter has no font that shows " + names + more);
        }
    }

    private boolean isShown(int character) {
        if (Character.isISOControl(character)) {
            return character == '\n' || character == '\t';
        }
        return fonts.have(character);
    }

    private static String name(int character) {
        var name = Character.getName(character);
        return "U+%04X".formatted(character) + (name == null ? "" : " " + name);
    }
}
