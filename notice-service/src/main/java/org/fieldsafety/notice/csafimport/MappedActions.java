package org.fieldsafety.notice.csafimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.Action.Kind;
import org.fieldsafety.notice.text.Text.ActionText;

/** The actions of the draft: what several vulnerabilities of an advisory ask for in the same words is one action. */
final class MappedActions {
    private static final int MOST = 20;
    private static final int LONGEST = 10_000;
    private static final Set<String> READ = Set.of("category", "details", "url", "product_ids", "group_ids");
    private static final Map<String, Kind> KINDS = Map.of(
            "vendor_fix", Kind.SoftwareUpdate,
            "mitigation", Kind.ConfigurationChange,
            "workaround", Kind.ConfigurationChange);

    private final Map<Asked, Set<String>> asked = new LinkedHashMap<>();
    private final List<Action> actions = new ArrayList<>();
    private final Map<String, ActionText> texts = new LinkedHashMap<>();
    private final AdvisoryProducts advised;
    private final MappedProducts products;
    private final ImportReport report;

    private record Asked(String category, String instructions) {}

    MappedActions(
            JsonNode vulnerabilities,
            AdvisoryProducts advised,
            MappedProducts products,
            MappedText text,
            ImportReport report) {
        this.advised = advised;
        this.products = products;
        this.report = report;
        for (int i = 0; i < vulnerabilities.size(); i++) {
            var remediations = vulnerabilities.path(i).path("remediations");
            for (int j = 0; j < remediations.size(); j++) {
                collect(remediations.path(j), "vulnerabilities[" + i + "].remediations[" + j + "]");
            }
        }
        asked.forEach((what, udiDis) -> action(what, udiDis, text));
    }

    List<Action> actions() {
        return actions;
    }

    Map<String, ActionText> texts() {
        return texts;
    }

    private void collect(JsonNode remediation, String path) {
        var details = report.text(remediation.path("details"), path + ".details");
        report.others(remediation, path, READ);
        if (details == null) {
            return;
        }
        var url = remediation.path("url").asText("");
        var what = new Asked(remediation.path("category").asText(""), url.isEmpty() ? details : details + "\n\n" + url);
        var named = advised.named(remediation);
        asked.computeIfAbsent(what, first -> new LinkedHashSet<>())
                .addAll(named.isEmpty() ? products.udiDis() : products.udiDis(named));
        report.taken(path, KINDS.containsKey(what.category) ? "actions" : "furtherInformation");
    }

    private void action(Asked what, Set<String> udiDis, MappedText text) {
        var kind = KINDS.get(what.category);
        if (kind == null) {
            keep(what, text, "A remediation of category '" + what.category + "' asks for nothing to be done");
        } else if (udiDis.isEmpty()) {
            keep(what, text, "None of its products is in the draft");
        } else if (actions.size() == MOST) {
            keep(what, text, "A notice has " + MOST + " actions at most");
        } else {
            var code = what.category.toUpperCase(Locale.ROOT) + "_" + (actions.size() + 1);
            actions.add(new Action(
                    code,
                    1,
                    kind,
                    List.copyOf(udiDis),
                    List.of(MappedProducts.MODE),
                    List.of(),
                    List.of(),
                    null,
                    List.of()));
            var instructions = report.fit(what.instructions, LONGEST, "vulnerabilities.remediations.details");
            texts.put(code, new ActionText(null, instructions, null, Map.of()));
        }
    }

    private void keep(Asked what, MappedText text, String reason) {
        var path = "vulnerabilities.remediations.details";
        report.notMapped(path, reason + ", so it is kept as further information: " + beginning(what.instructions));
        text.further(TextNode.valueOf(what.instructions), path, "");
    }

    private static String beginning(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
    }
}
