package org.fieldsafety.local.bench.given;

import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldsafety.local.api.ApiUser;

/** Invented laboratories in several countries that hold the devices. */
public final class Consignees {

    private static final List<String> COUNTRIES = List.of("ES", "PT", "FR", "DE", "IT");
    private static final int OF_EACH_COUNTRY = 20;

    private final int ofEachCountry;
    private final List<Consignee> all = new ArrayList<>();

    public record Consignee(String customerNumber, String id) {}

    public Consignees() {
        this(OF_EACH_COUNTRY);
    }

    /** That many in each of the five countries. */
    public Consignees(int ofEachCountry) {
        this.ofEachCountry = ofEachCountry;
    }

    public void register(ApiUser registrar) {
        for (int nth = 1; nth <= ofEachCountry; nth++) {
            for (String country : COUNTRIES) {
                String number = "%s-%04d".formatted(country, nth);
                String id = registrar
                        .post(REGISTRY, "/consignees", consignee(number, country))
                        .expect(201)
                        .body()
                        .path("id")
                        .asText();
                all.add(new Consignee(number, id));
            }
        }
    }

    public Consignee holderOf(int unit) {
        return all.get(unit % all.size());
    }

    private static ObjectNode consignee(String number, String country) {
        ObjectNode consignee = new ObjectMapper()
                .createObjectNode()
                .put("customerNumber", number)
                .put("name", "Invented laboratory " + number)
                .put("kind", "Laboratory")
                .put("country", country);
        consignee.putArray("languages").add("en");
        consignee
                .putArray("contacts")
                .addObject()
                .put("name", "Quality")
                .put("email", "quality@" + number.toLowerCase(Locale.ROOT) + ".example")
                .put("role", "Quality");
        return consignee;
    }
}
