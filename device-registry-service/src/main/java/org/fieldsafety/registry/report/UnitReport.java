package org.fieldsafety.registry.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.HeldDevice;
import org.fieldsafety.registry.remediation.ReportSource;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one unit, as it was said. Evidence and software version stay in the history: no event tells them.
 *
 * @param softwareVersion as it was seen on the unit
 */
public record UnitReport(
        Origin origin,
        AffectedDeviceKey device,
        List<SlotAnswer> slots,
        @Nullable String evidence,
        @Nullable String softwareVersion) {

    /** The device as that of the consignee whose answer it is. */
    public HeldDevice claimed() {
        return device.heldBy(requireNonNull(origin.consigneeId, "Not the answer of a consignee"));
    }

    /** With what another part of the same report says of the unit. */
    public UnitReport and(UnitReport other) {
        return new UnitReport(
                origin,
                device,
                Stream.concat(slots.stream(), other.slots.stream()).distinct().toList(),
                evidence,
                softwareVersion);
    }

    /**
     * Where a report comes from.
     *
     * @param consigneeId whose answer it is; null where it is not a holder's
     * @param by who sent it; null where the source's owner keeps that
     */
    public record Origin(
            UUID reportId, ReportSource source, @Nullable UUID consigneeId, @Nullable String by, Instant at) {}
}
