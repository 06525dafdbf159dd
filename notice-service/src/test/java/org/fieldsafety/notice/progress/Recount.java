package org.fieldsafety.notice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds the counters of notices against what counting the rows themselves gives. */
@ApplicationScoped
public class Recount {
    private static final String COUNTER =
            "select concat_ws(' ', notice_id, dimension, subject, member, country, status)";

    private final EntityManager database;

    Recount(EntityManager database) {
        this.database = database;
    }

    private record Line(String counter, long count) {}

    /** What is counted now, but for the history; slots and causes are with their devices. */
    public Map<String, Long> counters(String subject, Collection<UUID> notices) {
        return lines(
                COUNTER + ", count from progress_count where count <> 0 and dimension <> 'Day' and " + of(subject),
                notices);
    }

    public void devicesMatch(Collection<UUID> notices) {
        var standing = lines(
                "select concat_ws(' ', country, status), count(*) from affected_device where not released"
                        + " and notice_id in :notices group by 1",
                notices);
        assertThat(summed("dimension = 'Country' and subject = 'Device'", notices))
                .isNotEmpty()
                .isEqualTo(standing);
        assertThat(summed("dimension = 'Product' and subject = 'Device'", notices))
                .isEqualTo(standing);
        assertThat(summed("dimension = 'Day' and subject = 'Device'", notices)).isEqualTo(standing);
        var causes = lines(
                "select concat_ws(' ', country, cause), count(*) from affected_device where not released"
                        + " and status = 'Unreachable' and notice_id in :notices group by 1",
                notices);
        assertThat(summed("dimension = 'Country' and subject = 'Unreachable'", notices))
                .isEqualTo(causes);
        assertThat(summed("dimension = 'Product' and subject = 'Unreachable'", notices))
                .isEqualTo(causes);
        assertThat(summed("dimension = 'Day' and subject = 'Unreachable'", notices))
                .isEqualTo(causes);
        assertThat(counters("Device", notices)).isEqualTo(recounted("Device", notices));
    }

    public void obligationsMatch(Collection<UUID> notices) {
        var standing = lines(
                "select concat_ws(' ', country, status), count(*) from obligation"
                        + " where notice_id in :notices group by 1",
                notices);
        assertThat(summed("subject = 'Obligation'", notices)).isNotEmpty().isEqualTo(standing);
        assertThat(counters("Obligation", notices)).isEqualTo(recounted("Obligation", notices));
    }

    /** What a rebuild takes for right. */
    private Map<String, Long> recounted(String subject, Collection<UUID> notices) {
        return lines(COUNTER + ", count from progress_recount where " + of(subject), notices);
    }

    private static String of(String subject) {
        return "case when subject in ('Slot', 'Unreachable') then 'Device' else subject end = '" + subject
                + "' and notice_id in :notices";
    }

    private Map<String, Long> summed(String counters, Collection<UUID> notices) {
        return lines(
                "select concat_ws(' ', country, status), cast(sum(count) as bigint) from progress_count where "
                        + counters + " and notice_id in :notices group by 1 having sum(count) <> 0",
                notices);
    }

    private Map<String, Long> lines(String sql, Collection<UUID> notices) {
        List<Line> lines = database.createNativeQuery(sql, Line.class)
                .setParameter("notices", notices)
                .getResultList();
        return lines.stream().collect(Collectors.toMap(Line::counter, Line::count, Long::sum, TreeMap::new));
    }
}
