package org.fieldsafety.registry.staging;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.devicefile.Column;
import org.fieldsafety.registry.remediation.Disposition;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;
import org.jspecify.annotations.Nullable;

/** What a row says, column by column: whether each value can be one. */
final class RowChecks {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int DATE_LENGTH = "2026-11-20".length();
    private static final Set<String> CONNECTIVITIES = Set.of("Connected", "Unconnected");
    private static final Set<String> DISPOSITIONS =
            Arrays.stream(Disposition.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final Holders.Known holders;
    private final boolean ofPartner;
    /** Most rows are about the product of the row before. */
    private String goodUdiDi = "";

    RowChecks(Holders.Known holders, boolean ofPartner) {
        this.holders = holders;
        this.ofPartner = ofPartner;
    }

    /** @param value empty for none */
    void check(Column column, String value, Map<Column, String> row) {
        switch (column) {
            case UDI_DI -> checkUdiDi(required(value));
            case SERIAL -> {
                Quantity.checkSerial(required(value));
                new SerialNumber(value);
            }
            case CATALOGUE_NUMBER -> PlainText.check(required(value));
            case LOT, SOFTWARE_VERSION -> PlainText.check(value);
            case CONSIGNEE -> checkConsignee(value, row.get(Column.DISPOSITION));
            case SITE -> checkSite(value, row.getOrDefault(Column.CONSIGNEE, ""));
            case MANUFACTURED_ON, SHIPPED_ON, DISPOSITION_ON -> checkDate(value);
            case CONNECTIVITY -> checkOneOf(CONNECTIVITIES, value, "invalid-connectivity");
            case DISPOSITION -> checkDisposition(value);
            case QUANTITY -> Quantity.check(value);
        }
    }

    private void checkUdiDi(String value) {
        if (!value.equals(goodUdiDi)) {
            new UdiDi(value);
            goodUdiDi = value;
        }
    }

    /** A returned unit is with the manufacturer again, and so with no consignee. */
    private void checkConsignee(String customerNumber, @Nullable String disposition) {
        boolean returned = Disposition.Returned.name().equals(disposition);
        if (returned && !customerNumber.isEmpty()) {
            throw new InvalidValue("returned-has-no-holder", "A returned unit has no consignee");
        }
        if (!returned && holders.consignee(required(customerNumber)) == null) {
            throw new InvalidValue("unknown-consignee", "No consignee has this customer number");
        }
    }

    private void checkSite(String code, String customerNumber) {
        var consignee = holders.consignee(customerNumber);
        if (!code.isEmpty() && (consignee == null || !holders.hasSite(consignee, code))) {
            throw new InvalidValue("unknown-site", "The consignee has no site with this code");
        }
    }

    /** What has become of a unit is the registrar's to say. */
    private void checkDisposition(String value) {
        checkOneOf(DISPOSITIONS, value, "invalid-disposition");
        if (ofPartner && !value.isEmpty() && !value.equals(Disposition.InUse.name())) {
            throw new InvalidValue("registrar-only", "Only a registrar says what has become of a unit");
        }
    }

    private static void checkDate(String value) {
        if (value.isEmpty()) {
            return;
        }
        try {
            if (value.length() == DATE_LENGTH && !LocalDate.parse(value).isBefore(EARLIEST)) {
                return;
            }
        } catch (DateTimeException e) {
            throw invalidDate();
        }
        throw invalidDate();
    }

    private static InvalidValue invalidDate() {
        return new InvalidValue("invalid-date", "The value is no date since 1900, written like 2026-11-20");
    }

    private static void checkOneOf(Set<String> permitted, String value, String code) {
        if (!value.isEmpty() && !permitted.contains(value)) {
            throw new InvalidValue(
                    code, "The value is none of " + permitted.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static String required(String value) {
        if (value.isBlank()) {
            throw new InvalidValue("missing-value", "The row gives no value");
        }
        return value;
    }
}
