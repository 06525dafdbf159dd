package org.fieldsafety.notice.csaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.vulnerability.Cvss;
import org.fieldsafety.notice.vulnerability.Vulnerability;

/** The vulnerabilities of an advisory: each affects all its products, and all actions remedy it. */
final class Vulnerabilities {
    private final NoticeContent content;
    private final Text text;
    private final ProductTree products;
    private final Words words;

    Vulnerabilities(NoticeContent content, Text text, ProductTree products, Words words) {
        this.content = content;
        this.text = text;
        this.products = products;
        this.words = words;
    }

    /** One that the CVE list does not know is known by the notice itself. */
    ArrayNode all() {
        var all = Json.array();
        for (var vulnerability : content.vulnerabilities()) {
            var known = common().put("cve", vulnerability.cve());
            Json.putUnlessEmpty(known, "scores", scores(vulnerability));
            known.putArray("references")
                    .addObject()
                    .put("category", "external")
                    .put("summary", vulnerability.cve())
                    .put("url", "https://www.cve.org/CVERecord?id=" + vulnerability.cve());
            all.add(known);
        }
        if (all.isEmpty()) {
            var unknown = common();
            unknown.putArray("ids")
                    .addObject()
                    .put("system_name", content.manufacturer().name())
                    .put("text", content.reference());
            all.add(unknown);
        }
        return all;
    }

    /** What to do about it, as notes of an advisory that is about no vulnerability. */
    void addActions(ArrayNode notes) {
        content.actions().forEach(action -> Json.addNote(notes, "details", action.code(), details(action)));
    }

    private ObjectNode common() {
        var common = Json.object();
        var title = text.title();
        if (title != null && !title.isBlank()) {
            common.put("title", title);
        }
        var notes = Json.array();
        Json.addNote(notes, "description", words.of("note.summary"), text.summary());
        Json.putUnlessEmpty(common, "notes", notes);
        common.putObject("product_status").set("known_affected", Json.array(products.ids()));
        Json.putUnlessEmpty(common, "remediations", remediations());
        Json.putUnlessEmpty(common, "threats", threats());
        return common;
    }

    /** A product has at most one score of each version of CVSS (6.1.7): the highest. */
    private ArrayNode scores(Vulnerability vulnerability) {
        var scores = Json.array();
        var versions = new HashSet<String>();
        vulnerability.cvss().stream()
                .sorted(Comparator.comparing(Cvss::baseScore).reversed())
                .filter(cvss -> versions.add(cvss.version()))
                .forEach(cvss -> {
                    var score = scores.addObject();
                    score.set("products", Json.array(products.ids()));
                    score.set(cvss.version().equals("2.0") ? "cvss_v2" : "cvss_v3", cvss(cvss));
                });
        return scores;
    }

    private static ObjectNode cvss(Cvss cvss) {
        var object = Json.object()
                .put("version", cvss.version())
                .put("vectorString", cvss.vector().replaceAll("[()]", ""))
                .put("baseScore", cvss.baseScore());
        if (!cvss.version().equals("2.0")) {
            object.put("baseSeverity", cvss.severity().name().toUpperCase(Locale.ROOT));
        }
        return object;
    }

    private ArrayNode remediations() {
        var remediations = Json.array();
        for (var action : content.actions()) {
            var details = details(action);
            var affected = products.ids(action.products());
            if (!details.isBlank() && !affected.isEmpty()) {
                remediations
                        .addObject()
                        .put("category", category(action.kind()))
                        .put("details", details)
                        .set("product_ids", Json.array(affected));
            }
        }
        return remediations;
    }

    /** Only what takes the fault away is a fix; the rest makes harm less likely (CSAF 2.0, 3.2.3.12.1). */
    private static String category(Action.Kind kind) {
        return switch (kind) {
            case SoftwareUpdate, Repair -> "vendor_fix";
            case ConfigurationChange,
                    Inspection,
                    Quarantine,
                    Return,
                    Destroy,
                    PatientReview,
                    InstructionsForUse,
                    Other -> "mitigation";
        };
    }

    private String details(Action action) {
        var said = text.actions().get(action.code());
        if (said == null) {
            return "";
        }
        var variants = action.variants().stream().map(variant -> said.variants().get(variant.name()));
        return Stream.concat(Stream.of(said.title(), said.precaution(), said.instructions()), variants)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private ArrayNode threats() {
        var threats = Json.array();
        var situation = content.situation();
        if (situation != null) {
            threats.addObject()
                    .put("category", "exploit_status")
                    .put("details", words.of("exploitation." + situation.exploitation()));
        }
        var hazard = text.hazard();
        if (hazard != null && !hazard.isBlank()) {
            threats.addObject().put("category", "impact").put("details", hazard);
        }
        threats.forEach(threat -> ((ObjectNode) threat).set("product_ids", Json.array(products.ids())));
        return threats;
    }
}
