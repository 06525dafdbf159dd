package org.fieldsafety.registry.importing;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.device.SerialNumber;
import org.fieldsafety.registry.device.UdiDi;
import org.fieldsafety.registry.devicefile.Column;
import org.fieldsafety.registry.devicefile.DeviceFile;

/** Stages the rows that are right, and notes of each other one the first thing that is wrong with it. */
final class CheckingRows implements DeviceFile.Rows {
    private final DeviceFile file;
    private final Map<String, UUID> customerNumbers;
    private final StagedDevices staged;
    private final RefusedRows refused;

    CheckingRows(DeviceFile file, Map<String, UUID> customerNumbers, StagedDevices staged, RefusedRows refused) {
        this.file = file;
        this.customerNumbers = customerNumbers;
        this.staged = staged;
        this.refused = refused;
    }

    @Override
    public void row(long line, Map<Column, String> values) {
        for (var column : Column.values()) {
            try {
                check(column, values.getOrDefault(column, ""));
            } catch (InvalidValue e) {
                refused(line, file.nameOf(column), e.code(), String.valueOf(e.getMessage()));
                return;
            }
        }
        staged.add(line, values, requireNonNull(customerNumbers.get(values.get(Column.CONSIGNEE))));
    }

    @Override
    public void refused(long line, String field, String code, String reason) {
        refused.add(new RefusedRow(line, field, code, reason));
    }

    private void check(Column column, String value) {
        boolean optional = column == Column.LOT || column == Column.SOFTWARE_VERSION;
        if (!optional && value.isBlank()) {
            throw new InvalidValue("missing-value", "The row gives no value");
        }
        switch (column) {
            case UDI_DI -> new UdiDi(value);
            case SERIAL -> new SerialNumber(value);
            case CATALOGUE_NUMBER, LOT, SOFTWARE_VERSION -> PlainText.check(value);
            case CONSIGNEE -> checkConsignee(value);
        }
    }

    private void checkConsignee(String customerNumber) {
        if (!customerNumbers.containsKey(customerNumber)) {
            throw new InvalidValue("unknown-consignee", "No consignee has this customer number");
        }
    }
}
