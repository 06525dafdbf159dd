package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fieldsafety.notice.csafimport.CsafImportView.NotMapped;
import org.fieldsafety.notice.csafimport.CsafImportView.Taken;
import org.jspecify.annotations.Nullable;

/** Collects what was taken and what was not, each thing once. */
final class ImportReport {
    private static final String CUT = " […]";

    private final Set<Taken> taken = new LinkedHashSet<>();
    private final Set<NotMapped> notMapped = new LinkedHashSet<>();

    void taken(String path, String field) {
        taken.add(new Taken(path, field));
    }

    void notMapped(String path, String reason) {
        notMapped.add(new NotMapped(path, reason));
    }

    /** Whatever the object has besides. */
    void others(JsonNode object, String path, Set<String> known) {
        object.properties().stream()
                .filter(member -> !known.contains(member.getKey()))
                .forEach(member -> notMapped(
                        path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                        "A notice has no place for it"));
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    List<NotMapped> notMapped() {
        return List.copyOf(notMapped);
    }

    /** The text at the path; null where there is none, or only blanks. */
    @Nullable
    String text(JsonNode node, String path) {
        if (node.isTextual() && !node.asText().isBlank()) {
            return node.asText().strip();
        }
        if (!node.isMissingNode()) {
            notMapped(path, "There is no text here");
        }
        return null;
    }

    /** Cut with a mark where it is longer than the field. */
    String fit(String text, int longest, String path) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - CUT.length();
        end = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        notMapped(path, "Cut after " + end + " of " + text.length() + " characters, which is all the field takes");
        return text.substring(0, end) + CUT;
    }
}
