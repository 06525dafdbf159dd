package org.fieldsafety.registry.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.fieldsafety.platform.outbox.Outbox;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.devicefile.Column;
import org.fieldsafety.registry.devicefile.DeviceFile;

/** Imports a file in one transaction: all its good rows and what follows from them, or nothing. */
@ApplicationScoped
class ImportingDevices {
    /** A caller may send slowly, so the transaction that receives the file may last long. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final StagingRows staging;
    private final MergingDevices merging;
    private final DeviceImportRepository imports;
    private final Outbox outbox;
    private final Clock clock;

    ImportingDevices(
            StagingRows staging, MergingDevices merging, DeviceImportRepository imports, Outbox outbox, Clock clock) {
        this.staging = staging;
        this.merging = merging;
        this.imports = imports;
        this.outbox = outbox;
        this.clock = clock;
    }

    DeviceImport receive(DeviceFile file, InputStream body, Importer importer) {
        return QuarkusTransaction.joiningExisting()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> inTransaction(file, body, importer));
    }

    private DeviceImport inTransaction(DeviceFile file, InputStream body, Importer importer) {
        outbox.carryTrace();
        var refused = new RefusedRows();
        var staged = staging.stage(file, body, importer, refused);
        if (staged == 0 && refused.count() == 0) {
            throw new InvalidInput("body", "empty-file", "The file holds no row");
        }
        var key = file.nameOf(Column.SERIAL);
        if (importer.own() != null) {
            merging.refuseHeldElsewhere(importer.own(), refused, key);
        }
        var merged = merging.merge();
        if (merged.repeated() > 0) {
            merging.noteRepeated(refused, key);
        }
        var result = new DeviceImport(clock.instant(), importer.subject(), merged, refused);
        imports.persist(result);
        return result;
    }
}
