package org.fieldsafety.notice.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldsafety.notice.product.Criterion;
import org.fieldsafety.notice.product.Product;
import org.fieldsafety.notice.product.SerialRange;
import org.fieldsafety.notice.product.VersionRange;

/** Says which units of a product are affected. */
final class AffectedUnits {
    private static final Pattern FIRST_LETTER = Pattern.compile("\\p{L}");

    private final Words words;

    AffectedUnits(Words words) {
        this.words = words;
    }

    /** One way of being affected each; a unit is affected if any is true of it. */
    List<String> of(Product product) {
        return ways(product).stream().map(AffectedUnits::capitalized).toList();
    }

    private List<String> ways(Product product) {
        return switch (product.scope()) {
            case All -> List.of(words.say("units.all"));
            case Listed -> List.of(words.say("units.listed"));
            case Limited -> product.criteria().stream().map(this::criterion).toList();
        };
    }

    private String criterion(Criterion criterion) {
        var conditions = new ArrayList<String>();
        if (criterion.listed()) {
            conditions.add(words.say("units.listed"));
        }
        if (!criterion.serialRanges().isEmpty()) {
            conditions.add(words.say("units.serials") + " "
                    + any(criterion.serialRanges().stream().map(this::serials).toList()));
        }
        if (!criterion.lots().isEmpty()) {
            conditions.add(words.say("units.lots") + " " + any(criterion.lots()));
        }
        if (!criterion.softwareVersions().isEmpty()) {
            conditions.add(words.say("units.versions") + " "
                    + any(criterion.softwareVersions().stream()
                            .map(this::versions)
                            .toList()));
        }
        return String.join(" " + words.say("units.and") + " ", conditions);
    }

    private String serials(SerialRange range) {
        return range.from().equals(range.to()) ? range.from() : words.fill("units.range", range.from(), range.to());
    }

    private String versions(VersionRange range) {
        var from = range.from();
        var to = range.to();
        if (from == null) {
            return words.fill("units.upTo", String.valueOf(to));
        }
        if (to == null) {
            return words.fill("units.from", from);
        }
        return from.equals(to) ? from : words.fill("units.range", from, to);
    }

    private static String capitalized(String way) {
        return FIRST_LETTER.matcher(way).replaceFirst(letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    private static String any(List<String> values) {
        return values.stream().collect(Collectors.joining(", "));
    }
}
