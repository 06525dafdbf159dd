package org.fieldsafety.registry.udi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a scan, and what is wrong with it.
 *
 * @param form null when the scan is of none that is known
 * @param udiDi as its issuing agency writes it: a GTIN-14, a HIBC device identifier, an ICCBBA one
 */
@Schema(
        description = "What was understood of a scan, and what is wrong with it",
        requiredProperties = {"elements", "findings"})
public record Identification(
        @Schema(description = "Absent when the scan is of none that is known", examples = "Gs1ElementString") @Nullable
                Form form,
        @Schema(description = "Device identifier, as its issuing agency writes it", examples = "00816270020125")
                @Nullable
                String udiDi,
        @Schema(description = "Exactly as encoded", examples = "NB551077") @Nullable String serial,
        @Schema(examples = "L2291") @Nullable String lot,
        @Schema(examples = "2022-08-17") @Nullable LocalDate manufacturedOn,
        @Schema(examples = "2032-08-31") @Nullable LocalDate expiresOn,
        @Schema(description = "Everything the scan says, in its order") List<Element> elements,
        @Schema(description = "What is wrong or doubtful; with an error the scan names no device")
                List<Finding> findings) {

    /** A separator may be missing, so that one value may be two. */
    static final String MISSING_SEPARATOR = "missing-separator";

    /** A bracket may be part of a value, or begin another. */
    static final String BRACKET_IN_VALUE = "bracket-in-value";

    private static final Set<String> AMBIGUOUS = Set.of(MISSING_SEPARATOR, BRACKET_IN_VALUE);

    /** The kind of data carrier content. */
    @Schema(name = "UdiForm")
    public enum Form {
        Gs1ElementString,
        DigitalLink,
        Hibc,
        Iccbba,
        Plain
    }

    /** An error makes a scan unusable as the key of a device; a warning tells what was doubtful and how it was taken. */
    @Schema(name = "FindingSeverity")
    public enum Severity {
        Error,
        Warning
    }

    /**
     * @param identifier of the data element: an application identifier, or the delimiter of HIBC and ICCBBA
     * @param position where the identifier begins in the scan as it was given; the first character is 0
     */
    @Schema(
            name = "UdiElement",
            requiredProperties = {"identifier", "name", "value", "position"})
    public record Element(
            @Schema(description = "Application identifier, or delimiter of HIBC and ICCBBA", examples = "21")
                    String identifier,
            @Schema(examples = "Serial number") String name,
            @Schema(examples = "NB551077") String value,
            @Schema(description = "Where it begins in the scan; the first character is 0", examples = "16")
                    int position) {}

    @Schema(
            name = "UdiFinding",
            requiredProperties = {"severity", "code", "position", "reason"})
    public record Finding(
            @Schema(examples = "Warning") Severity severity,
            @Schema(description = "Stable code", examples = "missing-separator") String code,
            @Schema(description = "Where in the scan; the first character is 0", examples = "18") int position,
            @Schema(examples = "The scan has no separator after (10)") String reason) {}

    /**
     * What makes the scan name another unit, or one at all, if it is read another way. Who asks about the safety of one
     * unit must not get the answer for another. A lot that may be two values changes nothing once the serial number is
     * known.
     */
    public List<Finding> ambiguities() {
        return findings.stream()
                .filter(finding -> AMBIGUOUS.contains(finding.code()))
                .filter(finding -> serial == null || isInSerial(finding.position()))
                .toList();
    }

    private boolean isInSerial(int position) {
        return elements.stream()
                .filter(element -> element.position() <= position)
                .reduce((earlier, later) -> later)
                .filter(element -> element.identifier().equals("21"))
                .isPresent();
    }

    /** Whether anything is an error; the scan then names no device. */
    public boolean faulty() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.Error);
    }
}
