package org.fieldsafety.notice.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far the remediation of a notice has come, as far as this service has heard. */
public record ProgressView(
        @Schema(examples = "6f0f3c0e-4a53-4a57-9c0e-2f6d3b1d1338") UUID noticeId,
        @Schema(description = "Affected devices by remediation status; released ones do not count") Devices devices,
        @Schema(description = "What is to be done to them: one slot for each device, action and mode") Slots slots,
        @Schema(description = "Obligations of consignees by status") Obligations obligations,
        @Schema(description = "When a counter last changed; absent before the first", examples = "2026-11-22T12:00:00Z")
                @Nullable
                Instant asOf) {

    /** A device has the country of its holder, so that it has none exactly when it has no holder. */
    private static final String NO_COUNTRY = "ZZ";

    static final String BY_CAUSE =
            "Those that are Unreachable by cause: Scrapped, Exported, Stolen or Unknown, and NotTold"
                    + " where the cause has not been heard; one that counts nothing is absent";

    private static final String BY_STATUS = "Number by status; one that counts nothing is absent";

    @Schema(name = "DeviceCounts")
    record Devices(
            @Schema(examples = "150") long total,
            @Schema(
                            description =
                                    "Those of them nobody known holds: they count under the country ZZ and with no consignee",
                            examples = "3")
                    long withoutHolder,
            @Schema(
                            description = BY_STATUS,
                            examples = "{\"Outstanding\": 101, \"Remediated\": 46, \"Unreachable\": 3}")
                    Map<String, Long> byStatus,
            @Schema(description = BY_CAUSE, examples = "{\"Scrapped\": 2, \"Stolen\": 1}")
                    Map<String, Long> unreachableByCause,
            @Schema(description = "In the order of the country codes") List<DevicesInCountry> byCountry,
            @Schema(description = "In the order of the UDI-DIs") List<OfProduct> byProduct) {}

    @Schema(name = "SlotCounts")
    record Slots(
            @Schema(examples = "600") long total,
            @Schema(description = BY_STATUS, examples = "{\"Done\": 184, \"Outstanding\": 416}")
                    Map<String, Long> byStatus,
            @Schema(description = "In the order of the codes") List<OfAction> byAction) {}

    @Schema(name = "ObligationCounts")
    record Obligations(
            @Schema(examples = "12") long total,
            @Schema(description = BY_STATUS, examples = "{\"Due\": 8, \"Completed\": 4}") Map<String, Long> byStatus,
            @Schema(description = "In the order of the country codes") List<InCountry> byCountry) {}

    @Schema(name = "DeviceCountsInCountry")
    record DevicesInCountry(
            @Schema(description = "ISO 3166-1 alpha-2; ZZ where it is not known", examples = "ES") String country,
            @Schema(examples = "60") long total,
            @Schema(description = BY_STATUS, examples = "{\"Outstanding\": 38, \"Remediated\": 20, \"Unreachable\": 2}")
                    Map<String, Long> byStatus,
            @Schema(description = BY_CAUSE, examples = "{\"Scrapped\": 2}") Map<String, Long> unreachableByCause) {}

    @Schema(name = "CountsInCountry")
    record InCountry(
            @Schema(description = "ISO 3166-1 alpha-2; ZZ where it is not known", examples = "ES") String country,
            @Schema(examples = "60") long total,
            @Schema(description = BY_STATUS, examples = "{\"Outstanding\": 40, \"Remediated\": 20}")
                    Map<String, Long> byStatus) {}

    @Schema(name = "CountsOfProduct")
    record OfProduct(
            @Schema(examples = "00816270020125") String udiDi,
            @Schema(examples = "60") long total,
            @Schema(description = BY_STATUS, examples = "{\"Outstanding\": 38, \"Remediated\": 20, \"Unreachable\": 2}")
                    Map<String, Long> byStatus,
            @Schema(description = BY_CAUSE, examples = "{\"Scrapped\": 2}") Map<String, Long> unreachableByCause) {}

    @Schema(name = "CountsOfAction")
    record OfAction(
            @Schema(examples = "PATCH") String action,
            @Schema(examples = "300") long total,
            @Schema(description = BY_STATUS, examples = "{\"Done\": 92, \"Outstanding\": 208}")
                    Map<String, Long> byStatus) {}

    static ProgressView of(UUID noticeId, List<Count> counts, @Nullable Instant asOf) {
        return new ProgressView(noticeId, devices(counts), slots(counts), obligations(counts), asOf);
    }

    private static Devices devices(List<Count> counts) {
        var inCountries = counts.stream().filter(c -> c.ofDevices("Country")).toList();
        var ofProducts = counts.stream().filter(c -> c.ofDevices("Product")).toList();
        var nowhere =
                inCountries.stream().filter(c -> c.country().equals(NO_COUNTRY)).toList();
        var all = Counts.of(inCountries);
        return new Devices(
                all.total(),
                Counts.of(nowhere).total(),
                all.byStatus(),
                all.unreachableByCause(),
                Counts.by(
                        Count::country,
                        inCountries,
                        (country, c) -> new DevicesInCountry(country, c.total(), c.byStatus(), c.unreachableByCause())),
                Counts.by(
                        Count::member,
                        ofProducts,
                        (udiDi, c) -> new OfProduct(udiDi, c.total(), c.byStatus(), c.unreachableByCause())));
    }

    private static Slots slots(List<Count> counts) {
        var ofActions = counts.stream().filter(c -> c.of("Action", "Slot")).toList();
        var all = Counts.of(ofActions);
        return new Slots(
                all.total(),
                all.byStatus(),
                Counts.by(Count::member, ofActions, (action, c) -> new OfAction(action, c.total(), c.byStatus())));
    }

    private static Obligations obligations(List<Count> counts) {
        var inCountries =
                counts.stream().filter(c -> c.of("Country", "Obligation")).toList();
        var all = Counts.of(inCountries);
        return new Obligations(
                all.total(),
                all.byStatus(),
                Counts.by(
                        Count::country, inCountries, (country, c) -> new InCountry(country, c.total(), c.byStatus())));
    }
}
