package org.fieldsafety.registry.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.fieldsafety.registry.device.ChangingRegister;
import org.fieldsafety.registry.device.ChangingRegister.Changed;
import org.fieldsafety.registry.device.ChangingRegister.Why;
import org.hibernate.Session;

/** Brings one chunk of staged rows into the register, set-based; of a dry run, tells what that would do. */
@ApplicationScoped
class MergingDevices {
    private final Session database;
    private final ChangingRegister register;
    private final Chunks chunks;

    MergingDevices(Session database, ChangingRegister register, Chunks chunks) {
        this.database = database;
        this.register = register;
        this.chunks = chunks;
    }

    /** Creates and changes devices, and lets affected devices and published notices follow in the same transaction. */
    @Transactional(TxType.MANDATORY)
    void merge(Chunk chunk) {
        database.createNativeQuery("select set_config('fieldsafety.headers', :trace, true)", Tuple.class)
                .setParameter("trace", chunk.trace())
                .getSingleResult()
                .get(0, String.class);
        long rows = database.createNativeQuery(
                        "select count(*) from " + chunk.table() + " where chunk = :chunk", Tuple.class)
                .setParameter("chunk", chunk.nth())
                .getSingleResult()
                .get(0, Long.class);
        var changed = chunk.dryRun() ? preview(chunk) : change(chunk);
        long refused = chunk.own() == null ? 0 : noteRefused(chunk);
        chunks.done(chunk, new Chunks.Counts(rows, changed.created(), changed.updated(), refused));
    }

    private Changed change(Chunk chunk) {
        var why = new Why("Changed", chunk.by(), null, chunk.importId());
        return register.run(why, chunk.sql().merge(chunk.table()), parameters(chunk));
    }

    private Changed preview(Chunk chunk) {
        var query = database.createNativeQuery(chunk.sql().preview(chunk.table()), Tuple.class);
        parameters(chunk).forEach(query::setParameter);
        var counts = query.getSingleResult();
        return new Changed(counts.get("created", Long.class), counts.get("updated", Long.class));
    }

    private int noteRefused(Chunk chunk) {
        var note = database.createNativeMutationQuery(chunk.sql().noteRefused(chunk.table()));
        parameters(chunk).forEach(note::setParameter);
        return note.setParameter("import", chunk.importId()).executeUpdate();
    }

    private static Map<String, Object> parameters(Chunk chunk) {
        var own = chunk.own();
        return own == null ? Map.of("chunk", chunk.nth()) : Map.of("chunk", chunk.nth(), "own", own);
    }
}
