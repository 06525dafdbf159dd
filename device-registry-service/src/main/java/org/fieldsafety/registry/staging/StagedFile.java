package org.fieldsafety.registry.staging;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.registry.devicefile.Column;
import org.jspecify.annotations.Nullable;

/** Gathers rows into batches; while one is being stored, the next is read. No more than two are in memory. */
final class StagedFile {
    /** A file with more bad rows than this is some other file. */
    static final int MOST_REFUSED = 100_000;

    private final int batchRows;
    private final Function<Batch, CompletableFuture<Void>> store;
    private Batch batch = new Batch(0);
    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
    private String lastKey = "";
    private boolean ascending = true;
    private int refused;

    StagedFile(int batchRows, Function<Batch, CompletableFuture<Void>> store) {
        this.batchRows = batchRows;
        this.store = store;
    }

    void add(long line, Map<Column, String> row, @Nullable UUID consignee) {
        if (ascending) {
            var key = row.get(Column.UDI_DI) + row.get(Column.SERIAL);
            ascending = key.compareTo(lastKey) > 0;
            lastKey = key;
        }
        batch.add(line, row, consignee);
        storeWhenFull();
    }

    void refuse(RefusedRow row) {
        if (++refused > MOST_REFUSED) {
            // Those noted so far tell what is wrong with it.
            finish();
            throw tooMany();
        }
        batch.refuse(row);
        storeWhenFull();
    }

    static InvalidInput tooMany() {
        return new InvalidInput(
                "body", "too-many-refused", "More than " + MOST_REFUSED + " rows are wrong; nothing was changed");
    }

    /** Stores what is left. */
    void finish() {
        storeBatch();
        await();
    }

    /** Waits until nothing of it is being stored any more, however that ended. */
    void abandon() {
        storing.exceptionally(failure -> null).join();
    }

    /** Whether each row's key is higher than that of the row before, so that none can be repeated. */
    boolean isAscending() {
        return ascending;
    }

    private void storeWhenFull() {
        if (batch.rows() >= batchRows) {
            storeBatch();
        }
    }

    private void storeBatch() {
        await();
        var full = batch;
        batch = new Batch(full.nextChunk());
        storing = store.apply(full);
    }

    private void await() {
        try {
            storing.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
