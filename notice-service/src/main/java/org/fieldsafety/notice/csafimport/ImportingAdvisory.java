package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fieldsafety.notice.content.Classification;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.drafting.WritingNotices;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.notice.text.Language;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.platform.problem.Violations;

/** Makes a draft of what an advisory says. Nothing is made up; what a notice can't say is reported to the author. */
@ApplicationScoped
class ImportingAdvisory {
    private static final int LONGEST_REFERENCE = 40;
    private static final Classification UNCLASSIFIED = new Classification(null, null, null, null, false, null);
    private static final Set<String> DOCUMENT =
            Set.of("category", "csaf_version", "lang", "title", "notes", "references", "tracking", "publisher");
    private static final Set<String> VULNERABILITY =
            Set.of("cve", "notes", "product_status", "references", "remediations", "scores", "threats", "title");

    private final WritingNotices writing;
    private final NoticeRepository notices;
    private final Validator validator;

    ImportingAdvisory(WritingNotices writing, NoticeRepository notices, Validator validator) {
        this.writing = writing;
        this.notices = notices;
        this.validator = validator;
    }

    @Transactional(TxType.MANDATORY)
    CsafImportView receive(JsonNode received, CsafImportRequest request) {
        var report = new ImportReport();
        var advisory = CleanTree.of(received, report);
        requireCsaf(advisory);
        var content = content(advisory, request, report, other -> notices.count("reference", other) > 0);
        var violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        var notice = writing.draft(content);
        return new CsafImportView(notice.id(), notice.reference(), report.taken(), report.notMapped());
    }

    private static void requireCsaf(JsonNode advisory) {
        var document = advisory.path("document");
        if (!document.isObject() || !document.path("tracking").path("id").isTextual()) {
            throw new InvalidInput(
                    "advisory.document", "not-csaf", "A CSAF document has a document with a tracking id");
        }
        if (!document.path("csaf_version").asText().equals("2.0")) {
            throw new InvalidInput(
                    "advisory.document.csaf_version",
                    "unsupported-csaf-version",
                    "Only CSAF 2.0 is understood, not '"
                            + document.path("csaf_version").asText() + "'");
        }
    }

    /** @param isTaken whether another notice has this reference */
    static NoticeContent content(
            JsonNode advisory, CsafImportRequest request, ImportReport report, Predicate<String> isTaken) {
        var vulnerabilities = advisory.path("vulnerabilities");
        var advised = new AdvisoryProducts(advisory.path("product_tree"), report);
        requireKnown(request, advised);
        var products = new MappedProducts(advised.affected(vulnerabilities), request, report);
        var language = language(advisory.path("document").path("lang"), report);
        var text = new MappedText(advisory, language, report);
        var actions = new MappedActions(vulnerabilities, advised, products, text, report);
        reportOthers(advisory, request, report);
        var id = advisory.path("document").path("tracking").path("id").asText().strip();
        return new NoticeContent(
                reference(id, report, isTaken),
                request.manufacturer(),
                UNCLASSIFIED,
                null,
                new MappedVulnerabilities(vulnerabilities, report).all(),
                products.products(),
                actions.actions(),
                List.of(),
                List.of(),
                List.of(),
                request.dueDates(),
                List.of(language),
                Map.of(language, text.text(id, actions.texts())));
    }

    private static void requireKnown(CsafImportRequest request, AdvisoryProducts advised) {
        var violations = new Violations();
        request.udiDis().keySet().stream()
                .filter(id -> !advised.has(id))
                .forEach(id -> violations.add("udiDis." + id, "unknown-product", "The advisory has no product " + id));
        violations.throwIfAny();
    }

    private static void reportOthers(JsonNode advisory, CsafImportRequest request, ImportReport report) {
        var document = advisory.path("document");
        report.others(advisory, "", Set.of("document", "product_tree", "vulnerabilities"));
        report.others(document, "document", DOCUMENT);
        report.notMapped("document.tracking", "Its versions and dates are the advisory's, not the notice's");
        var publisher = document.path("publisher").path("name").asText("");
        if (!publisher.equals(request.manufacturer().name())) {
            report.notMapped("document.publisher.name", "The advisory was published by '" + publisher + "'");
        }
        for (int i = 0; i < advisory.path("vulnerabilities").size(); i++) {
            report.others(advisory.path("vulnerabilities").path(i), "vulnerabilities[" + i + "]", VULNERABILITY);
        }
    }

    /** Made to fit the form of a reference, and to differ from those there are. */
    private static String reference(String id, ImportReport report, Predicate<String> isTaken) {
        var fitting = id.replaceAll("[^A-Za-z0-9._/-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        fitting = fitting.length() < 3 ? "CSAF-" + fitting : fitting;
        var reference = cut(fitting, "");
        for (int copy = 2; isTaken.test(reference); copy++) {
            reference = cut(fitting, "-" + copy);
        }
        report.taken("document.tracking.id", "reference");
        if (!reference.equals(id)) {
            report.notMapped("document.tracking.id", "The reference became " + reference);
        }
        return reference;
    }

    private static String cut(String reference, String suffix) {
        return reference.substring(0, Math.min(reference.length(), LONGEST_REFERENCE - suffix.length())) + suffix;
    }

    private static String language(JsonNode lang, ImportReport report) {
        try {
            var language = Language.of(lang.asText(""));
            report.taken("document.lang", "languages");
            return language.tag();
        } catch (InvalidValue e) {
            report.notMapped("document.lang", "No language is told; the draft says it is English");
            return "en";
        }
    }
}
