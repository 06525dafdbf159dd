package org.fieldsafety.registry.matching;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsafety.registry.Given.HEADER;
import static org.fieldsafety.registry.Given.REGISTRAR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Given.Holder;
import org.fieldsafety.registry.Neighbours.Notice;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database takes for in scope, against the rule in plain Java. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class LimitedScopeTest {
    private static final int REVISIONS = 30;

    @Inject
    Session database;

    private final String udiDi = Given.udiDi();
    private final Notice notice = Notice.about(udiDi);
    private final Random random = new Random(20231338);

    @ParameterizedTest
    @CsvSource({
        "2.4.0, 2.0, 2.4, true",
        "2.4.1, 2.0, 2.4, false",
        "2.10, 2.9, , true",
        "2.9, 2.10, , false",
        "2.0, 2.0.0, 2.0.0, true",
        "v2, v2, v2, true",
        "v2, , , false",
        "3, v2, , false",
        ", , , false",
        "99999999999999999999.1, 99999999999999999999, , true",
        "2..1, 2, 3, false",
        "0.0, 0, 0, true"
    })
    void versionIsComparedPartByPart(String version, String low, String high, boolean expected) {
        var actual = query("select coalesce(in_version_range(:a, :b, :c), false)", Boolean.class, version, low, high);

        assertThat(actual).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "17081557, 17081557, 21062362, true",
        "21062362, 17081557, 21062362, true",
        "21062363, 17081557, 21062362, false",
        "1708155A, 17081557, 21062362, false",
        "170815570, 17081557, 21062362, false",
        "A10, A09, A10, true",
        "a10, A09, A10, false",
        "B10, A09, A10, false",
        "ABC, ABC, ABC, true",
        "A1B, A1B, A1B, true"
    })
    void serialNumberIsComparedByItsDigitsAtTheEnd(String serial, String low, String high, boolean expected) {
        var actual = query("select in_serial_range(:a, :b, :c)", Boolean.class, serial, low, high);

        assertThat(actual).containsExactly(expected);
    }

    @Test
    void unitIsInScopeWhenAllThatOneCriterionStatesHolds() {
        var holder = Given.consignee("ES");
        var listed = Set.of("A07", "12", "B3");
        var digest = list(listed);
        for (int version = 1; version <= REVISIONS; version++) {
            var before = register(holder);
            var limits = List.of(Limit.any(random), Limit.any(random)).subList(0, 1 + random.nextInt(2));
            notice.revision(version)
                    .listDigest(digest)
                    .limitedTo(limits.stream().map(Limit::criterion).<Map<String, Object>>toArray(Map[]::new))
                    .revised();
            awaitVersion(version);

            assertThat(affected()).as("After revision to %s", limits).isEqualTo(inScope(before, limits, listed));
            assertThat(inScope(register(holder), limits, listed))
                    .as("After import under %s", limits)
                    .isEqualTo(affected());
        }
    }

    private Set<String> inScope(List<Unit> units, List<Limit> limits, Set<String> listed) {
        return units.stream()
                .filter(unit -> limits.stream().anyMatch(limit -> limit.covers(unit, listed)))
                .map(Unit::serial)
                .collect(toCollection(TreeSet::new));
    }

    /** All units anew, with other lots and versions. */
    private List<Unit> register(Holder holder) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < 20; i++) {
            units.add(Unit.any("A%02d".formatted(i), random));
            units.add(Unit.any("%d".formatted(i), random));
            units.add(Unit.any("B%d".formatted(i), random));
            units.add(Unit.any("A%dC".formatted(i), random));
        }
        var rows = units.stream()
                .map(u ->
                        String.join(",", udiDi, u.serial(), "20005715", u.lot(), u.version(), holder.customerNumber()))
                .collect(joining("\n"));
        Given.importedCsv(HEADER + rows).then().statusCode(201);
        return units;
    }

    private String list(Set<String> serials) {
        var path = "/notices/" + notice.id() + "/listed-serials/" + udiDi;
        Api.as(REGISTRAR)
                .contentType(ContentType.JSON)
                .body(Map.of("serials", serials))
                .put(path)
                .then()
                .statusCode(204);
        return Api.as(REGISTRAR).get(path).path("sha256");
    }

    private void awaitVersion(int version) {
        await().atMost(Duration.ofSeconds(20)).until(() -> query(
                        "select version from notice where id = cast(:a as uuid) and :b is null and :c is null"
                                + " and not exists (select from notice_following"
                                + " where notice_id = id and after_serial is not null)",
                        Long.class,
                        notice.id().toString(),
                        null,
                        null)
                .contains((long) version));
    }

    private Set<String> affected() {
        return new TreeSet<>(query(
                "select serial from affected_device where notice_id = cast(:a as uuid) and udi_di = :b"
                        + " and not released and :c is null",
                String.class,
                notice.id().toString(),
                udiDi,
                null));
    }

    private <T> List<T> query(String sql, Class<T> type, String a, String b, String c) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(sql, type)
                .setParameter("a", a, String.class)
                .setParameter("b", b, String.class)
                .setParameter("c", c, String.class)
                .getResultList());
    }
}
