package org.fieldsafety.registry.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.platform.problem.Violation;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.ReportSource;
import org.fieldsafety.registry.report.RemediationReportsView.Outcome;
import org.fieldsafety.registry.report.RemediationReportsView.Result;
import org.fieldsafety.registry.udi.SerialNumber;
import org.fieldsafety.registry.udi.UdiDi;
import org.jspecify.annotations.Nullable;

/** The report of one unit on its way from what was sent to what has become of it. */
final class JudgedReport {
    private static final int LONGEST_EVIDENCE = 2_000;
    private static final int LONGEST_VERSION = 200;

    private final int index;
    private final UnitWork work;
    private final AffectedDeviceKey device;
    private final List<Violation> errors = new ArrayList<>();
    private @Nullable ReportSource source;

    /** Judges what can be judged of the report alone. */
    JudgedReport(int index, UUID notice, UnitWork work, Reporter reporter) {
        this.index = index;
        this.work = work;
        var udiDi = work.udiDi() == null ? "" : work.udiDi();
        var serial = work.serial() == null ? "" : work.serial();
        this.device = new AffectedDeviceKey(notice, udiDi, serial);
        check("udiDi", () -> new UdiDi(udiDi));
        check("serial", () -> new SerialNumber(serial));
        length("evidence", work.evidence(), LONGEST_EVIDENCE);
        length("softwareVersion", work.softwareVersion(), LONGEST_VERSION);
        source(reporter.sources());
    }

    AffectedDeviceKey device() {
        return device;
    }

    UnitWork work() {
        return work;
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    void refuse(String field, String code, String reason) {
        errors.add(new Violation(field, code, reason));
    }

    void refuse(List<Violation> violations) {
        errors.addAll(violations);
    }

    /** As the history keeps it; only of one that is not refused. */
    UnitReport toReport(UUID reportId, String by, Instant at) {
        var origin = new UnitReport.Origin(reportId, requireNonNull(source), null, by, at);
        var slots = requireNonNull(work.slots()).stream().map(SlotWork::said).toList();
        return new UnitReport(origin, device, slots, work.evidence(), work.softwareVersion());
    }

    Result result(boolean changed) {
        var taken = changed ? Outcome.Applied : Outcome.Unchanged;
        return new Result(index, isRefused() ? Outcome.Refused : taken, List.copyOf(errors));
    }

    private void check(String field, Runnable value) {
        try {
            value.run();
        } catch (InvalidValue e) {
            refuse(field, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private void length(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            refuse(field, "too-long", "At most " + longest + " characters, please");
        }
    }

    private void source(List<ReportSource> allowed) {
        source = allowed.stream()
                .filter(one -> work.source() == null || one.name().equals(work.source()))
                .findFirst()
                .orElse(null);
        if (source == null) {
            refuse("source", "invalid-source", "You may report as one of " + allowed);
        }
    }
}
