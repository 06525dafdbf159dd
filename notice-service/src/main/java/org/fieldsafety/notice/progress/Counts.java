package org.fieldsafety.notice.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counters added up; a status or cause that counts nothing is absent. */
record Counts(long total, Map<String, Long> byStatus, Map<String, Long> unreachableByCause) {

    static Counts of(List<Count> counts) {
        var byStatus = added(counts.stream().filter(count -> !count.isOfCause()));
        return new Counts(sum(byStatus), byStatus, added(counts.stream().filter(Count::isOfCause)));
    }

    private static Map<String, Long> added(Stream<Count> counts) {
        return counts.collect(Collectors.groupingBy(Count::status, TreeMap::new, Collectors.summingLong(Count::count)));
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One result for each key, in their order. */
    static <T> List<T> by(Function<Count, String> key, List<Count> counts, BiFunction<String, Counts, T> result) {
        return counts.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> result.apply(group.getKey(), of(group.getValue())))
                .toList();
    }
}
