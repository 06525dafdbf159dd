package org.fieldsafety.registry.report;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.registry.consignee.ConsigneeRepository;
import org.fieldsafety.registry.notice.NoticeNotFound;
import org.fieldsafety.registry.remediation.AffectedDeviceKey;
import org.fieldsafety.registry.remediation.AffectedDevices;

/** Takes reports of work: each unit's is judged alone, those that are right are applied together. */
@ApplicationScoped
class ReportingWork {
    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final ReportableUnits units;
    private final ReportHistory history;
    private final AffectedDevices devices;
    private final ConsigneeRepository consignees;
    private final Clock clock;

    ReportingWork(
            ReportableUnits units,
            ReportHistory history,
            AffectedDevices devices,
            ConsigneeRepository consignees,
            Clock clock) {
        this.units = units;
        this.history = history;
        this.devices = devices;
        this.consignees = consignees;
        this.clock = clock;
    }

    /** A closed notice still takes reports: the work goes on. */
    @Transactional(TxType.MANDATORY)
    RemediationReportsView report(UUID notice, List<UnitWork> reports, Reporter reporter) {
        var status = units.statusOf(notice).orElseThrow(() -> new NoticeNotFound(notice));
        if (status.equals("Withdrawn")) {
            throw new NoticeWithdrawn(notice);
        }
        var judged = identify(notice, reports, reporter);
        var found = units.lock(devices(judged));
        var now = clock.instant();
        judge(
                judged,
                found,
                reporter.own() == null ? reporter : reporter.speakingFor(consignees.spokenFor(reporter.own())),
                new WorkRules(now.atOffset(EARLIEST).toLocalDate(), units.declineReasons(notice)));

        var accepted = taken(judged);
        var reportId = UUID.randomUUID();
        history.add(accepted.stream()
                .map(report -> report.toReport(reportId, reporter.subject(), now))
                .toList());
        devices.answer(devices(accepted));
        var before = found.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, unit -> unit.getValue().version()));
        var after = units.versions(devices(accepted));
        return RemediationReportsView.of(
                reportId,
                judged.stream()
                        .map(report -> report.result(
                                !before.getOrDefault(report.device(), 0L).equals(after.get(report.device()))))
                        .toList());
    }

    private static List<JudgedReport> identify(UUID notice, List<UnitWork> reports, Reporter reporter) {
        var judged = new ArrayList<JudgedReport>();
        var seen = new HashSet<AffectedDeviceKey>();
        for (var work : reports) {
            var report = new JudgedReport(judged.size(), notice, work, reporter);
            if (!report.isRefused() && !seen.add(report.device())) {
                report.refuse("serial", "repeated-unit", "The unit is reported above");
            }
            judged.add(report);
        }
        return judged;
    }

    private void judge(
            List<JudgedReport> judged,
            Map<AffectedDeviceKey, ReportableUnit> found,
            Reporter reporter,
            WorkRules rules) {
        var missing = taken(judged).stream()
                .filter(report -> !found.containsKey(report.device()))
                .toList();
        var holders = units.holders(devices(missing));
        for (var report : taken(judged)) {
            var unit = found.get(report.device());
            var holder = unit == null ? holders.get(report.device()) : Optional.ofNullable(unit.consigneeId());
            if (holder == null || !reporter.mayReportOf(holder.orElse(null))) {
                report.refuse("serial", "unknown-device", "There is no such device, or none that you may report of");
            } else if (unit == null || unit.released()) {
                report.refuse("serial", "not-affected", "The notice does not affect this device");
            } else {
                report.refuse(rules.check(report.work(), unit));
            }
        }
    }

    private static List<JudgedReport> taken(List<JudgedReport> judged) {
        return judged.stream().filter(report -> !report.isRefused()).toList();
    }

    private static List<AffectedDeviceKey> devices(List<JudgedReport> judged) {
        return taken(judged).stream().map(JudgedReport::device).toList();
    }
}
