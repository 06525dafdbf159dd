package org.fieldsafety.local.bench.given;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.REGISTRY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.demo.ReferenceNotice;

/**
 * A published notice, and consignees who owe an answer for each of very many units: two actions in two modes. Each unit
 * is answered for once, and neighbours in time are of different consignees.
 */
public final class Answering {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SLOTS = slots();

    private final Product product;
    private final Consignees consignees;
    private final String notice;
    private final String signature;
    private final AtomicInteger answered = new AtomicInteger();

    /** One answer: where it goes, under which key, and what it says. */
    public record Submission(String serial, String path, String key, String body) {}

    private Answering(Product product, Consignees consignees, String notice) {
        this.product = product;
        this.consignees = consignees;
        this.notice = notice;
        this.signature =
                """
                "signature":{"name":"Marta Soler","title":"Quality manager","date":"%s","meaning":"The answers are true"}}"""
                        .formatted(LocalDate.now(ZoneOffset.UTC));
    }

    /** Registers the units, publishes the notice, and returns when every obligation has all of its units. */
    public static Answering prepare(Api api, Consignees consignees, Path directory, int units) {
        Product product = Product.of(units);
        ApiUser registrar = api.as(People.REGISTRAR);
        registrar
                .postCsv(REGISTRY, "/device-imports", new DeviceFile(directory, consignees).toImport(product), PATIENCE)
                .expect(201);
        String notice = new ReferenceNotice(api)
                .publishAbout(product.udiDi(), "FSN-BENCH-" + product.udiDi())
                .body()
                .path("id")
                .asText();
        Await.isTrue(
                "Owing answers for all units",
                PATIENCE,
                () -> registrar.all(ACKNOWLEDGEMENT, "/obligations?notice=" + notice).stream()
                                .filter(obligation -> obligation.hasNonNull("reference"))
                                .mapToInt(obligation ->
                                        obligation.at("/units/total").asInt())
                                .sum()
                        == units);
        return new Answering(product, consignees, notice);
    }

    public Product product() {
        return product;
    }

    public String notice() {
        return notice;
    }

    /** The answer for the next unit. */
    public Submission next() {
        int unit = answered.getAndIncrement();
        if (unit >= product.units()) {
            throw new Failure(
                    "All " + product.units() + " units are answered for: there are too few for this machine.");
        }
        String serial = product.serial(unit);
        String path = "/notices/" + notice + "/obligations/"
                + consignees.holderOf(unit).id() + "/acknowledgements";
        String body =
                "{\"answers\":[{\"question\":\"EACH_MODE_UNDERSTOOD\",\"answer\":\"Yes\"}],\"units\":[{\"udiDi\":\""
                        + product.udiDi() + "\",\"serial\":\"" + serial + "\",\"slots\":" + SLOTS + "}]," + signature;
        return new Submission(serial, path, "bench-" + serial, body);
    }

    private static String slots() {
        String slot = "{\"action\":\"%s\",\"mode\":\"%s\",\"answer\":\"Done\"}";
        return "[" + slot.formatted("PATCH", "Dx") + "," + slot.formatted("PATCH", "RUO") + ","
                + slot.formatted("UCS_USER", "Dx") + "," + slot.formatted("UCS_USER", "RUO") + "]";
    }
}
