package org.fieldsafety.acknowledgement.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code and the words for it; the code itself where the notice has none. */
@Schema(requiredProperties = {"code", "text"})
public record NamedCode(
        @Schema(examples = "NO_INTERRUPTION") String code,
        @Schema(examples = "We cannot stop the instrument now") String text) {

    static List<NamedCode> all(Collection<String> codes, Map<String, String> words) {
        return codes.stream()
                .map(code -> new NamedCode(code, words.getOrDefault(code, code)))
                .toList();
    }
}
