package org.fieldsafety.registry.udi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which application identifiers may not stand alone, and which not together (GS1 General Specifications, sections 4.13
 * and 4.14), for those that labels of devices carry.
 */
final class Associations {
    private static final String ITEM = "01 02 03 8006 8026";

    /** Any one alternative is enough; with + all of it is needed. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("10", ITEM),
            Map.entry("11", ITEM),
            Map.entry("13", ITEM),
            Map.entry("15", ITEM),
            Map.entry("16", ITEM),
            Map.entry("17", ITEM + " 255"),
            Map.entry("20", ITEM),
            Map.entry("21", "01 03 8006"),
            Map.entry("22", "01"),
            Map.entry("30", "01 02"),
            Map.entry("235", "01"),
            Map.entry("240", ITEM),
            Map.entry("241", ITEM),
            Map.entry("250", "01+21 03+21 8006+21"),
            Map.entry("251", "01 03 8006"),
            Map.entry("7003", "01 02 03"),
            Map.entry("8008", "01 02 03"),
            Map.entry("8012", "01 03 8006"),
            Map.entry("8014", "01"));

    private static final Map<String, Set<String>> EXCLUDES = Map.of(
            "01", Set.of("02", "03", "37", "255", "8006"),
            "21", Set.of("235"),
            "02", Set.of("03"));

    private Associations() {}

    /** What is wrong with these together, in words. */
    static List<String> faults(Collection<String> codes) {
        var faults = new ArrayList<String>();
        for (var code : codes) {
            var needs = NEEDS.get(code);
            if (needs != null && !met(needs, codes)) {
                faults.add("(" + code + ") says nothing without one of " + needs.replace(" ", ", "));
            }
            EXCLUDES.getOrDefault(code, Set.of()).stream()
                    .filter(codes::contains)
                    .sorted()
                    .forEach(other -> faults.add("(" + code + ") and (" + other + ") exclude each other"));
        }
        return faults;
    }

    private static boolean met(String needs, Collection<String> codes) {
        return List.of(needs.split(" ", -1)).stream()
                .anyMatch(alternative -> codes.containsAll(List.of(alternative.split("\\+", -1))));
    }
}
