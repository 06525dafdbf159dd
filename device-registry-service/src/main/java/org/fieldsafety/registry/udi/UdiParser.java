package org.fieldsafety.registry.udi;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.udi.Identification.Form;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a scanner or a person gives of a unit's UDI, whichever of the issuing agencies' forms it has. No
 * text makes it fail: what is wrong is part of the answer.
 */
@ApplicationScoped
public class UdiParser {
    /** More characters than any symbol holds that labels of devices use. */
    public static final int LONGEST = 4096;

    private final Clock clock;

    UdiParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the scan says. Values are exact strings: case, leading zeros and inner blanks stay.
     *
     * @param scan as the scanner transmits it, with or without its symbology identifier (ISO/IEC 15424)
     * @throws InvalidValue {@code scan-too-long} over 4,096 characters
     */
    public Identification parse(String scan) {
        if (scan.length() > LONGEST) {
            throw new InvalidValue("scan-too-long", "A scan has at most " + LONGEST + " characters");
        }
        var text = ScanText.of(scan);
        var reading = new Reading();
        return reading.as(read(text, reading));
    }

    private @Nullable Form read(ScanText scan, Reading reading) {
        var text = scan.text();
        int year = LocalDate.now(clock).getYear();
        var elements = new Gs1Elements(reading, year);
        if (DigitalLink.looksLike(text)) {
            new DigitalLink(scan, reading, elements).read();
            return Form.DigitalLink;
        }
        if (BracketedString.looksLike(text)) {
            BracketedString.read(scan, reading, elements);
            return Form.Gs1ElementString;
        }
        if (!scan.isGs1() && Hibc.looksLike(text)) {
            new Hibc(scan, reading, year).read();
            return Form.Hibc;
        }
        if (!scan.isGs1() && Iccbba.looksLike(text)) {
            new Iccbba(scan, reading).read();
            return Form.Iccbba;
        }
        if (!scan.isGs1() && PlainIdentifier.looksLike(text.stripTrailing())) {
            PlainIdentifier.read(scan, reading);
            return Form.Plain;
        }
        if (ElementString.looksLike(scan)) {
            new ElementString(scan, reading, elements).read();
            return Form.Gs1ElementString;
        }
        reading.error("not-recognised", 0, "This is no UDI of GS1, HIBCC or ICCBBA, and no GTIN");
        return null;
    }
}
