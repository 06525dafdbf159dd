package org.fieldsafety.registry.report;

import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.registry.remediation.ReportSource;
import org.jspecify.annotations.Nullable;

/**
 * Who reports work, and what that allows.
 *
 * @param sources the first of them unless the report says another
 * @param own consignees whose devices may be reported of; null for all
 */
record Reporter(String subject, List<ReportSource> sources, @Nullable Set<UUID> own) {

    static Reporter of(Caller caller) {
        return caller.has(FIELD_SERVICE)
                ? new Reporter(caller.subject(), List.of(ReportSource.FieldService), null)
                : new Reporter(
                        caller.subject(), List.of(ReportSource.Partner, ReportSource.Telemetry), caller.consignees());
    }

    Reporter speakingFor(Set<UUID> consignees) {
        return new Reporter(subject, sources, consignees);
    }

    boolean mayReportOf(@Nullable UUID holder) {
        return own == null || holder != null && own.contains(holder);
    }
}
