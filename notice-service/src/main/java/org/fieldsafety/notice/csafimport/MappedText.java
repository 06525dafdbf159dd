package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.text.Text.ActionText;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the draft, from the notes, threats and references of an advisory. What fits nowhere else is kept as further
 * information.
 */
final class MappedText {
    private static final int LONGEST = 10_000;

    /** By its title a summary may be one of the danger, as it is in the advisories of CISA. */
    private static final Pattern ABOUT_HAZARD = Pattern.compile(
            "risk|hazard|impact|danger|riesgo|peligro|gefahr|risiko|risque|rischio|pericolo|risco|perigo|κίνδυνος",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> SUMMARIES = Set.of("summary", "description");

    private final Set<String> summary = new LinkedHashSet<>();
    private final Set<String> hazard = new LinkedHashSet<>();
    private final Set<String> further = new LinkedHashSet<>();
    private final String field;
    private final @Nullable String title;
    private final ImportReport report;

    MappedText(JsonNode advisory, String language, ImportReport report) {
        this.field = "texts." + language + ".";
        this.report = report;
        var document = advisory.path("document");
        this.title = report.text(document.path("title"), "document.title");
        if (title != null) {
            report.taken("document.title", field + "title");
        }
        notes(document.path("notes"), "document.notes");
        var vulnerabilities = advisory.path("vulnerabilities");
        for (int i = 0; i < vulnerabilities.size(); i++) {
            vulnerability(vulnerabilities.path(i), "vulnerabilities[" + i + "]");
        }
        references(document.path("references"), "document.references");
        further(document.path("publisher").path("contact_details"), "document.publisher.contact_details", "");
    }

    Text text(String documentNumber, Map<String, ActionText> actions) {
        return new Text(
                report.fit(documentNumber, 60, "document.tracking.id"),
                null,
                title == null ? null : report.fit(title, 300, "document.title"),
                fitted(summary),
                fitted(hazard),
                null,
                null,
                null,
                fitted(further),
                actions,
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** Keeps a text that has no field of its own. */
    void further(JsonNode node, String path, String heading) {
        var text = report.text(node, path);
        if (text != null) {
            further.add(heading.isEmpty() ? text : heading + ": " + text);
            report.taken(path, field + "furtherInformation");
        }
    }

    private void vulnerability(JsonNode vulnerability, String path) {
        var name = vulnerability.path("title");
        if (!name.isMissingNode() && !name.asText().strip().equals(title)) {
            further(name, path + ".title", vulnerability.path("cve").asText(""));
        }
        notes(vulnerability.path("notes"), path + ".notes");
        var threats = vulnerability.path("threats");
        for (int i = 0; i < threats.size(); i++) {
            var at = path + ".threats[" + i + "].details";
            if (threats.path(i).path("category").asText().equals("impact")) {
                add(hazard, threats.path(i).path("details"), at, "hazard");
            } else {
                further(threats.path(i).path("details"), at, "");
                report.notMapped(at, "Kept as further information; set the situation in the draft");
            }
        }
        references(vulnerability.path("references"), path + ".references");
    }

    private void notes(JsonNode notes, String path) {
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.path(i);
            var at = path + "[" + i + "].text";
            var heading = note.path("title").asText("");
            var category = note.path("category").asText();
            if (category.equals("legal_disclaimer")) {
                report.notMapped(at, "A notice has no legal disclaimer");
            } else if (ABOUT_HAZARD.matcher(heading).find()) {
                add(hazard, note.path("text"), at, "hazard");
            } else if (SUMMARIES.contains(category)) {
                add(summary, note.path("text"), at, "summary");
            } else {
                further(note.path("text"), at, heading);
            }
        }
    }

    private void references(JsonNode references, String path) {
        for (int i = 0; i < references.size(); i++) {
            var reference = references.path(i);
            further(
                    reference.path("url"),
                    path + "[" + i + "].url",
                    reference.path("summary").asText(""));
        }
    }

    private void add(Set<String> texts, JsonNode node, String path, String name) {
        var text = report.text(node, path);
        if (text != null) {
            texts.add(text);
            report.taken(path, field + name);
        }
    }

    private @Nullable String fitted(Set<String> texts) {
        return texts.isEmpty() ? null : report.fit(String.join("\n\n", texts), LONGEST, "document.notes");
    }
}
