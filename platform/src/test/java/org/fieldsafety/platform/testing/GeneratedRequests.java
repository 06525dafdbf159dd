package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.fieldsafety.platform.testing.RawRequest.Answer;
import org.fieldsafety.platform.testing.SpoiledRequests.Operation;
import org.fieldsafety.platform.testing.SpoiledRequests.Part;
import org.jspecify.annotations.Nullable;

/**
 * Requests made after the contract of a service, fitting and spoiled in every way, at every operation. None may fail,
 * each refusal must be of a kind that {@code contracts/problems.csv} tells, and what was refused must have changed
 * nothing: the tables hold what they held, and the audit trail, which has an entry of every transaction that wrote
 * anything, names none of the refused callers.
 */
public final class GeneratedRequests {
    private static final long SEED = 20261122;
    private static final int EACH = Integer.getInteger("generated.requests", 25);

    /** What may be answered whatever the operation is: no method, nothing acceptable, If-Match on a GET, lines too long. */
    private static final Set<Integer> OF_ANY_OPERATION = Set.of(405, 406, 412, 414, 429, 431);

    private final JsonNode document = Contracts.yaml(Contracts.bytes(Contracts.service(), "openapi.yaml"));
    private final Map<String, String> roles = rolesLetIn();
    private final Map<String, Set<Integer>> problems = documentedProblems();
    private final UUID consignee;
    private final TableDigests tables;
    private final long seed;
    private final Random random;
    private final Met met;
    private final SpoiledRequests requests;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private int number;

    private GeneratedRequests(Map<String, String> known, UUID consignee, TableDigests tables, long seed) {
        this.consignee = consignee;
        this.tables = tables;
        this.seed = seed;
        this.random = new Random(seed);
        this.met = new Met(known, random);
        this.requests = new SpoiledRequests(document, random, met);
    }

