package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.AccessRequests.Operation;
import org.fieldsafety.platform.testing.Asked.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what, and about whose things: {@code contracts/<service>/access.csv} has a line for each operation. The
 * whole table is held against the contract and the running service, with things that exist.
 *
 * <p>A column named by a role is about the caller's own: its consignee, a consignee it acts for, its country. The one
 * named by a role and {@code :other} is the same caller asking for what is another consignee's in another country; any
 * other word after the colon names further things the caller has nothing to do with. The last column is for callers
 * without a token. A cell says
 *
 * <ul>
 *   <li>{@code yes}: let in; about others only where it is nobody's, or whatever is asked for is there for everybody,
 *   <li>{@code -}: refused for the role, with 403, or 401 without a token, whatever is asked for,
 *   <li>{@code hidden}: the whole answer is that to ids which do not exist, 404, and nothing has changed,
 *   <li>{@code filtered}: let in, and told nothing but what would be told if the others and their things did not exist.
 * </ul>
 */
public final class AccessTable {
    private static final String NOBODY = "nobody";
    private static final String OPEN = "yes";
    private static final String SHUT = "-";
    private static final String HIDDEN = "hidden";
    private static final String FILTERED = "filtered";

    /** Ids, times and hashes of what is written, one or several; and how long they make the answer. */
    private static final Pattern MADE = Pattern.compile(
            "(\"?([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)\"?,?)+"
                    + "|content-length=\\[\\d+], ");

    private final AccessRequests requests = new AccessRequests();
    private final Party own;
    private final Map<String, Party> others;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> proven = new LinkedHashMap<>();
    private int asked;

    private AccessTable(Party own, Map<String, Party> others) {
        this.own = own;
        this.others = others;
    }

    /**
     * Fails with every operation that has no line, every line without an operation, and every cell that is not so.
     *
     * @param others by what is after the colon of a column, or by the whole of its name
     */
    public static void assertHeld(Party own, Map<String, Party> others) {
        new AccessTable(own, others).hold();
    }

    private void hold() {
        var lines = new String(Contracts.bytes(Contracts.service(), "access.csv"), UTF_8)
                .lines()
                .map(line -> List.of(line.split(",")))
                .toList();
        var columns = lines.get(0);
        var rows = lines.subList(1, lines.size());
        assertThat(rows.stream().map(row -> row.get(0) + " " + row.get(1)))
                .as("operations with a line in access.csv")
                .containsExactlyInAnyOrderElementsOf(requests.names());
        check(columns, rows.stream().filter(row -> row.get(0).equals("GET")).toList());
        var all = state(false).toString();
        assertThat(others.values().stream().flatMap(other -> other.secrets(own).stream()))
                .as("things of others, which are there to be found")
                .allSatisfy(secret -> assertThat(all).contains(secret));
        var before = state(true);
        check(columns, rows.stream().filter(row -> !row.get(0).equals("GET")).toList());
        assertThat(wrong)
                .as("cells of access.csv that the service does not keep")
                .isEmpty();
        assertThat(state(true))
                .as("the things of others, after all that was tried with them")
                .isEqualTo(before);
        System.out.printf("access.csv: %d operations, cells %s, %d requests%n", rows.size(), proven, asked);
    }

    private void check(List<String> columns, List<List<String>> rows) {
        for (var row : rows) {
            for (int column = 2; column < columns.size(); column++) {
                check(requests.operation(row.get(0), row.get(1)), columns.get(column), row.get(column));
            }
        }
    }

    private void check(Operation operation, String column, String cell) {
        var whose = column.contains(":") ? column.substring(column.indexOf(':') + 1) : "own";
        var role = column.replace(":" + whose, "");
        var token = role.equals(NOBODY) ? null : own.as(role);
        var problem = whose.equals("own")
                ? ofOwn(operation, token, cell)
                : ofOthers(operation, requireNonNull(token), others.getOrDefault(column, others.get(whose)), cell);
        if (problem != null) {
            wrong.add("%s as %s: the table says '%s', but %s".formatted(operation, column, cell, problem));
        }
        proven.merge(whose + " " + cell, 1, Integer::sum);
    }

    private @Nullable String ofOwn(Operation operation, @Nullable Token token, String cell) {
        // What is written without a right body would be done, or refused, once only.
        var real = operation.isRead() || !cell.equals(OPEN) || own.values().containsKey(operation.toString());
        for (var request : requests.of(operation, own, real)) {
            var answer = ask(request, token);
            var kept =
                    switch (cell) {
                        case OPEN -> request.isComplete() ? answer.letIn() : !answer.refused() && answer.status() < 500;
                        case SHUT -> answer.status() == (token == null ? 401 : 403);
                        default -> false;
                    };
            if (!kept) {
                return request + " is answered with " + answer;
            }
        }
        return null;
    }

