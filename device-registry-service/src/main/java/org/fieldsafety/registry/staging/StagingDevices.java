package org.fieldsafety.registry.staging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.devicefile.DeviceFile;
import org.fieldsafety.registry.devicefile.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Receives a file: its rows are checked and stored batch by batch, in short transactions, so that an upload holds no
 * database connection while it waits for its sender. Nothing of it counts before the last row is there.
 */
@ApplicationScoped
public class StagingDevices {
    /** Finding repeated keys among tens of millions takes minutes. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Holders holders;
    private final ReceivedImports imports;
    private final StagingTable table;
    private final ReceivingNow now;
    private final StagingConfig config;
    private final ExecutorService storing = Executors.newCachedThreadPool();

    StagingDevices(
            Holders holders, ReceivedImports imports, StagingTable table, ReceivingNow now, StagingConfig config) {
        this.holders = holders;
        this.imports = imports;
        this.table = table;
        this.now = now;
        this.config = config;
    }

    @PreDestroy
    void stop() {
        storing.shutdown();
    }

    /** Notes, before anything is read, that an import has begun. */
    public UUID begin(Importer importer, boolean dryRun) {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            imports.begin(id, importer, dryRun);
            table.create(id);
        });
        return id;
    }

    /**
     * Stores the rows of a file and notes those that are refused; {@link #finish} makes them count.
     *
     * @return whether rows may be about the same device
     * @throws InvalidInput when the file is of no use as a whole; the import has failed then
     */
    public boolean store(UUID id, DeviceFile file, Encoding encoding, InputStream body, Importer importer) {
        var staged = new StagedFile(
                config.batchRows(), batch -> CompletableFuture.runAsync(() -> store(id, batch), storing));
        now.begun(id);
        try {
            var known = holders.known(importer.own());
            file.read(body, encoding, new CheckingRows(file, known, importer.own() != null, staged));
            staged.finish();
            return !staged.isAscending();
        } catch (InvalidInput e) {
            staged.abandon();
            fail(id, e.violations().get(0).code(), String.valueOf(e.getMessage()));
            throw e;
        } catch (UncheckedIOException e) {
            staged.abandon();
            fail(id, "interrupted", "The connection broke before the whole file had arrived");
            throw e;
        } catch (RuntimeException e) {
            staged.abandon();
            fail(id, "unexpected", "Something failed here while the file was received");
            throw e;
        } finally {
            now.ended(id);
        }
    }

    /** Makes the stored rows count: from now on they will be merged, whatever happens. Joins a running transaction. */
    public void finish(UUID id, boolean mayRepeat) {
        now.begun(id);
        try {
            var unusable = QuarkusTransaction.joiningExisting()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> count(id, mayRepeat));
            if (unusable != null) {
                throw unusable;
            }
        } finally {
            now.ended(id);
        }
    }

    /** @return why the file is of no use; the import has failed then, and what was noted of its rows stays noted */
    private @Nullable InvalidInput count(UUID id, boolean mayRepeat) {
        long repeated = mayRepeat ? table.refuseRepeated(id, StagedFile.MOST_REFUSED) : 0;
        var counted = imports.staged(id, repeated, StagedFile.MOST_REFUSED);
        if (counted.rows() == 0) {
            return failed(id, new InvalidInput("body", "empty-file", "The file holds no row"));
        }
        if (counted.refused() > StagedFile.MOST_REFUSED) {
            return failed(id, StagedFile.tooMany());
        }
        if (counted.nothingIsLeft()) {
            table.drop(id);
        }
        return null;
    }

    private InvalidInput failed(UUID id, InvalidInput why) {
        end(id, why.violations().get(0).code(), why.violations().get(0).reason());
        return why;
    }

    private void store(UUID id, Batch batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            table.append(id, batch);
            imports.received(id, batch);
        });
    }

    private void fail(UUID id, String code, String reason) {
        QuarkusTransaction.requiringNew().run(() -> end(id, code, reason));
    }

    private void end(UUID id, String code, String reason) {
        imports.fail(List.of(id), code, reason);
        table.drop(id);
    }
}
