package org.fieldsafety.notice.csaf;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class CsafResourceTest {

    @Test
    void referenceNoticeIsASecurityAdvisory() {
        var request = Notices.request();
        var reference = request.get("reference").asText();

        export(Notices.published(request))
                .header("Content-Language", "es")
                .header(
                        "Content-Disposition",
                        containsString("filename=\"" + reference.toLowerCase(Locale.ROOT) + ".json\""))
                .body("document.category", is("csaf_security_advisory"))
                .body("document.csaf_version", is("2.0"))
                .body("document.lang", is("es"))
                .body("document.distribution.tlp.label", is("WHITE"))
                .body("document.aggregate_severity.text", is("Critical"))
                .body("document.publisher.category", is("vendor"))
                .body("document.publisher.namespace", is("https://fieldsafety.example/"))
                .body("document.notes.category", hasItem("summary"))
                .body("document.tracking.id", is(reference))
                .body("document.tracking.version", is("1"))
                .body("document.tracking.status", is("final"))
                .body("document.tracking.revision_history", hasSize(1))
                .body("document.tracking.current_release_date", notNullValue())
                .body("product_tree.branches[0].name", is("Illumina, Inc."))
                .body(
                        "product_tree.branches[0].branches.name",
                        contains("MiSeqDx Instrument", "NextSeq 550Dx Instrument"))
                .body("product_tree.branches[0].branches[0].branches.name", contains("vers:all/*"));
    }

    @Test
    void eachVulnerabilityHasItsScoreAndWhatToDo() {
        export(Notices.published())
                .body("vulnerabilities.cve", contains("CVE-2023-1968", "CVE-2023-1966"))
                .body("vulnerabilities[0].product_status.known_affected", contains("CSAFPID-0001", "CSAFPID-0002"))
                .body("vulnerabilities[0].scores[0].cvss_v3.version", is("3.0"))
                .body("vulnerabilities[0].scores[0].cvss_v3.baseScore", is(10.0f))
                .body("vulnerabilities[0].scores[0].cvss_v3.baseSeverity", is("CRITICAL"))
                .body("vulnerabilities[1].scores[0].cvss_v3.baseScore", is(7.4f))
                .body("vulnerabilities[0].remediations.category", contains("vendor_fix", "mitigation"))
                .body("vulnerabilities[0].remediations[0].details", containsString("descargue el parche"))
                .body("vulnerabilities[0].threats.category", contains("exploit_status", "impact"))
                .body("vulnerabilities[0].notes", hasSize(1));
    }

    @Test
    void productIsKnownByAllItsNumbers() {
        var request = Notices.request();
        ReferenceNotice.at(request, "/products/0").put("model", "MiSeqDx");

        export(Notices.published(request))
                .body(
                        "product_tree.branches[0].branches[0].branches[0].product.product_identification_helper",
                        is(Map.of(
                                "model_numbers", List.of("MiSeqDx"),
                                "skus", List.of("DX-410-1001", "15036706"),
                                "x_generic_uris",
                                        List.of(Map.of(
                                                "namespace", "https://www.gs1.org/standards/gs1-digital-link",
                                                "uri", "https://id.gs1.org/01/00816270020002")))));
    }

    @Test
    void limitsOfTheScopeAreVersionsAndNames() {
        var request = Notices.request();
        var product = ReferenceNotice.at(request, "/products/0").put("scope", "Limited");
        var criteria = product.putArray("criteria");
        var versions = criteria.addObject().putArray("softwareVersions");
        versions.addObject().put("from", "2.0").put("to", "2.4.1");
        versions.addObject().put("to", "1.9");
        versions.addObject().put("from", "3.0").put("to", "3.0");
        var serials = criteria.addObject();
        serials.putArray("serialRanges").addObject().put("from", "M70001").put("to", "M70999");
        serials.putArray("lots")
                .add("L1")
                .add("L2")
                .add("L3")
                .add("L4")
                .add("L5")
                .add("L6");

        export(Notices.published(request))
                .body(
                        "product_tree.branches[0].branches[0].branches.name",
                        contains("vers:generic/>=2.0|<=2.4.1", "vers:generic/<=1.9", "3.0", "vers:all/*"))
                .body("product_tree.branches[0].branches[0].branches.category", hasItem("product_version"))
                .body(
                        "product_tree.branches[0].branches[0].branches[3].product.name",
                        is("MiSeqDx Instrument * (SN M70001–M70999; LOT L1, L2, L3, L4, L5, …)"));
    }

    @Test
    void listedSerialNumbersAreNotGivenAway() {
        var request = Notices.request();
        ReferenceNotice.at(request, "/products/0").put("scope", "Listed").put("listDigest", "0".repeat(64));

        export(Notices.published(request))
                .body(
                        "product_tree.branches[0].branches[0].branches[0].product.name",
                        is("MiSeqDx Instrument * (números de serie de la lista)"));
    }

    @Test
    void itIsInTheLanguageAskedFor() {
        var notice = Notices.published();

        Api.as(Notices.ANA)
                .get(notice + "/csaf?language=en")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("document.lang", is("en"))
                .body("document.title", containsString("Cybersecurity flaw"))
                .body("vulnerabilities[0].threats[0].details", is("No exploitation is known"));
        Notices.refused(Api.as(Notices.ANA).get(notice + "/csaf?language=fr"), 400, "unknown-language");
    }

    @Test
    void faultWithoutACveIsKnownByTheNotice() {
        var request = Notices.request();
        request.putArray("vulnerabilities");

        export(Notices.published(request))
                .body("document.category", is("csaf_security_advisory"))
                .body("document.aggregate_severity", nullValue())
                .body(
                        "vulnerabilities[0].ids[0].text",
                        is(request.get("reference").asText()));
    }

    @Test
    void faultThatNobodyCanExploitIsNoVulnerability() {
        var request = Notices.request();
        request.putArray("vulnerabilities");
        ((ObjectNode) request.get("situation")).put("exploitation", "NotApplicable");

        export(Notices.published(request))
                .body("document.category", is("csaf_base"))
                .body("vulnerabilities", nullValue())
                .body("document.notes.title", hasItem("PATCH"));
    }

    @Test
    void oldAndNewVectorsAreBothKept() {
        var request = Notices.request();
        var cvss = ReferenceNotice.at(request, "/vulnerabilities/0").putArray("cvss");
        cvss.addObject().put("vector", "(AV:N/AC:L/Au:N/C:C/I:C/A:C)");
        cvss.addObject().put("vector", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N");
        cvss.addObject().put("vector", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H");

        export(Notices.published(request))
                .body("vulnerabilities[0].scores", hasSize(2))
                .body("vulnerabilities[0].scores[0].cvss_v2.vectorString", is("AV:N/AC:L/Au:N/C:C/I:C/A:C"))
                .body("vulnerabilities[0].scores[0].cvss_v2.baseSeverity", nullValue())
                .body("vulnerabilities[0].scores[1].cvss_v3.baseScore", is(10.0f));
    }

    @Test
    void versionsAreCountedWithoutAGap() {
        var notice = Notices.published();
        revise(notice);
        Notices.step(Notices.ANA, notice, "abandon", "{\"reason\": \"Nothing new\"}")
                .then()
                .statusCode(200);
        revise(notice);
        Notices.approve(notice);
        Notices.step(Notices.ANA, notice, "publish").then().statusCode(200);
        Notices.step(Notices.ANA, notice, "withdraw", "{\"reason\": \"Wrong products\"}")
                .then()
                .statusCode(200);

        export(notice)
                .body("document.tracking.version", is("3"))
                .body("document.tracking.revision_history.number", contains("1", "2", "3"))
                .body("document.tracking.revision_history.legacy_version", contains(null, "3", null))
                .body(
                        "document.tracking.revision_history.summary",
                        contains("Primera publicación", "Nueva revisión", "Aviso retirado"));
    }

    @Test
    void draftIsNoAdvisory() {
        var notice = Notices.drafted();

        Notices.refused(Api.as(Notices.ANA).get(notice + "/csaf"), 404, "nothing-published");
        Notices.refused(Api.as(Token.of(Roles.PARTNER)).get(notice + "/csaf"), 404, "notice-not-found");
    }

    private static void revise(String notice) {
        Api.as(Notices.ANA)
                .header("If-Match", Notices.etag(notice))
                .post(notice + "/revisions")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse export(String notice) {
        return Api.as(Token.of(Roles.CONSIGNEE)).get(notice + "/csaf").then().statusCode(200);
    }
}