    private @Nullable String ofOthers(Operation operation, Token token, Party other, String cell) {
        for (var party : requests.fromOutsideIn(operation, own, other)) {
            for (var request : requests.of(operation, party, true)) {
                var problem = about(request, token, other, cell);
                if (problem == null && !cell.equals(OPEN)) {
                    // Whose token names nobody may be refused as well, as long as that tells nothing.
                    problem = about(request, Token.of(token.roles().toArray(String[]::new)), other, cell);
                }
                if (problem != null) {
                    return request + " " + problem;
                }
            }
        }
        var problem = cell.equals(HIDDEN) && !operation.isRead() ? told(operation, token, other) : null;
        return problem != null || cell.equals(OPEN) || cell.equals(SHUT)
                ? problem
                : indistinct(operation, token, other);
    }

    /** What is said about the caller's own, naming the others' things: said by the way, it tells no more of them. */
    private @Nullable String told(Operation operation, Token token, Party other) {
        for (var request : requests.of(operation, other.behind(own, operation.path()), true)) {
            var problem = other.secrets(own).stream().anyMatch(request::names)
                    ? about(request, token, other, FILTERED)
                    : null;
            if (problem != null) {
                return request + ", about the own but naming others' things, " + problem;
            }
        }
        return null;
    }

    private @Nullable String about(Asked request, Token token, Party other, String cell) {
        var answer = ask(request, token);
        var kept =
                switch (cell) {
                    case OPEN -> request.isComplete() ? answer.letIn() : !answer.refused() && answer.status() < 500;
                    case SHUT -> answer.status() == 403;
                    case HIDDEN -> answer.status() == 404;
                    case FILTERED -> answer.given() || request.target().contains("country=" + other.country());
                    default -> false;
                };
        var namesNobody = token.consignees().isEmpty() && token.country().isEmpty() && answer.status() == 403;
        if (!kept && !namesNobody) {
            return "is answered with " + answer;
        }
        if (cell.equals(OPEN) || cell.equals(SHUT)) {
            return null;
        }
        var secrets = other.secrets(own);
        var untold = secrets.stream().filter(secret -> !request.names(secret)).toList();
        if (answer.tells(untold)) {
            return "tells of others: " + answer;
        }
        var fakes = Party.fakes(secrets);
        var real = anonymous(request, answer, secrets);
        var faked = anonymous(request, ask(request.with(fakes), token), List.copyOf(fakes.values()));
        return real.equals(faked) ? null : "is answered with " + real + "\nand for ids that do not exist with " + faked;
    }

    /** Were the own answered like what does not exist, then that the others' is so would prove nothing. */
    private @Nullable String indistinct(Operation operation, Token token, Party other) {
        var secrets = own.secrets(other);
        for (var request : requests.of(operation, own, true)) {
            var fakes = Party.fakes(secrets);
            var answer = ask(request, token);
            if (answer.tells(secrets.stream()
                            .filter(secret -> !request.names(secret))
                            .toList())
                    || !anonymous(request, answer, secrets)
                            .equals(anonymous(request, ask(request.with(fakes), token), List.copyOf(fakes.values())))) {
                return null;
            }
        }
        return "the caller's own is answered like what does not exist";
    }

    /** Of what is written, all but what is its own. */
    private static String anonymous(Asked request, Answer answer, List<String> ids) {
        var text = answer.without(ids);
        return request.method().equals("GET") ? text : MADE.matcher(text).replaceAll("<made>");
    }

    private Answer ask(Asked request, @Nullable Token token) {
        asked++;
        return request.by(token);
    }

    /**
     * What an auditor reads of the others' things.
     *
     * @param onlyNamed leaves out lists that may hold things of the caller as well
     */
    private Map<String, String> state(boolean onlyNamed) {
        var state = new LinkedHashMap<String, String>();
        for (var other : others.values()) {
            var secrets = other.secrets(own);
            requests.reads().stream()
                    .flatMap(operation -> requests.of(operation, other, true).stream())
                    .filter(request -> request.isComplete() && "application/json".equals(request.accept()))
                    .filter(request -> !onlyNamed || secrets.stream().anyMatch(request::names))
                    .forEach(request -> state.put(
                            request.toString(),
                            ask(request, Token.of(Roles.AUDITOR)).body()));
        }
        return state;
    }
}
