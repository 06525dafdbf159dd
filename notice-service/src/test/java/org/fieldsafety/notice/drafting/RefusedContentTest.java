package org.fieldsafety.notice.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.notice.Notices.ANA;
import static org.fieldsafety.notice.notice.Notices.refused;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class RefusedContentTest {

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("mistakes")
    void badContentIsRefusedAndChangesNothing(String code, String field, Consumer<ObjectNode> mistake) {
        var notice = Notices.drafted();
        var before = Notices.read(notice).asString();
        var request = Notices.request();
        mistake.accept(request);

        refused(Notices.edit(notice, "\"1\"", request), 400, code).body("errors.field", hasItem(field));
        refused(Notices.draft(request), 400, code).body("errors.field", hasItem(field));

        assertThat(Notices.read(notice).asString()).isEqualTo(before);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("invalid-udi-di", "products[0].udiDi", notice -> {
                    at(notice, "/products/0").put("udiDi", "00816270020003");
                    at(notice, "/actions/0").putArray("products").add("00816270020003");
                    at(notice, "/actions/1").putArray("products").add("00816270020003");
                }),
                mistake("unknown-operating-mode", "actions[0].modes[0]", notice -> at(notice, "/actions/0")
                        .putArray("modes")
                        .add("Standby")),
                mistake("unknown-product", "actions[1].products[0]", notice -> at(notice, "/actions/1")
                        .putArray("products")
                        .add("00816270020132")
                        .add("00816270020002")),
                mistake("duplicate-code", "questions[3].code", notice -> ((ArrayNode) notice.get("questions"))
                        .add(notice.at("/questions/0"))),
                mistake("duplicate-product", "products[2].udiDi", notice -> ((ArrayNode) notice.get("products"))
                        .add(notice.at("/products/0"))),
                mistake("invalid-language", "texts.es_ES", notice -> at(notice, "/texts")
                        .set("es_ES", notice.at("/texts/es"))),
                mistake("unknown-code", "texts.es.actions.UNPLUG", notice -> at(notice, "/texts/es/actions")
                        .putObject("UNPLUG")),
                mistake("completion-before-receipt", "dueDates.completion", notice -> at(notice, "/dueDates")
                        .put("completion", "2020-01-01")),
                mistake("country-due-later", "dueDates.byCountry.ES.receipt", notice -> inSpain(notice)
                        .put("receipt", "2999-01-01")
                        .put("completion", "2999-01-01")),
                mistake("country-due-later", "dueDates.byCountry.ES.completion", notice -> inSpain(notice)
                        .put("completion", "2999-01-01")),
                mistake("completion-before-receipt", "dueDates.byCountry.ES.completion", notice -> inSpain(notice)
                        .put("completion", "2020-01-01")),
                mistake("missing-value", "dueDates.byCountry.ES.receipt", notice -> inSpain(notice)
                        .remove("receipt")),
                mistake("unknown-country", "dueDates.byCountry.XX", notice -> at(notice, "/dueDates")
                        .putObject("byCountry")
                        .set("XX", inSpain(notice.deepCopy()))),
                mistake("wrong-size", "dueDates.byCountry", RefusedContentTest::inFarTooManyCountries),
                mistake(
                        "reversed-range",
                        "products[0].criteria[0].serialRanges[0]",
                        notice -> limit(
                                notice,
                                """
                        {"serialRanges": [{"from": "NB552", "to": "NB551"}]}""")),
                mistake(
                        "overlapping-ranges",
                        "products[0].criteria[0].serialRanges[1]",
                        notice -> limit(
                                notice,
                                """
                        {"serialRanges": [{"from": "NB100", "to": "NB199"}, {"from": "NB150", "to": "NB250"}]}""")),
                mistake("invalid-cvss-vector", "vulnerabilities[0].cvss[0]", notice -> at(
                                notice, "/vulnerabilities/0/cvss/0")
                        .put("vector", "CVSS:3.1/AV:N/AC:L")),
                mistake("invalid-value", "vulnerabilities[0].cve", notice -> at(notice, "/vulnerabilities/0")
                        .put("cve", "CVE-1")),
                mistake("urgency-without-reason", "classification.urgentReason", notice -> at(notice, "/classification")
                        .remove("urgentReason")),
                mistake("due-after-completion", "actions[0].due", notice -> at(notice, "/actions/0")
                        .put("due", "2999-01-01")),
                mistake("unknown-country", "contacts[0].countries[0]", notice -> at(notice, "/contacts/0")
                        .putArray("countries")
                        .add("XX")),
                mistake("unreachable-contact", "contacts[0]", notice -> at(notice, "/contacts/0")
                        .remove("email")),
                mistake("unknown-code", "texts.en.actions.UCS_USER.variants.Connected", notice -> at(
                                notice, "/texts/en/actions/UCS_USER")
                        .putObject("variants")
                        .put("Connected", "Not asked for")),
                mistake("notice-too-large", "", RefusedContentTest::overfill),
                mistake("unknown-field", "subject", notice -> notice.put("subject", "none")),
                mistake("invalid-value", "products[0].scope", notice -> at(notice, "/products/0")
                        .put("scope", "Some")),
                mistake("invalid-value", "reference", notice -> notice.put("reference", "FSN 2023 1338")),
                mistake("invalid-value", "manufacturer.srn", notice -> at(notice, "/manufacturer")
                        .put("srn", "US-1")),
                mistake("missing-value", "dueDates", notice -> notice.remove("dueDates")),
                mistake("missing-value", "products[2]", notice -> ((ArrayNode) notice.get("products")).addNull()),
                mistake("wrong-size", "texts.es.title", notice -> at(notice, "/texts/es")
                        .put("title", "t".repeat(301))));
    }

    /** The dates of Spain, which are those of everybody until they are changed. */
    private static ObjectNode inSpain(ObjectNode notice) {
        var dates = at(notice, "/dueDates");
        var everybodys = dates.deepCopy().retain("receipt", "completion");
        return dates.putObject("byCountry").putObject("ES").setAll(everybodys);
    }

    private static void inFarTooManyCountries(ObjectNode notice) {
        var spanish = inSpain(notice);
        for (var country : List.of(Locale.getISOCountries()).subList(0, 101)) {
            at(notice, "/dueDates/byCountry").set(country, spanish);
        }
    }

    @Test
    void severalMistakesAreAnsweredAtOnce() {
        var request = Notices.request();
        at(request, "/dueDates").put("completion", "2020-01-01");
        at(request, "/actions/0").putArray("modes").add("Standby");

        refused(Notices.draft(request), 400, "invalid-input")
                .body("errors.code", containsInAnyOrder("completion-before-receipt", "unknown-operating-mode"));
    }

    @Test
    void bodyThatIsNoNoticeIsRefused() {
        refused(author().contentType(ContentType.JSON).body("{\"reference\":").post("/notices"), 400, "malformed-json");
        refused(author().contentType(ContentType.JSON).post("/notices"), 400, "missing-value");
        refused(author().contentType(ContentType.TEXT).body("notice").post("/notices"), 415, "unsupported-media-type");
        var tooLarge = Notices.request().put("reference", "x".repeat(5_000_000));
        refused(Notices.json(author(), tooLarge).post("/notices"), 413, "too-large");
    }

    /** Each text is small enough, all of them together are not. */
    private static void overfill(ObjectNode notice) {
        var texts = notice.putObject("texts");
        for (var language :
                List.of("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it")) {
            texts.putObject(language).put("summary", "s".repeat(10_000)).put("hazard", "h".repeat(10_000));
        }
    }

    private static void limit(ObjectNode notice, String criterion) {
        at(notice, "/products/0").put("scope", "Limited");
        at(notice, "/products/0").putArray("criteria").addRawValue(new RawValue(criterion));
    }

    private static RequestSpecification author() {
        return Api.as(ANA);
    }

    private static Arguments mistake(String code, String field, Consumer<ObjectNode> change) {
        return Arguments.of(code, field, change);
    }
}
