package org.fieldsafety.notice.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counters added up; a status or country that counts nothing is absent. */
record Counts(
        @Schema(examples = "150") long total,
        @Schema(description = "Number by status", examples = "{\"Outstanding\": 104, \"Remediated\": 46}")
                Map<String, Long> byStatus,
        @Schema(description = "In the order of the country codes") List<InCountry> byCountry) {

    @Schema(name = "CountsInCountry")
    record InCountry(
            @Schema(description = "ISO 3166-1 alpha-2; ZZ where it is not known", examples = "ES") String country,
            @Schema(examples = "60") long total,
            @Schema(description = "Number by status", examples = "{\"Outstanding\": 40, \"Remediated\": 20}")
                    Map<String, Long> byStatus) {}

    static Counts of(List<Count> counts) {
        var countries =
                counts.stream().collect(Collectors.groupingBy(Count::country, TreeMap::new, Collectors.toList()));
        return new Counts(
                total(counts),
                byStatus(counts),
                countries.entrySet().stream()
                        .map(country -> new InCountry(
                                country.getKey(), total(country.getValue()), byStatus(country.getValue())))
                        .toList());
    }

    private static long total(List<Count> counts) {
        return counts.stream().mapToLong(Count::count).sum();
    }

    private static Map<String, Long> byStatus(List<Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(Count::status, TreeMap::new, Collectors.summingLong(Count::count)));
    }
}
