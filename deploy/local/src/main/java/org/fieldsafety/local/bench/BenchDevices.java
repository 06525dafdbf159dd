package org.fieldsafety.local.bench;

import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;

/** Devices of a product that nobody else has, with consignees in several countries. */
final class BenchDevices {

    /** A file's rows: small enough to be written as one text, large enough that the import's own work counts. */
    private static final int FILE = 20_000;

    private static final List<String> COUNTRIES = List.of("ES", "PT", "FR", "DE", "IT");

    private final ApiUser registrar;
    private final String udiDi = freshUdiDi();

    BenchDevices(Api api) {
        this.registrar = api.as(People.REGISTRAR);
    }

    String udiDi() {
        return udiDi;
    }

    void register(int count) {
        COUNTRIES.forEach(this::registerConsignee);
        for (int first = 0; first < count; first += FILE) {
            importFile(first, Math.min(first + FILE, count));
        }
    }

    private void registerConsignee(String country) {
        ObjectNode consignee = new ObjectMapper()
                .createObjectNode()
                .put("customerNumber", number(country))
                .put("name", "Invented laboratory in " + country)
                .put("kind", "Laboratory")
                .put("country", country);
        consignee.putArray("languages").add("en");
        consignee
                .putArray("contacts")
                .addObject()
                .put("name", "Quality")
                .put("email", "quality@" + country.toLowerCase(Locale.ROOT) + ".example")
                .put("role", "Quality");
        registrar.post(REGISTRY, "/consignees", consignee).expect(201);
    }

    private void importFile(int from, int to) {
        StringBuilder csv = new StringBuilder("udi_di,serial,catalogue_number,lot,software_version,consignee\n");
        for (int device = from; device < to; device++) {
            csv.append(udiDi)
                    .append(",B")
                    .append(device)
                    .append(",BENCH,,,")
                    .append(number(COUNTRIES.get(device % COUNTRIES.size())))
                    .append('\n');
        }
        JsonNode result = registrar
                .postCsv(REGISTRY, "/device-imports", csv.toString())
                .expect(201)
                .body();
        if (result.path("refused").asInt() > 0) {
            throw new Failure("Devices were refused: " + result.path("refusedRows"));
        }
    }

    /** Customer numbers are as fresh as the product. */
    private String number(String country) {
        return country + "-" + udiDi;
    }

    /** A GTIN-14: 13 digits and the check digit over them (GS1 General Specifications, 7.9). */
    private static String freshUdiDi() {
        String digits = "0" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
