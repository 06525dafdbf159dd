package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what: {@code contracts/<service>/access.csv} has a line for each operation and a column for each role,
 * the last one for callers without a token. The whole table is held against the contract and the running service.
 */
public final class AccessTable {
    private static final String NOBODY = "nobody";
    private static final String OPEN = "yes";
    private static final List<Integer> SHUT_OUT = List.of(401, 403);

    private final JsonNode paths;

    private AccessTable() {
        paths = Contracts.yaml(Contracts.bytes(Contracts.service(), "openapi.yaml"))
                .path("paths");
    }

    /** Fails with every operation that has no line, every line without an operation, and every cell that is not so. */
    public static void assertHeld() {
        var lines = new String(Contracts.bytes(Contracts.service(), "access.csv"), UTF_8)
                .lines()
                .map(line -> List.of(line.split(",")))
                .toList();
        var columns = lines.get(0);
        var rows = lines.subList(1, lines.size());
        var table = new AccessTable();
        assertThat(rows.stream().map(row -> row.get(0) + " " + row.get(1)))
                .as("operations with a line in access.csv")
                .containsExactlyInAnyOrderElementsOf(table.operations());
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            for (int column = 2; column < columns.size(); column++) {
                table.check(row.get(0), row.get(1), columns.get(column), row.get(column), wrong);
            }
        }
        assertThat(wrong)
                .as("cells of access.csv that the service does not keep")
                .isEmpty();
        System.out.printf("access.csv: %d operations, %d cells%n", rows.size(), rows.size() * (columns.size() - 2));
    }

    private List<String> operations() {
        var operations = new ArrayList<String>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
            if (!name.equals("parameters")) {
                operations.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));
        return operations;
    }

    private void check(String method, String path, String role, String cell, List<String> wrong) {
        int status = call(method, path, role.equals(NOBODY) ? null : role).statusCode();
        boolean kept = cell.equals(OPEN)
                ? !SHUT_OUT.contains(status) && status < 500
                : status == (role.equals(NOBODY) ? 401 : 403);
        if (!kept) {
            wrong.add("%s %s as %s: the table says '%s', the service answers %d"
                    .formatted(method, path, role, cell, status));
        }
    }

    /** About what does not exist, and saying nothing: who is let in can do no harm. */
    private Response call(String method, String path, @Nullable String role) {
        var request = RestAssured.given();
        if (role != null) {
            request.auth()
                    .oauth2(Token.of(role)
                            .consignee(UUID.randomUUID())
                            .country("ES")
                            .jwt());
        }
        var operation = paths.path(path).path(method.toLowerCase(Locale.ROOT));
        var content = operation.at("/requestBody/content").fieldNames();
        if (content.hasNext()) {
            var type = content.next();
            request.config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .body("{}");
        }
        return request.request(method, filled(path));
    }

    private String filled(String path) {
        return path.replace("{number}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }
}
