package org.fieldsafety.registry.staging;

import java.util.Map;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.registry.devicefile.Column;
import org.fieldsafety.registry.devicefile.DeviceFile;

/** Stages the rows that are right, and notes of each other one the first thing that is wrong with it. */
final class CheckingRows implements DeviceFile.Rows {
    private static final Column[] COLUMNS = Column.values();

    private final DeviceFile file;
    private final Holders.Known holders;
    private final RowChecks checks;
    private final boolean ofPartner;
    private final StagedFile staged;

    CheckingRows(DeviceFile file, Holders.Known holders, boolean ofPartner, StagedFile staged) {
        this.file = file;
        this.holders = holders;
        this.checks = new RowChecks(holders, ofPartner);
        this.ofPartner = ofPartner;
        this.staged = staged;
    }

    @Override
    public void row(long line, Map<Column, String> values) {
        for (var column : COLUMNS) {
            try {
                var value = values.get(column);
                if (value != null || column.isAlwaysGiven()) {
                    checks.check(column, value == null ? "" : value, values);
                }
            } catch (InvalidValue e) {
                refused(line, file.nameOf(column), e.code(), String.valueOf(e.getMessage()));
                return;
            }
        }
        if (ofPartner) {
            // It may say that a unit is in use where that is so anyway, as an exported file does; nothing said is no
            // claim.
            values.remove(Column.DISPOSITION, "");
            values.remove(Column.DISPOSITION_ON);
        }
        staged.add(line, values, holders.consignee(values.getOrDefault(Column.CONSIGNEE, "")));
    }

    @Override
    public void refused(long line, String field, String code, String reason) {
        staged.refuse(new RefusedRow(line, field, code, reason));
    }
}
