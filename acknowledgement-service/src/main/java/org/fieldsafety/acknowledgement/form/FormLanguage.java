package org.fieldsafety.acknowledgement.form;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of a notice's languages a reader gets. */
public final class FormLanguage {
    private FormLanguage() {}

    /**
     * The best match by lookup (RFC 4647, 3.4): for what the reader accepts, else for what the consignee reads, else the
     * notice's first language. A header that can't be read asks for nothing (RFC 9110, 12.5.4 lets a server ignore it).
     *
     * @param accepted the {@code Accept-Language} header
     * @param consignee BCP 47 tags, the preferred one first
     * @param available BCP 47 tags in the notice's order
     * @return a tag as the notice spells it; {@code und} for a notice without texts
     */
    public static String choose(@Nullable String accepted, List<String> consignee, List<String> available) {
        return Stream.of(ranges(accepted), ranges(String.join(",", consignee)))
                .map(ranges -> Optional.ofNullable(Locale.lookupTag(ranges, available)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> available.isEmpty() ? "und" : available.get(0));
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The JDK throws either for a header that is no list of ranges.
            return List.of();
        }
    }
}
