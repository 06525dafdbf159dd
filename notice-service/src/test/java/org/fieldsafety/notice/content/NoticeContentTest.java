package org.fieldsafety.notice.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fieldsafety.notice.ReferenceNotice.at;
import static org.fieldsafety.notice.ReferenceNotice.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fieldsafety.platform.problem.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeContentTest {

    @Test
    void referenceNoticeIsCoherentAndComplete() {
        var content = content();

        assertThatCode(content::requireCoherent).doesNotThrowAnyException();
        assertThatCode(content::requireComplete).doesNotThrowAnyException();
        assertThat(content.titles()).containsOnlyKeys("en", "es");
    }

    @Test
    void everyContradictionIsNamedAtOnce() {
        var content = content(notice -> {
            at(notice, "/products/0").put("udiDi", "00816270020003");
            at(notice, "/dueDates").put("completion", "2020-01-01");
            at(notice, "/questions/1").put("code", "RECEIVED_AND_UNDERSTOOD");
            ((ObjectNode) notice.get("texts")).set("es_ES", notice.at("/texts/es"));
        });

        assertThat(violations(content::requireCoherent))
                .contains(
                        "products[0].udiDi invalid-udi-di",
                        "actions[0].products[0] unknown-product",
                        "actions[1].products[0] unknown-product",
                        "questions[1].code duplicate-code",
                        "dueDates.completion completion-before-receipt",
                        "texts.es.questions.USERS_INFORMED unknown-code",
                        "texts.es_ES invalid-language");
    }

    @Test
    void sameProductTwiceIsRefused() {
        assertThat(incoherent(notice -> ((ArrayNode) notice.get("products")).add(notice.at("/products/0"))))
                .containsExactly("products[2].udiDi duplicate-product");
    }

    @Test
    void sameActionTwiceIsRefused() {
        assertThat(incoherent(notice -> ((ArrayNode) notice.get("actions")).add(notice.at("/actions/0"))))
                .containsExactly("actions[2].code duplicate-code");
    }

    @Test
    void modeThatNoneOfTheActionsProductsHasIsRefused() {
        assertThat(incoherent(notice -> {
                    at(notice, "/products/1").putArray("modes").add("Standby");
                    at(notice, "/actions/0").putArray("products").add("00816270020002");
                    at(notice, "/actions/0").putArray("modes").add("Dx").add("Standby");
                }))
                .containsExactly("actions[0].modes[1] unknown-operating-mode");
    }

    @Test
    void actionForAnUnknownProductIsRefusedWithoutBlamingItsModes() {
        assertThat(incoherent(
                        notice -> at(notice, "/actions/0").putArray("products").add("00816270020132")))
                .containsExactly("actions[0].products[0] unknown-product");
    }

    @Test
    void repeatedValuesInAnyListAreRefused() {
        assertThat(incoherent(notice -> {
                    at(notice, "/products/0")
                            .putArray("catalogueNumbers")
                            .add("A")
                            .add("A");
                    at(notice, "/products/0")
                            .putArray("modes")
                            .add("Dx")
                            .add("RUO")
                            .add("Dx");
                    at(notice, "/actions/0")
                            .putArray("declineReasons")
                            .add("NOT_HELD")
                            .add("NOT_HELD");
                }))
                .containsExactly(
                        "products[0].catalogueNumbers[1] duplicate-value",
                        "products[0].modes[2] duplicate-value",
                        "actions[0].declineReasons[1] duplicate-code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"es_ES", "spanish1", "ES", "x-own", "", "pt-br", "xx", "es-XX"})
    void languageThatIsNoCanonicalTagIsRefused(String tag) {
        assertThat(incoherent(notice -> ((ObjectNode) notice.get("texts")).set(tag, notice.at("/texts/es"))))
                .containsExactly("texts." + tag + " invalid-language");
    }

    @Test
    void everyMissingTextOfEveryLanguageIsNamed() {
        var content = content(notice -> {
            at(notice, "/texts/es").remove("hazard");
            at(notice, "/texts/es/actions").remove("UCS_USER");
            at(notice, "/texts/en").put("documentNumber", " ");
            at(notice, "/texts/en/actions/PATCH").remove("instructions");
            at(notice, "/texts/en/questions").remove("USERS_INFORMED");
            at(notice, "/texts/en/declineReasons").remove("NOT_HELD");
        });

        assertThat(violations(content::requireComplete))
                .containsExactlyInAnyOrder(
                        "texts.es.hazard missing-text",
                        "texts.es.actions.UCS_USER.title missing-text",
                        "texts.es.actions.UCS_USER.instructions missing-text",
                        "texts.es.actions.UCS_USER.precaution missing-text",
                        "texts.en.documentNumber missing-text",
                        "texts.en.actions.PATCH.instructions missing-text",
                        "texts.en.questions.USERS_INFORMED missing-text",
                        "texts.en.declineReasons.NOT_HELD missing-text");
    }

    @Test
    void modesAndQuestionsMayGoWithoutText() {
        var content = content(notice -> {
            notice.putArray("questions");
            for (var language : List.of("es", "en")) {
                at(notice, "/texts/" + language).putObject("questions");
                at(notice, "/texts/" + language).putObject("modes");
            }
        });

        assertThatCode(content::requireComplete).doesNotThrowAnyException();
    }

    @Test
    void noticeThatAsksNothingOfAProductIsIncomplete() {
        var content = content(notice -> {
            at(notice, "/actions/0").putArray("products").add("00816270020002");
            at(notice, "/products/1").putArray("modes").add("Service");
        });

        assertThat(violations(content::requireComplete)).containsExactly("products[1] product-without-action");
    }

    @Test
    void emptyNoticeIsIncomplete() {
        var content = content(notice -> {
            notice.remove("situation");
            for (var list : List.of("products", "actions", "contacts", "signatories", "languages")) {
                notice.putArray(list);
            }
            notice.putObject("texts");
        });

        assertThat(violations(content::requireComplete))
                .containsExactly(
                        "situation missing-situation",
                        "products missing-product",
                        "actions missing-action",
                        "contacts missing-contact",
                        "signatories missing-signatory",
                        "languages missing-language");
    }

    @Test
    void languageThatTheNoticeMustHaveIsMissed() {
        var content = content(notice -> ((ArrayNode) notice.get("languages")).add("pt-PT"));

        assertThat(violations(content::requireComplete)).containsExactly("texts.pt-PT missing-language");
    }

    @Test
    void textThatOneLanguageHasIsNeededInEvery() {
        var content = content(notice -> {
            at(notice, "/texts/en").remove("adverseEvents");
            at(notice, "/texts/es/modes").remove("Dx");
            at(notice, "/texts/es/actions/PATCH").remove("precaution");
            at(notice, "/texts/es/actions/PATCH/variants").remove("Unconnected");
        });

        assertThat(violations(content::requireComplete))
                .containsExactlyInAnyOrder(
                        "texts.en.adverseEvents missing-text",
                        "texts.es.modes.Dx missing-text",
                        "texts.es.actions.PATCH.precaution missing-text",
                        "texts.es.actions.PATCH.variants.Unconnected missing-text");
    }

    @Test
    void listOfSerialNumbersIsNamedByItsDigest() {
        var content = content(notice -> at(notice, "/products/0").put("scope", "Listed"));

        assertThat(violations(content::requireComplete)).containsExactly("products[0].listDigest missing-list-digest");
    }

    private static List<String> incoherent(Consumer<ObjectNode> change) {
        return violations(content(change)::requireCoherent);
    }

    private static List<String> violations(ThrowingCallable check) {
        var refusal = catchThrowableOfType(InvalidInput.class, check);
        assertThat(refusal).isNotNull();
        return refusal.violations().stream()
                .map(violation -> violation.field() + " " + violation.code())
                .toList();
    }
}
