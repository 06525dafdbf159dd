package org.fieldsafety.registry.udi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GS1 Digital Link URIs, on any host and below any path (GS1 Digital Link Standard: URI Syntax). The key and its
 * qualifiers are path segments in a fixed order, further attributes are query parameters.
 */
final class DigitalLink {
    private static final Pattern START = Pattern.compile("(?i)https?://[^/?#]*");

    /** Names of the first edition of the standard, which later ones no longer have. */
    private static final Map<String, String> NAMES =
            Map.of("gtin", "01", "cpv", "22", "lot", "10", "ser", "21", "exp", "17");

    private static final List<String> KEYS = List.of("01", "00", "8006", "8010", "8003", "8004", "8017", "8018", "414");
    private static final List<String> QUALIFIERS = List.of("22", "10", "21");

    private final ScanText scan;
    private final String text;
    private final Reading reading;
    private final Gs1Elements elements;
    private int lastQualifier = -1;

    DigitalLink(ScanText scan, Reading reading, Gs1Elements elements) {
        this.scan = scan;
        this.text = scan.text();
        this.reading = reading;
        this.elements = elements;
    }

    static boolean looksLike(String text) {
        return START.matcher(text).lookingAt();
    }

    void read() {
        var start = START.matcher(text);
        int path = start.lookingAt() ? start.end() : 0;
        int fragment = text.indexOf('#');
        int end = fragment < 0 ? text.length() : fragment;
        int query = text.indexOf('?', path);
        readPath(path, query < 0 || query > end ? end : query);
        if (query >= 0 && query < end) {
            readQuery(query + 1, end);
        }
        elements.checkTogether();
    }

    /** The key is the last segment that names one and is followed by pairs only: hosts may put any path in front. */
    private void readPath(int from, int to) {
        var segments = text.substring(from, to).split("/", -1);
        var starts = starts(segments, from);
        int last = segments.length;
        while (last > 0 && segments[last - 1].isEmpty()) {
            last--;
        }
        for (int i = last - 2; i >= 0; i -= 2) {
            if (KEYS.contains(code(segments[i]))) {
                for (int j = i; j + 1 < last; j += 2) {
                    segment(segments[j], segments[j + 1], starts.getOrDefault(j, from), j == i);
                }
                return;
            }
        }
        reading.error("no-key", scan.at(from), "The path names no GTIN as /01/ and its digits");
    }

    private static Map<Integer, Integer> starts(String[] segments, int from) {
        var starts = new HashMap<Integer, Integer>();
        int start = from;
        for (int i = 0; i < segments.length; i++) {
            starts.put(i, start);
            start += segments[i].length() + 1;
        }
        return starts;
    }

    private void segment(String name, String value, int start, boolean key) {
        var code = code(name);
        var identifier = ApplicationIdentifiers.named(code);
        if (identifier == null) {
            reading.error("unknown-identifier", scan.at(start), "There is no application identifier " + name);
            return;
        }
        if (!key) {
            int order = QUALIFIERS.indexOf(code);
            if (order <= lastQualifier && !code.equals("235")) {
                reading.warning(
                        "misplaced", scan.at(start), "(" + code + ") is not expected here; the path says 22, 10, 21");
            }
            lastQualifier = Math.max(order, lastQualifier);
        }
        take(identifier, value, start);
    }

    private void readQuery(int from, int to) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && text.charAt(end) != '&' && text.charAt(end) != ';') {
                end++;
            }
            parameter(start, end);
            start = end + 1;
        }
    }

    /** Parameters that are no application identifiers belong to the host or the resolver. */
    private void parameter(int from, int to) {
        int equals = text.indexOf('=', from);
        if (equals < 0 || equals >= to) {
            return;
        }
        var name = text.substring(from, equals);
        var identifier = ApplicationIdentifiers.named(code(name));
        if (identifier != null) {
            if (KEYS.contains(identifier.code()) || identifier.code().equals("21")) {
                reading.warning("misplaced", scan.at(from), "(" + identifier.code() + ") belongs into the path");
            }
            take(identifier, text.substring(equals + 1, to), from);
        } else if (CharacterSet.DIGITS.hasAll(name)) {
            reading.error("unknown-identifier", scan.at(from), "There is no application identifier " + name);
        }
    }

    private void take(ApplicationIdentifier identifier, String encoded, int start) {
        var value = decoded(encoded);
        if (value == null) {
            reading.error("invalid-encoding", scan.at(start), "A percent sign is not followed by two hex digits");
        } else if (identifier.code().equals("01") && isShortGtin(value)) {
            reading.warning("padded", scan.at(start), "A GTIN of " + value.length() + " digits, filled up with zeros");
            elements.take(identifier, "0".repeat(UdiDi.LENGTH - value.length()) + value, scan.at(start));
        } else {
            elements.take(identifier, value, scan.at(start));
        }
    }

    private static boolean isShortGtin(String value) {
        return CharacterSet.DIGITS.hasAll(value)
                && (value.length() == 8 || value.length() == 12 || value.length() == 13);
    }

    /** A plus is a plus in these URIs, not a blank. */
    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String code(String name) {
        return NAMES.getOrDefault(name, name);
    }
}
