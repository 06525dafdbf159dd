package org.fieldsafety.notice.csafimport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsafety.notice.product.VersionRange;
import org.jspecify.annotations.Nullable;

/**
 * The versions that an advisory names, in one of the ways in which people and machines write them: {@code vers:…},
 * comparisons, or words.
 *
 * @param ranges none: every version
 * @param remark what of it could not be said in the same way; null when it is the same
 */
record VersionExpression(List<VersionRange> ranges, @Nullable String remark) {
    private static final int LONGEST = 20;
    private static final String VERSION = "v?(?:ersion\\s+)?([0-9][^\\s|,<>=]*)";
    private static final Pattern ALL = words("(?:vers:[a-z0-9.+-]+/)?\\*|(?:all|any)(?:\\s+versions?)?|-");
    private static final Pattern UP_TO = words(
            "(?:<=|≤|up to(?: and including)?|through)\\s*" + VERSION,
            VERSION + "\\s*(?:and|or|&)\\s*(?:all\\s+)?(?:prior|earlier|older|below|lower|previous)(?:\\s+versions?)?");
    private static final Pattern BEFORE =
            words("(?:all versions?\\s+)?(?:prior to|before|earlier than|older than|lower than|below)\\s*" + VERSION);
    private static final Pattern FROM = words(
            "(?:from|since)\\s*" + VERSION + "(?:\\s+(?:on|onwards?))?",
            VERSION + "\\s*(?:and|or|&)\\s*(?:all\\s+)?(?:later|newer|above|higher|up)(?:\\s+versions?)?");
    private static final Pattern BETWEEN =
            words("(?:from\\s+|between\\s+)?" + VERSION + "\\s*(?:-|–|to|through|until|and)\\s*" + VERSION);
    private static final Pattern COMPARISON =
            Pattern.compile("\\G[\\s|,]*+(>=|<=|!=|≥|≤|>|<|=)?\\s*+v?([0-9][^\\s|,<>=]*+)");
    private static final int LONGEST_EXPRESSION = 200;

    /** A branch of category product_version names one. */
    static VersionExpression single(String name) {
        return name.length() > LONGEST
                ? unknown(name)
                : new VersionExpression(List.of(new VersionRange(plain(name), plain(name))), null);
    }

    /** A branch of category product_version_range names some. */
    static VersionExpression range(String name) {
        if (name.length() > LONGEST_EXPRESSION) {
            return unknown(name.substring(0, LONGEST_EXPRESSION) + "…");
        }
        var text = name.strip().replaceFirst("(?i)^versions?\\s+", "");
        if (ALL.matcher(text).matches()) {
            return new VersionExpression(List.of(), null);
        }
        var comparisons = comparisons(text.replaceFirst("^vers:[a-z0-9.+-]+/", ""), name);
        if (comparisons != null) {
            return comparisons;
        }
        Matcher words;
        if ((words = UP_TO.matcher(text)).matches()) {
            return between(null, version(words), name, null);
        }
        if ((words = BEFORE.matcher(text)).matches()) {
            return between(null, version(words), name, included(version(words)));
        }
        if ((words = BETWEEN.matcher(text)).matches()) {
            return between(words.group(1), words.group(2), name, null);
        }
        if ((words = FROM.matcher(text)).matches()) {
            return between(version(words), null, name, null);
        }
        return unknown(name);
    }

    /** Constraints in ascending order, of which a lower and the upper one behind it are one range, as in vers; null for other words. */
    private static @Nullable VersionExpression comparisons(String constraints, String name) {
        var ranges = new ArrayList<VersionRange>();
        String remark = null;
        String from = null;
        int end = 0;
        var each = COMPARISON.matcher(constraints);
        while (each.find()) {
            end = each.end();
            var comparator = each.group(1) == null ? "=" : each.group(1);
            var version = each.group(2);
            if (version.length() > LONGEST || comparator.equals("!=")) {
                return unknown(name);
            }
            switch (comparator) {
                case ">", ">=", "≥" -> {
                    if (from != null) {
                        return unknown(name);
                    }
                    from = version;
                }
                case "<", "<=", "≤" -> {
                    ranges.add(new VersionRange(from, version));
                    from = null;
                }
                default -> ranges.add(new VersionRange(version, version));
            }
            remark = comparator.equals(">") || comparator.equals("<") ? included(version) : remark;
        }
        if (end == 0 || end < constraints.length()) {
            return null;
        }
        if (from != null) {
            ranges.add(new VersionRange(from, null));
        }
        return new VersionExpression(ranges, remark);
    }

    private static VersionExpression between(
            @Nullable String from, @Nullable String to, String name, @Nullable String remark) {
        var tooLong = (from != null && from.length() > LONGEST) || (to != null && to.length() > LONGEST);
        return tooLong ? unknown(name) : new VersionExpression(List.of(new VersionRange(from, to)), remark);
    }

    /** Every version: rather too many units than one too few. */
    private static VersionExpression unknown(String name) {
        return new VersionExpression(
                List.of(), "'" + name + "' can't be said as ranges of versions; the draft affects every version");
    }

    private static String included(String version) {
        return version + " itself is excluded in the advisory, but a range includes its ends: set the end anew";
    }

    private static String version(Matcher words) {
        return words.group(1) != null || words.groupCount() == 1 ? words.group(1) : words.group(2);
    }

    private static String plain(String name) {
        return name.strip().replaceFirst("(?i)^v(?:ersion\\s*)?(?=[0-9])", "");
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
    }
}
