package org.fieldsafety.registry.udi;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The GS1 elements of one scan, however they were written: each checked, then all of them together. */
final class Gs1Elements {
    private final Reading reading;
    private final int presentYear;
    private final Map<String, String> values = new LinkedHashMap<>();

    Gs1Elements(Reading reading, int presentYear) {
        this.reading = reading;
        this.presentYear = presentYear;
    }

    Set<String> codes() {
        return values.keySet();
    }

    /** Takes an element that is written as the format of its identifier says; anything else becomes an error. */
    void take(ApplicationIdentifier identifier, String value, int position) {
        var code = identifier.code();
        reading.element(code, identifier.name(), value, position);
        var fault = identifier.faultOf(value);
        var earlier = values.putIfAbsent(code, value);
        if (fault != null) {
            reading.error(fault.code(), position, fault.reason());
        } else if (earlier == null) {
            understand(code, value, position);
        } else if (earlier.equals(value)) {
            reading.warning("repeated", position, "(" + code + ") is said twice, the same both times");
        } else {
            reading.error("contradiction", position, "(" + code + ") is said twice: " + earlier + " and " + value);
        }
    }

    private void understand(String code, String value, int position) {
        switch (code) {
            case "01" -> reading.gtin(value, position);
            case "10" -> reading.lot(value);
            case "21" -> reading.serial(value);
            case "11" -> date(value, true, position, reading::manufacturedOn);
            case "17" -> date(value, true, position, reading::expiresOn);
            case "8008" -> date(value, false, position, reading::manufacturedOn);
            case "7003" -> date(value, false, position, reading::expiresOn);
            default -> {}
        }
    }

    private void date(String value, boolean dayMayBeMissing, int position, Consumer<LocalDate> meaning) {
        @Nullable LocalDate date = ShortDate.of(value, dayMayBeMissing, presentYear);
        if (date == null) {
            reading.error("invalid-date", position, "There is no such day: " + value);
        } else {
            meaning.accept(date);
        }
    }

    /** To be called when all elements are taken. */
    void checkTogether() {
        for (var fault : Associations.faults(codes())) {
            reading.error("invalid-combination", 0, fault);
        }
        if (values.isEmpty()) {
            reading.error("nothing-said", 0, "The scan holds no element");
        }
    }
}
