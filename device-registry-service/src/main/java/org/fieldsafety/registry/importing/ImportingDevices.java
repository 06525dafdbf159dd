package org.fieldsafety.registry.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.fieldsafety.registry.devicefile.DeviceFile;
import org.fieldsafety.registry.devicefile.Encoding;
import org.fieldsafety.registry.merging.MergedSignal;
import org.fieldsafety.registry.merging.MergingWorkers;
import org.fieldsafety.registry.staging.Importer;
import org.fieldsafety.registry.staging.StagingDevices;
import org.jspecify.annotations.Nullable;

/** Imports files: receives them, has them merged, and tells how far they have come. */
@ApplicationScoped
class ImportingDevices {
    /** How soon one who waits learns of what another process has merged. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Each has two batches in memory. */
    private static final int UPLOADS_AT_ONCE = 8;

    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);
    private final StagingDevices staging;
    private final MergingWorkers workers;
    private final MergedSignal merged;
    private final DeviceImportRepository imports;

    ImportingDevices(
            StagingDevices staging, MergingWorkers workers, MergedSignal merged, DeviceImportRepository imports) {
        this.staging = staging;
        this.workers = workers;
        this.merged = merged;
        this.imports = imports;
    }

    /**
     * Receives a file as a whole. It will be merged, even when its sender goes away.
     *
     * @throws TooManyImports when as many are being received as fit into memory
     */
    UUID receive(DeviceFile file, Encoding encoding, InputStream body, Importer importer, boolean dryRun) {
        if (!uploads.tryAcquire()) {
            throw new TooManyImports();
        }
        try {
            var id = staging.begin(importer, dryRun);
            staging.finish(id, staging.store(id, file, encoding, body, importer));
            workers.wake();
            return id;
        } finally {
            uploads.release();
        }
    }

    /** Waits until it has ended. */
    DeviceImportView awaitEnd(UUID id) {
        try {
            while (!state(id).isFinal()) {
                merged.await(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            // The service stops. What is not merged yet will be when it is back.
            Thread.currentThread().interrupt();
        }
        return read(id, null);
    }

    /** @param by the only importer whose imports may be seen; null for all */
    DeviceImportView read(UUID id, @Nullable String by) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.required(id, by).view(imports.firstRefusedRows(id)));
    }

    private ImportState state(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.required(id, null).state());
    }
}
