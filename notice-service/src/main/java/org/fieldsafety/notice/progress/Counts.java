package org.fieldsafety.notice.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counters added up; a status that counts nothing is absent. */
record Counts(long total, Map<String, Long> byStatus) {

    static Counts of(List<Count> counts) {
        return new Counts(
                counts.stream().mapToLong(Count::count).sum(),
                counts.stream()
                        .collect(Collectors.groupingBy(
                                Count::status, TreeMap::new, Collectors.summingLong(Count::count))));
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