    /**
     * Asks every operation of the service under test, with a seed that is always the same and with one of this run
     * ({@code -Dgenerated.seed} repeats it); {@code -Dgenerated.requests} says how many requests an operation gets.
     *
     * @param known values of parameters and fields for which there is something, and bodies that are let in, by method
     *     and path of their operation
     * @param consignee for whom the callers speak
     * @param records tables that tell of refused requests as well
     */
    public static void assertAnswered(Map<String, String> known, UUID consignee, String... records) {
        try (var tables = new TableDigests(Set.of(records))) {
            for (long seed : List.of(SEED, Long.getLong("generated.seed", System.nanoTime()))) {
                new GeneratedRequests(known, consignee, tables, seed).run();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() throws SQLException {
        var operations = operations();
        // Round by round, so that one operation's answers are another's parameters.
        for (int i = 0; i < EACH; i++) {
            for (var operation : operations) {
                ask(operation);
            }
        }
        System.out.printf(
                "generated input: %s, seed %d: %d operations, %d requests, answers %s%n",
                Contracts.service(), seed, operations.size(), number, answers);
        assertThat(wrong).as("answers to generated requests, seed %d", seed).isEmpty();
        assertThat(auditedOfRefused())
                .as("refused requests in the audit trail, seed %d", seed)
                .isEmpty();
        assertThat(answers.keySet()).as("some are let through").anyMatch(status -> status < 300);
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (!operation.getKey().equals("parameters")) {
                    var method = operation.getKey().toUpperCase(Locale.ROOT);
                    operations.add(Operation.of(method, path.getKey(), path.getValue(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    private void ask(Operation operation) throws SQLException {
        number++;
        // What a request is like depends on its number and on what was met before, not on how others were made.
        random.setSeed(seed ^ number * 0x9E3779B97F4A7C15L);
        var part = requests.anyPart(operation);
        var caller = "generated-" + Long.toHexString(seed) + "-" + number;
        var role = roles.get(operation.method() + " " + operation.path());
        var request =
                requests.request(operation, part, role == null || random.nextInt(20) == 0 ? null : token(role, caller));
        tables.changed();
        var answer = send(request);
        if (answer == null) {
            return;
        }
        answers.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 400) {
            met.learn(operation.method(), operation.path(), pathOf(request), answer);
            return;
        }
        refused.put(caller, request.toString());
        var found = new ArrayList<>(faults(operation, part, answer));
        // What is no address at all the server refuses by itself, without a word.
        if (answer.status() == 400 && !request.hasAddress()) {
            found.clear();
        }
        found.addAll(changes(request, role));
        if (!found.isEmpty()) {
            wrong.add("request %d: %s -> %d %s: %s"
                    .formatted(
                            number, request, answer.status(), RawRequest.cut(new String(answer.body(), UTF_8)), found));
        }
    }

    private @Nullable Answer send(RawRequest request) {
        try {
            return request.send(RestAssured.port);
        } catch (IOException e) {
            wrong.add("request %d: %s: no answer, %s".formatted(number, request, e));
            return null;
        }
    }

    private List<String> faults(Operation operation, Part part, Answer answer) {
        var faults = new ArrayList<String>();
        int status = answer.status();
        boolean elsewhere = part == Part.PATH || part == Part.WIRE;
        if (status >= 500 && !(status == 503 && !answer.header("retry-after").isEmpty())) {
            faults.add("failed");
        }
        if (!elsewhere
                && !OF_ANY_OPERATION.contains(status)
                && !operation.contract().path("responses").has("" + status)) {
            faults.add("the operation's contract does not tell of this status");
        }
        if (answer.problem()) {
            var code = Contracts.json(answer.body()).path("type").asText().replace("urn:fieldsafety:problem:", "");
            if (!problems.getOrDefault(code, Set.of()).contains(status)) {
                faults.add("problems.csv does not tell of " + code);
            }
        } else if (!operation.path().endsWith("{token}") && status != 431 && status != 414) {
            faults.add("is no problem+json but '" + answer.header("content-type") + "'");
        }
        return faults;
    }

    /**
     * The tables that a refused request changed. What earlier requests set going may have changed them just then: so it
     * is asked again in quiet, by another caller and with another key, and has changed something only if it does again.
     */
    private List<String> changes(RawRequest request, @Nullable String role) throws SQLException {
        for (int i = 0; i < 3; i++) {
            var changed = tables.changed();
            if (changed.isEmpty()) {
                return List.of();
            }
            if (i == 2) {
                return List.of("refused, and changed " + changed);
            }
            tables.awaitQuiet();
            var again = request;
            if (role != null && request.has("Authorization")) {
                again = again.with("Authorization: Bearer " + token(role, "again-" + UUID.randomUUID()));
            }
            if (request.has("Idempotency-Key")) {
                again = again.with("Idempotency-Key: " + UUID.randomUUID());
            }
            var answer = send(again);
            if (answer == null || answer.status() < 400) {
                return List.of();
            }
        }
        return List.of();
    }

    private String token(String role, String caller) {
        return Token.of(role).subject(caller).consignee(consignee).country("ES").jwt();
    }

    private static String pathOf(RawRequest request) {
        int query = request.target().indexOf('?');
        return query < 0 ? request.target() : request.target().substring(0, query);
    }

    private List<String> auditedOfRefused() throws SQLException {
        try (var connection = Infrastructure.superuser();
                var ask = connection.prepareStatement("select actor, command from audit_entry where actor = any(?)")) {
            ask.setArray(1, connection.createArrayOf("text", refused.keySet().toArray()));
            var found = new ArrayList<String>();
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(2) + " by " + refused.get(row.getString(1)));
                }
            }
            // A refused file is on record as an import that failed.
            found.removeIf(entry -> entry.contains("POST /device-imports"));
            return found;
        }
    }

    /** For each operation a role that may call it; none where it is open to everybody. */
    private static Map<String, String> rolesLetIn() {
        var lines = new String(Contracts.bytes(Contracts.service(), "access.csv"), UTF_8)
                .lines()
                .toList();
        var columns = List.of(lines.get(0).split(","));
        var roles = new HashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split(","));
            for (int i = 2; i < columns.size() - 1; i++) {
                if (cells.get(i).equals("yes") && !columns.get(i).contains(":")) {
                    roles.put(cells.get(0) + " " + cells.get(1), columns.get(i));
                }
            }
        }
        return roles;
    }

    private static Map<String, Set<Integer>> documentedProblems() {
        var problems = new HashMap<String, Set<Integer>>();
        new String(Contracts.bytes(".", "problems.csv"), UTF_8).lines().skip(1).forEach(line -> {
            var cells = line.split(",", 3);
            problems.computeIfAbsent(cells[0], code -> new TreeSet<>()).add(Integer.valueOf(cells[1]));
        });
        return problems;
    }
}
