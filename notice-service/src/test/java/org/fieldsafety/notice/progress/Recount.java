package org.fieldsafety.notice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Holds the counters of notices against what counting the rows themselves gives. */
@ApplicationScoped
public class Recount {
    private final EntityManager database;

    Recount(EntityManager database) {
        this.database = database;
    }

    public void devicesMatch(Collection<UUID> notices) {
        match("device_progress", "affected_device where not released and", notices);
    }

    public void obligationsMatch(Collection<UUID> notices) {
        match("obligation_progress", "obligation where", notices);
    }

    private void match(String counters, String rows, Collection<UUID> notices) {
        var counted = rows(
                "select concat_ws(' ', notice_id, country, status, count) from " + counters
                        + " where count <> 0 and notice_id in :notices",
                notices);
        var recounted = rows(
                "select concat_ws(' ', notice_id, country, status, count(*)) from " + rows
                        + " notice_id in :notices group by notice_id, country, status",
                notices);
        assertThat(counted).isNotEmpty().containsExactlyInAnyOrderElementsOf(recounted);
    }

    private List<String> rows(String sql, Collection<UUID> notices) {
        return database.createNativeQuery(sql, String.class)
                .setParameter("notices", notices)
                .getResultList();
    }
}
