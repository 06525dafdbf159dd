package org.fieldsafety.registry.matching;

import java.util.List;
import java.util.Random;

/** A unit of the test's product; an empty lot or version is an unknown one. */
record Unit(String serial, String lot, String version) {
    private static final List<String> LOTS = List.of("", "L1", "L2", "L3");
    private static final List<String> VERSIONS = List.of("", "2", "2.0", "2.4", "2.4.0", "2.10", "10.1", "v2", "2.4b");

    static Unit any(String serial, Random random) {
        return new Unit(serial, any(LOTS, random), any(VERSIONS, random));
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
