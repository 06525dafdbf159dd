package org.fieldsafety.local;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.People;
import org.fieldsafety.local.journey.Agreement;
import org.fieldsafety.local.journey.Delays;
import org.fieldsafety.local.journey.Hop;
import org.fieldsafety.local.journey.Journey;
import org.fieldsafety.local.journey.OutsideConsumer;
import org.fieldsafety.local.journey.Place;
import org.fieldsafety.local.journey.SubmittedAnswer;

/** {@code suite demo}: the journey of the reference notice, on the running suite or on one of its own. */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final int WARM_UP_NOTICES = 3;
    private static final int WARM_UP_ANSWERS = 110;

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
        home.demo();
        String kafka = "localhost:" + home.ports().kafka();
        String noticeId;
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(kafka)) {
            Journey journey = new Journey(api, outside, this::show);
            console.line("A notice on its way, and how long after its cause each hop was seen:");
            journey.publish("FSN-DEMO-" + STAMP.format(Instant.now()));
            noticeId = journey.noticeId();
            SubmittedAnswer first = journey.answer();
            for (Place place : Place.values()) {
                show(new Hop("the first answer " + place, "Remediated", first.seen(place, PATIENCE)));
            }
            warmUp(api, outside);
            console.line("");
            String heading = "From the 201 until it is seen, %d answers each".formatted(answers);
            console.line("%-50s %11s %11s", heading, "p50", "p99");
            for (Place place : Place.values()) {
                show(place, measure(place, journey, answers));
            }
        }
        long start = System.nanoTime();
        try (OutsideConsumer fromNothing = OutsideConsumer.fromTheStart(kafka)) {
            new Agreement(api.as(People.AUDITOR), fromNothing).await(noticeId, PATIENCE);
        }
        console.line("");
        show(new Hop("all of it by a consumer from nothing", "rebuilt", since(start)));
        console.line("The journey is complete.");
    }

    /** What was just started is still being compiled while it runs: the first hundreds of answers tell of the compiler. */
    private void warmUp(Api api, OutsideConsumer outside) {
        for (int notice = 1; notice <= WARM_UP_NOTICES; notice++) {
            Journey journey = new Journey(api, outside, hop -> {});
            journey.publish("FSN-WARM-UP-" + STAMP.format(Instant.now()) + "-" + notice);
            Stream.generate(journey::answer).limit(WARM_UP_ANSWERS).forEach(answer -> answer.seenEverywhere(PATIENCE));
        }
        console.line("  %d answers to %d more notices warmed the services up; they are not counted below"
                .formatted(WARM_UP_NOTICES * WARM_UP_ANSWERS, WARM_UP_NOTICES));
    }

    private static Delays measure(Place place, Journey journey, int answers) {
        return new Delays(Stream.generate(journey::answer)
                .limit(answers)
                .map(answer -> {
                    Duration delay = answer.seen(place, PATIENCE);
                    answer.seenEverywhere(PATIENCE);
                    return delay;
                })
                .toList());
    }

    private void show(Hop hop) {
        console.reached(hop.what(), hop.state(), hop.delay());
    }

    private void show(Place place, Delays delays) {
        console.line(
                "  %-48s %11s %11s", place, Console.text(delays.percentile(50)), Console.text(delays.percentile(99)));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static int answers(String value) {
        if (!value.matches("[1-9]|[12]\\d")) {
            throw new Misuse("--answers takes a number from 1 to 29, not " + value + ".");
        }
        return Integer.parseInt(value);
    }
}
