package org.fieldsafety.registry.merging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.junit.jupiter.api.Test;

/** Several imports of the same devices, in different orders, at the same time. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ImportsAtOnceTest {
    private static final int ROWS = 45_000;

    @Inject
    DataSource database;

    private final String udiDi = Given.udiDi();

    @Test
    void everyDeviceIsCreatedOnceAndEveryChangeIsCounted() throws SQLException {
        var holder = Given.consignee("ES");

        var ended = List.of(importing(REGISTRAR, holder, 1), importing(REGISTRAR, holder, 2)).stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ended)
                .allSatisfy(one -> assertThat(one.<String>path("state")).isEqualTo("Completed"));
        assertThat(sum(ended, "created")).isEqualTo(ROWS);
        assertThat(sum(ended, "created") + sum(ended, "updated") + sum(ended, "unchanged"))
                .isEqualTo(2 * ROWS);
        assertThat(count("device where udi_di = '" + udiDi + "'")).isEqualTo(ROWS);
        assertThat(count("device_change where udi_di = '" + udiDi + "'")).isEqualTo(sum(ended, "updated"));
    }

    @Test
    void noneOfTwoPartnersTakesADeviceFromTheOther() throws SQLException {
        var one = Given.consignee("ES");
        var other = Given.consignee("FR");

        var ended = List.of(importing(partner(one), one, 3), importing(partner(other), other, 4)).stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(sum(ended, "created")).isEqualTo(ROWS);
        assertThat(sum(ended, "refused")).isEqualTo(ROWS);
        assertThat(count("device_change where udi_di = '" + udiDi + "'")).isZero();
        assertThat(count("device where udi_di = '" + udiDi + "' and consignee_id = '" + one.id() + "'"))
                .isEqualTo(ended.get(0).<Integer>path("created").longValue());
    }

    private CompletableFuture<ExtractableResponse<Response>> importing(Token token, Holder holder, int seed) {
        var rows = new ArrayList<>(IntStream.range(0, ROWS)
                .mapToObj(i -> String.join(",", udiDi, "S" + i, "FROM-" + seed, "", "", holder.customerNumber()))
                .toList());
        Collections.shuffle(rows, new Random(seed));
        var file = (HEADER + String.join("\n", rows)).getBytes(UTF_8);
        return CompletableFuture.supplyAsync(() ->
                Given.imported(token, "text/csv", file).then().statusCode(201).extract());
    }

    private static Token partner(Holder holder) {
        return Token.of(Roles.PARTNER).subject("p-" + holder.customerNumber()).consignee(holder.id());
    }

    private static long sum(List<ExtractableResponse<Response>> ended, String count) {
        return ended.stream().mapToLong(one -> one.<Integer>path(count)).sum();
    }

    private long count(String from) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
