package org.fieldsafety.notice.csafimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldsafety.notice.content.DueDates;
import org.fieldsafety.notice.content.Manufacturer;

/** Whatever an advisory looks like, what is made of it is a sound draft. */
class ImportingAdvisoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final List<String> STRANGE = List.of(
            "null",
            "0",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\ud800\\u0000\"",
            "[[\"x\"]]",
            "[{\"x\": [1]}]",
            "{\"x\": \"y\"}",
            "\"CSAFPID-0004\"",
            "[\"CSAFPID-0004\", \"CSAFPID-0009\"]",
            "\">= 2 | <= 1\"",
            "\"CVSS:3.1/AV:N\"",
            "\"/01/00816270020002\"");

    @Property(tries = 2000)
    void everyAdvisoryBecomesASoundDraft(@ForAll long seed) {
        var random = new Random(seed);
        var advisory = Advisories.request().with("advisory");
        identify(advisory, 3, Advisories.MISEQ);
        identify(advisory, 5, Advisories.NEXTSEQ);
        identify(advisory, 6, Advisories.NEXTSEQ);
        for (int changes = random.nextInt(6); changes >= 0; changes--) {
            change(advisory, random);
        }
        var report = new ImportReport();

        var content = ImportingAdvisory.content(CleanTree.of(advisory, report), request(), report, taken -> false);

        content.requireCoherent();
        assertThat(VALIDATOR.validate(content)).isEmpty();
    }

    private static void identify(ObjectNode advisory, int branch, String udiDi) {
        ((ObjectNode) advisory.at("/product_tree/branches/0/branches/" + branch + "/branches/0/product"))
                .putObject("product_identification_helper")
                .putArray("x_generic_uris")
                .addObject()
                .put("uri", "https://id.gs1.org/01/" + udiDi);
    }

    private static CsafImportRequest request() {
        var day = LocalDate.of(2030, 1, 1);
        return new CsafImportRequest(
                "", new Manufacturer("Example", "US-MF-000012345"), new DueDates(day, day, null), Map.of());
    }

    /** Puts something strange in place of one of its values, or its own text over and over. */
    private static void change(ObjectNode advisory, Random random) {
        var parents = new ArrayList<JsonNode>();
        collect(advisory, parents);
        var parent = parents.get(random.nextInt(parents.size()));
        int place = random.nextInt(parent.size());
        if (parent instanceof ArrayNode array) {
            array.set(place, strange(array.get(place), random));
        } else if (parent instanceof ObjectNode object) {
            var name = new ArrayList<>(object.properties()).get(place).getKey();
            object.set(name, strange(object.get(name), random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> parents) {
        if (!node.isEmpty()) {
            parents.add(node);
        }
        node.forEach(child -> collect(child, parents));
    }

    private static JsonNode strange(JsonNode before, Random random) {
        if (before.isTextual() && random.nextInt(4) == 0) {
            return JSON.getNodeFactory().textNode((before.asText() + " ").repeat(1 + random.nextInt(3000)));
        }
        try {
            return JSON.readTree(STRANGE.get(random.nextInt(STRANGE.size())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
