package org.fieldsafety.registry.udi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.udi.Identification.Element;
import org.fieldsafety.registry.udi.Identification.Finding;
import org.fieldsafety.registry.udi.Identification.Form;
import org.fieldsafety.registry.udi.Identification.Severity;
import org.jspecify.annotations.Nullable;

/** Collects what is understood of one scan while it is read. */
final class Reading {
    private final List<Element> elements = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable String udiDi;
    private @Nullable String serial;
    private @Nullable String lot;
    private @Nullable LocalDate manufacturedOn;
    private @Nullable LocalDate expiresOn;

    void element(String identifier, String name, String value, int position) {
        elements.add(new Element(identifier, name, value, position));
    }

    void error(String code, int position, String reason) {
        findings.add(new Finding(Severity.Error, code, position, reason));
    }

    void warning(String code, int position, String reason) {
        findings.add(new Finding(Severity.Warning, code, position, reason));
    }

    void udiDi(String value) {
        udiDi = value;
    }

    void serial(String value) {
        serial = value;
    }

    void lot(String value) {
        lot = value;
    }

    void manufacturedOn(LocalDate date) {
        manufacturedOn = date;
    }

    void expiresOn(LocalDate date) {
        expiresOn = date;
    }

    /** A GTIN of 8, 12, 13 or 14 digits becomes the UDI-DI of 14; its check digit is the reader's business. */
    void gtin(String digits, int position) {
        var padded = "0".repeat(UdiDi.LENGTH - digits.length()) + digits;
        if (digits.length() < UdiDi.LENGTH) {
            warning("padded", position, "A GTIN of " + digits.length() + " digits, filled up with zeros: " + padded);
        }
        try {
            udiDi = new UdiDi(padded).value();
        } catch (InvalidValue e) {
            error("wrong-check-digit", position, String.valueOf(e.getMessage()));
        }
    }

    Identification as(@Nullable Form form) {
        return new Identification(
                form, udiDi, serial, lot, manufacturedOn, expiresOn, List.copyOf(elements), List.copyOf(findings));
    }
}
