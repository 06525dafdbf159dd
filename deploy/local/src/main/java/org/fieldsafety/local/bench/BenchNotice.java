package org.fieldsafety.local.bench;

import static org.fieldsafety.local.process.Service.NOTICE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.demo.ReferenceNotice;

/** A published notice that affects as many devices as one wants, and what can be asked about it. */
public final class BenchNotice {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ReferenceNotice notices;
    private final BenchDevices devices;
    private final ApiUser auditor;
    private final Console console;

    private String progress = "";
    private String etag = "";

    public BenchNotice(Api api, Console console) {
        this.notices = new ReferenceNotice(api);
        this.devices = new BenchDevices(api);
        this.auditor = api.as(People.AUDITOR);
        this.console = console;
    }

    /** Registers the devices, publishes the notice and waits until its progress counts every one. */
    public void publish(int count) {
        long start = System.nanoTime();
        devices.register(count);
        reached(count, "registered", start);
        start = System.nanoTime();
        Answer draft = notices.draft("FSN-BENCH-" + devices.udiDi(), this::affectOnlyThese);
        Answer published = notices.publish(notices.approve(notices.submit(draft)));
        progress = "/notices/" + published.body().path("id").asText() + "/progress";
        Await.until("Counting every device", PATIENCE, PAUSE, () -> Optional.of(counted())
                .filter(counted -> counted == count));
        reached(count, "counted", start);
    }

    public Answer readProgress() {
        Answer read = auditor.get(NOTICE, progress).expect(200);
        etag = read.etag().orElseThrow();
        return read;
    }

    public Answer readUnchangedProgress() {
        Answer read = auditor.get(NOTICE, progress, "If-None-Match", etag);
        return read.status() == 200 ? readProgress() : read.expect(304);
    }

    public Answer readConsignees() {
        return auditor.get(NOTICE, progress + "/consignees").expect(200);
    }

    public Answer readHistory() {
        return auditor.get(NOTICE, progress + "/history").expect(200);
    }

    private int counted() {
        return readProgress().body().path("devices").path("total").asInt();
    }

    private void affectOnlyThese(ObjectNode notice) {
        ArrayNode products = (ArrayNode) notice.path("products");
        while (products.size() > 1) {
            products.remove(1);
        }
        ((ObjectNode) products.get(0)).put("udiDi", devices.udiDi());
        notice.path("actions")
                .forEach(action -> ((ObjectNode) action).putArray("products").add(devices.udiDi()));
    }

    private void reached(int count, String state, long since) {
        console.reached("%,d devices".formatted(count), state, Duration.ofNanos(System.nanoTime() - since));
    }
}
