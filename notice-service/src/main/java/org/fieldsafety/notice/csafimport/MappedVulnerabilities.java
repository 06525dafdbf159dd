package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldsafety.notice.vulnerability.Cvss;
import org.fieldsafety.notice.vulnerability.Vulnerability;
import org.fieldsafety.platform.problem.InvalidValue;

/** The CVEs of an advisory with their vectors; scores are computed anew, so a vector that is wrong is left out. */
final class MappedVulnerabilities {
    private static final String CVE = "CVE-[0-9]{4}-[0-9]{4,19}";
    private static final int MOST = 50;
    private static final int MOST_VECTORS = 5;

    private final Map<String, Set<Cvss>> vectors = new LinkedHashMap<>();
    private final ImportReport report;

    MappedVulnerabilities(JsonNode vulnerabilities, ImportReport report) {
        this.report = report;
        for (int i = 0; i < vulnerabilities.size(); i++) {
            vulnerability(vulnerabilities.path(i), "vulnerabilities[" + i + "]");
        }
    }

    List<Vulnerability> all() {
        return vectors.entrySet().stream()
                .map(entry -> new Vulnerability(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private void vulnerability(JsonNode vulnerability, String path) {
        var cve = vulnerability.path("cve").asText("");
        if (!cve.matches(CVE)) {
            report.notMapped(path + ".cve", "There is no CVE id here, so it is told by its texts only");
        } else if (!vectors.containsKey(cve) && vectors.size() == MOST) {
            report.notMapped(path, "A notice has " + MOST + " vulnerabilities at most");
        } else {
            report.taken(path + ".cve", "vulnerabilities");
            var known = vectors.computeIfAbsent(cve, first -> new LinkedHashSet<>());
            scores(vulnerability.path("scores"), path + ".scores", known);
        }
    }

    private void scores(JsonNode scores, String path, Set<Cvss> known) {
        for (int i = 0; i < scores.size(); i++) {
            for (var member : scores.path(i).properties()) {
                if (member.getKey().startsWith("cvss_")) {
                    vector(member.getValue(), path + "[" + i + "]." + member.getKey() + ".vectorString", known);
                }
            }
        }
    }

    private void vector(JsonNode cvss, String path, Set<Cvss> known) {
        try {
            var vector = new Cvss(cvss.path("vectorString").asText(""));
            if (!known.contains(vector) && known.size() == MOST_VECTORS) {
                report.notMapped(path, "A vulnerability has " + MOST_VECTORS + " vectors at most");
            } else if (known.add(vector)) {
                report.taken(path, "vulnerabilities.cvss");
            }
        } catch (InvalidValue e) {
            report.notMapped(path, String.valueOf(e.getMessage()));
        }
    }
}
