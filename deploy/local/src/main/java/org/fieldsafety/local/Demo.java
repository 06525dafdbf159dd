package org.fieldsafety.local;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.DemoData;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.journey.Agreement;
import org.fieldsafety.local.journey.Hop;
import org.fieldsafety.local.journey.Journey;
import org.fieldsafety.local.journey.OutsideConsumer;
import org.fieldsafety.local.journey.Propagation;

/** {@code suite demo}: the journey of the reference notice, on the running suite or on one of its own. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Home home;
    private final Console console;

    Demo(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.require(0, Set.of("answers"));
        int answers = answers(options.last("answers").orElse("20"));
        if (home.isRunning()) {
            new Demo(home.asRunning(), console).walk(answers);
            return 0;
        }
        return new RunningSuite(home, console).during(suite -> walk(answers));
    }

    private void walk(int answers) {
        Api api = home.api();
        new DemoData(api).load();
        String kafka = "localhost:" + home.ports().kafka();
        String noticeId;
        try (OutsideConsumer outside = new OutsideConsumer(kafka)) {
            Journey journey = new Journey(api, outside, this::show);
            console.line("A notice on its way, and how long after its cause each hop was seen:");
            journey.publish("FSN-DEMO-" + STAMP.format(Instant.now()));
            noticeId = journey.noticeId();
            show(answer(journey));
            show(Stream.generate(() -> answer(journey)).limit(answers).toList());
        }
        long start = System.nanoTime();
        try (OutsideConsumer fromNothing = new OutsideConsumer(kafka)) {
            new Agreement(api.as(People.AUDITOR), fromNothing).await(noticeId, PATIENCE);
        }
        console.line("");
        show(new Hop("all of it by a consumer from nothing", "rebuilt", since(start)));
        console.line("The journey is complete.");
    }

    private static Propagation answer(Journey journey) {
        return journey.answer().awaitSightings(PATIENCE);
    }

    private void show(Hop hop) {
        console.reached(hop.what(), hop.state(), hop.delay());
    }

    private void show(Propagation first) {
        show(new Hop("the first answer in the registry", "Remediated", first.registry()));
        show(new Hop("the first answer in the notice's progress", "Remediated", first.progress()));
        show(new Hop("the first answer in the obligation", "Remediated", first.obligation()));
        show(new Hop("the first answer at the outside consumer", "Remediated", first.outsideConsumer()));
    }

    private void show(List<Propagation> answers) {
        console.line("");
        console.line(
                "%-50s %11s %11s",
                "From the 201 of " + answers.size() + " more answers until they are seen", "p50", "p99");
        percentiles("in the registry", answers, Propagation::registry);
        percentiles("in the notice's progress", answers, Propagation::progress);
        percentiles("in the consignee's obligation", answers, Propagation::obligation);
        percentiles("by an outside Kafka consumer", answers, Propagation::outsideConsumer);
    }

    private void percentiles(String where, List<Propagation> answers, Function<Propagation, Duration> place) {
        String half = Console.text(Propagation.percentile(answers, place, 50));
        String nearlyAll = Console.text(Propagation.percentile(answers, place, 99));
        console.line("  %-48s %11s %11s", where, half, nearlyAll);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static int answers(String value) {
        if (!value.matches("[1-9]\\d?")) {
            throw new Misuse("--answers takes a number from 1 to 99, not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
