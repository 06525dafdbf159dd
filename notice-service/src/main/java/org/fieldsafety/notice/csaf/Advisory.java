package org.fieldsafety.notice.csaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.content.Situation.Exploitation;
import org.fieldsafety.notice.text.Text;
import org.fieldsafety.notice.vulnerability.Cvss;

/**
 * A published revision as a CSAF 2.0 document in one language. About a fault that can be exploited it is a security
 * advisory (profile 4); about any other it is a base document (profile 1), which speaks of no vulnerability.
 */
final class Advisory {
    private final NoticeContent content;
    private final String language;
    private final Tracking tracking;
    private final CsafConfig config;
    private final Words words;

    Advisory(NoticeContent content, String language, Tracking tracking, CsafConfig config) {
        this.content = content;
        this.language = language;
        this.tracking = tracking;
        this.config = config;
        this.words = new Words(language);
    }

    ObjectNode document() {
        var text = Objects.requireNonNull(content.texts().get(language));
        var products = new ProductTree(content, words);
        var vulnerabilities = new Vulnerabilities(content, text, products, words);
        var notes = notes(text);
        if (!isAboutSecurity()) {
            vulnerabilities.addActions(notes);
        }
        var document = Json.object();
        document.set("document", head(text, notes));
        document.set("product_tree", products.tree());
        if (isAboutSecurity()) {
            document.set("vulnerabilities", vulnerabilities.all());
        }
        return document;
    }

    private boolean isAboutSecurity() {
        var situation = content.situation();
        return !content.vulnerabilities().isEmpty()
                || (situation != null && situation.exploitation() != Exploitation.NotApplicable);
    }

    private ObjectNode head(Text text, ArrayNode notes) {
        var head = Json.object()
                .put("category", isAboutSecurity() ? "csaf_security_advisory" : "csaf_base")
                .put("csaf_version", "2.0")
                .put("lang", language)
                .put("title", text.title() == null || text.title().isBlank() ? content.reference() : text.title());
        head.putObject("distribution")
                .putObject("tlp")
                .put("label", config.tlp().name());
        content.vulnerabilities().stream()
                .flatMap(vulnerability -> vulnerability.cvss().stream())
                .max(Comparator.comparing(Cvss::baseScore))
                .ifPresent(highest -> head.putObject("aggregate_severity")
                        .put("text", highest.severity().name()));
        Json.putUnlessEmpty(head, "notes", notes);
        head.set("publisher", publisher());
        config.location().ifPresent(folder -> head.putArray("references")
                .addObject()
                .put("category", "self")
                .put("summary", content.reference())
                .put("url", folder.toString().replaceFirst("/?$", "/") + tracking.fileName()));
        head.set("tracking", tracking());
        return head;
    }

    private ArrayNode notes(Text text) {
        var notes = Json.array();
        Json.addNote(notes, "summary", words.of("note.summary"), text.summary());
        Json.addNote(notes, "general", words.of("note.hazard"), text.hazard());
        Json.addNote(notes, "general", words.of("note.suspectedCompromise"), text.suspectedCompromise());
        Json.addNote(notes, "general", words.of("note.adverseEvents"), text.adverseEvents());
        Json.addNote(notes, "general", words.of("note.furtherInformation"), text.furtherInformation());
        var situation = content.situation();
        if (situation != null) {
            Json.addNote(notes, "general", words.of("note.incidents"), words.of("incidents." + situation.incidents()));
        }
        return notes;
    }

    private ObjectNode publisher() {
        var publisher = Json.object()
                .put("category", "vendor")
                .put("name", content.manufacturer().name())
                .put("namespace", config.namespace().toString());
        var contacts = content.contacts().stream()
                .map(contact -> Stream.of(contact.email(), contact.phone(), contact.url())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", words.of("contact." + contact.role()) + ": ", "")))
                .collect(Collectors.joining("\n"));
        if (!contacts.isEmpty()) {
            publisher.put("contact_details", contacts);
        }
        return publisher;
    }

    private ObjectNode tracking() {
        var history = Json.array();
        for (var version : tracking.versions()) {
            var item = history.addObject()
                    .put("date", version.date().toString())
                    .put("number", String.valueOf(version.number()))
                    .put("summary", words.of(version.what()));
            if (version.revision() != version.number()) {
                item.put("legacy_version", String.valueOf(version.revision()));
            }
        }
        var object = Json.object()
                .put("current_release_date", tracking.current().date().toString())
                .put("id", tracking.id())
                .put("initial_release_date", tracking.first().date().toString())
                .put("status", "final")
                .put("version", String.valueOf(tracking.current().number()));
        object.set("revision_history", history);
        object.putObject("generator").putObject("engine").put("name", "Field Safety Suite notice-service");
        return object;
    }
}
