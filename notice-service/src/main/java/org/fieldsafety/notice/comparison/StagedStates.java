package org.fieldsafety.notice.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fieldsafety.platform.work.LongWork;

/** What the topics say, beside what the tables hold. */
@ApplicationScoped
@Transactional
class StagedStates {
    /** The staged row is named as in the upsert that heals. */
    private static final String BEHIND =
            """
            from %2$s excluded left join %1$s known using (%3$s)
            where not excluded.late and (known.version is null or known.version < excluded.version
              or known.version = excluded.version and (%4$s))
            """;

    private final EntityManager database;
    private final LongWork longWork;

    StagedStates(EntityManager database, LongWork longWork) {
        this.database = database;
        this.longWork = longWork;
    }

    void clear(Projection projection) {
        execute("truncate " + projection.table().staged());
    }

    /**
     * @param late read after the consumers were kept out
     * @return how many of the records could be read
     */
    int stage(Projection projection, List<byte[]> records, boolean late) {
        var table = projection.table();
        return projection.insert(
                table.staged() + " as known (" + table.columns() + ", late)",
                ", " + late,
                "on conflict (" + table.key() + ") do update set " + table.takeOver()
                        + ", late = excluded.late where excluded.version > known.version",
                records);
    }

    /** Keeps consumers from writing to the table until the end of the transaction; readers go on. */
    void keepConsumersOut(Projection projection) {
        execute("lock table " + projection.table().name() + " in share row exclusive mode");
    }

    long staged(Projection projection) {
        return count("from " + projection.table().staged());
    }

    /** States that the table does not have, and should by now. */
    long missed(Projection projection) {
        return count(sql(BEHIND, projection));
    }

    /** Rows of the table of which the topic says nothing. */
    long unknown(Projection projection) {
        return count(
                sql("from %1$s known left join %2$s staged using (%3$s) where staged.version is null", projection));
    }

    /** Takes over what the table had missed. Moves no counter. */
    void heal(Projection projection) {
        var table = projection.table();
        execute("insert into " + table.name() + " as known (" + table.columns() + ") select " + table.healed()
                + " from "
                + table.staged() + " where not late on conflict (" + table.key() + ") do update set "
                + table.takeOver() + " where excluded.version > known.version or excluded.version = known.version and ("
                + table.incomplete() + ")");
    }

    private static String sql(String template, Projection projection) {
        var table = projection.table();
        return template.formatted(table.name(), table.staged(), table.key(), table.incomplete());
    }

    private long count(String from) {
        longWork.begin();
        return (Long) database.createNativeQuery("select count(*) " + from, Long.class)
                .getSingleResult();
    }

    private void execute(String sql) {
        longWork.begin();
        database.createNativeQuery(sql).executeUpdate();
    }
}
