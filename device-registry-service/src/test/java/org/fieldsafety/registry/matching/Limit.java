package org.fieldsafety.registry.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A criterion of a limited scope, and in plain Java what it covers. */
record Limit(boolean listed, List<Bounds> serials, List<String> lots, List<Bounds> versions) {
    private static final List<Bounds> SERIALS = List.of(
            new Bounds("5", "9"),
            new Bounds("10", "14"),
            new Bounds("A05", "A11"),
            new Bounds("B3", "B3"),
            new Bounds("A1C", "A1C"));
    private static final List<Bounds> VERSIONS = List.of(
            new Bounds("2.0", "2.4"),
            new Bounds(null, "2.4.0"),
            new Bounds("2.4.1", null),
            new Bounds(null, null),
            new Bounds("v2", "v2"),
            new Bounds("2.4b", null),
            new Bounds("2", "2"));

    record Bounds(@Nullable String from, @Nullable String to) {
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            if (from != null) {
                json.put("from", from);
            }
            if (to != null) {
                json.put("to", to);
            }
            return json;
        }
    }

    static Limit any(Random random) {
        boolean listed = random.nextInt(4) == 0;
        var serials = some(SERIALS, random);
        var lots = some(List.of("L1", "L2"), random);
        var versions = some(VERSIONS, random);
        boolean nothing = !listed && serials.isEmpty() && lots.isEmpty() && versions.isEmpty();
        return new Limit(nothing || listed, serials, lots, versions);
    }

    private static <T> List<T> some(List<T> of, Random random) {
        return random.nextBoolean() ? List.of() : List.of(Unit.any(of, random), Unit.any(of, random));
    }

    Map<String, Object> criterion() {
        var json = new LinkedHashMap<String, Object>();
        if (listed) {
            json.put("listed", true);
        }
        json.put("serialRanges", serials.stream().map(Bounds::json).toList());
        json.put("lots", lots);
        json.put("softwareVersions", versions.stream().map(Bounds::json).toList());
        return json;
    }

    boolean covers(Unit unit, Set<String> list) {
        return (!listed || list.contains(unit.serial()))
                && (serials.isEmpty() || serials.stream().anyMatch(range -> isIn(unit.serial(), range)))
                && (lots.isEmpty() || lots.contains(unit.lot()))
                && (versions.isEmpty() || versions.stream().anyMatch(range -> isRun(unit.version(), range)));
    }

    private static boolean isIn(String serial, Bounds range) {
        var prefix = range.from().replaceAll("[0-9]+$", "");
        var digits = serial.startsWith(prefix) ? serial.substring(prefix.length()) : "none";
        if (serial.length() != range.from().length() || !digits.matches("[0-9]*")) {
            return false;
        }
        var number = number(digits);
        return number.compareTo(number(range.from().substring(prefix.length()))) >= 0
                && number.compareTo(number(range.to().substring(prefix.length()))) <= 0;
    }

    private static BigInteger number(String digits) {
        return new BigInteger("0" + digits);
    }

    private static boolean isRun(String version, Bounds range) {
        if (version.isEmpty()) {
            return false;
        }
        if (version.equals(range.from()) || version.equals(range.to())) {
            return true;
        }
        return isNumeric(version)
                && (range.from() == null || isNumeric(range.from()) && compare(range.from(), version) <= 0)
                && (range.to() == null || isNumeric(range.to()) && compare(version, range.to()) <= 0);
    }

    private static boolean isNumeric(String version) {
        return version.matches("[0-9]+(\\.[0-9]+)*");
    }

    private static int compare(String a, String b) {
        var left = new ArrayList<>(Arrays.asList(a.split("\\.")));
        var right = new ArrayList<>(Arrays.asList(b.split("\\.")));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            var x = number(i < left.size() ? left.get(i) : "0");
            var y = number(i < right.size() ? right.get(i) : "0");
            if (!x.equals(y)) {
                return x.compareTo(y);
            }
        }
        return 0;
    }
}
