package org.fieldsafety.local;

import static org.fieldsafety.local.process.Service.NOTICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.console.Await;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.demo.People;

/** {@code suite progress}: holds the progress of all notices against the events; the exit code is 0 when it is right. */
final class Progress {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Home home;
    private final Console console;

    Progress(Home home, Console console) {
        this.home = home.asRunning();
        this.console = console;
    }

    int run(Options options) {
        options.require(0, Set.of("repair"));
        if (!home.isRunning()) {
            throw new Failure("The suite is not running: start it with 'suite up'.");
        }
        ApiUser auditor = home.api().as(People.AUDITOR);
        JsonNode request = new ObjectMapper().createObjectNode().put("repair", options.isSet("repair"));
        String rebuild = "/progress-rebuilds/"
                + auditor.post(NOTICE, "/progress-rebuilds", request)
                        .expect(202)
                        .body()
                        .path("id")
                        .asText();
        JsonNode ended = Await.until("The end of the rebuild", PATIENCE, PAUSE, () -> Optional.of(
                        auditor.get(NOTICE, rebuild).expect(200).body())
                .filter(state -> !state.path("status").asText().equals("Running")));
        if (!ended.path("status").asText().equals("Done")) {
            throw new Failure("The rebuild failed: " + ended.path("failure").asText());
        }
        return show(ended.path("outcome"));
    }

    private int show(JsonNode outcome) {
        long missed = 0;
        long unknown = 0;
        console.line("%-28s %10s %10s %10s %10s", "TOPIC", "STATES", "UNREADABLE", "MISSED", "UNKNOWN");
        for (JsonNode topic : outcome.path("topics")) {
            missed += topic.path("missed").asLong();
            unknown += topic.path("unknown").asLong();
            console.line(
                    "%-28s %10d %10d %10d %10d",
                    topic.path("topic").asText(),
                    topic.path("states").asLong(),
                    topic.path("unreadable").asLong(),
                    topic.path("missed").asLong(),
                    topic.path("unknown").asLong());
        }
        for (JsonNode counter : outcome.path("differences")) {
            console.line(
                    "  notice %s: %s %s %s %s %s was %d, counted %d",
                    counter.path("notice").asText(),
                    counter.path("subject").asText(),
                    counter.path("dimension").asText(),
                    counter.path("member").asText(),
                    counter.path("country").asText(),
                    counter.path("status").asText(),
                    counter.path("was").asLong(),
                    counter.path("counted").asLong());
        }
        long counters = outcome.path("countersDiffering").asLong();
        if (missed + unknown + counters == 0) {
            console.line("The progress is what the events say.");
            return 0;
        }
        boolean repaired = outcome.path("repaired").asBoolean();
        console.line(
                "%d states were missed and %d counters differed: %s.",
                missed, counters, repaired ? "repaired" : "'suite progress --repair' puts that right");
        if (unknown > 0) {
            console.line("%d rows are of no event; they are kept.", unknown);
        }
        return repaired && unknown == 0 ? 0 : 1;
    }
}
