package org.fieldsafety.notice.csafimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class CsafImportResourceTest {

    @Test
    void advisoryBecomesADraft() {
        var request = Advisories.identified();
        var id = Advisories.at(request, "/document/tracking").get("id").asText();

        var answer = Advisories.send(request).then().statusCode(201);

        var imported = answer.extract().jsonPath();
        answer.header("Location", endsWith("/notices/" + imported.getString("noticeId")));
        assertThat(imported.getString("reference")).isEqualTo(id);
        var content = Advisories.content(imported);
        assertThat(content.getList("vulnerabilities.cve", String.class))
                .containsExactly("CVE-2023-1968", "CVE-2023-1966");
        assertThat(content.getFloat("vulnerabilities[1].cvss[0].baseScore")).isEqualTo(7.4f);
        assertThat(content.getList("languages", String.class)).containsExactly("en-US");
        assertThat(content.getString("texts.en-US.documentNumber")).isEqualTo(id);
        assertThat(content.getString("texts.en-US.title")).isEqualTo("Copy service of several sequencers");
        assertThat(content.getString("texts.en-US.summary"))
                .isEqualTo("The service listens on every network interface.\n\n"
                        + "The service runs with more rights than it needs.");
        assertThat(content.getString("texts.en-US.hazard")).startsWith("Somebody on the network");
        assertThat(content.getString("texts.en-US.furtherInformation"))
                .contains("Countries: Worldwide", "Practices: Keep instruments behind a firewall.")
                .contains("cert@example.com;\n 555-0100", "Web version: https://cert.example/exma-23-001-01")
                .doesNotContain("Given as it is");
    }

    @Test
    void versionsOfOneProductAreItsCriteria() {
        var imported = Advisories.imported(Advisories.identified());

        var content = Advisories.content(imported);
        assertThat(content.getList("products.udiDi", String.class))
                .containsExactly(Advisories.MISEQ, Advisories.NEXTSEQ);
        assertThat(content.getList("products.scope", String.class)).containsOnly("Limited");
        assertThat(content.getString("products[1].name")).isEqualTo("NextSeq 550Dx Control Software");
        assertThat(content.getList("products[1].criteria.softwareVersions.flatten().from", String.class))
                .containsExactly("4.0", "1.0.0", "1.3.3");
        assertThat(content.getList("products[1].criteria.softwareVersions.flatten().to", String.class))
                .containsExactly("4.0", "1.3.1", null);
    }

    @Test
    void productWithoutAUdiDiIsReported() {
        var imported = Advisories.imported(Advisories.identified());

        assertThat(reasons(imported, "product_tree.branches[0].branches[2].branches[0].product"))
                .singleElement()
                .asString()
                .contains("Reader 100 (CSAFPID-0003) has no UDI-DI");
    }

    @Test
    void sameRemediationOfTwoVulnerabilitiesIsOneAction() {
        var imported = Advisories.imported(Advisories.identified());

        var content = Advisories.content(imported);
        assertThat(content.getList("actions.code", String.class)).containsExactly("VENDOR_FIX_1");
        assertThat(content.getList("actions.kind", String.class)).containsExactly("SoftwareUpdate");
        assertThat(content.getList("actions[0].products", String.class))
                .containsExactly(Advisories.MISEQ, Advisories.NEXTSEQ);
        assertThat(content.getString("texts.en-US.actions.VENDOR_FIX_1.instructions"))
                .isEqualTo("Install the update as the manufacturer\uFFFDs guide for your configuration says.\n\n"
                        + "https://example.com/updates");
        assertThat(reasons(imported, "vulnerabilities[0].remediations[0].details"))
                .anySatisfy(reason -> assertThat(reason).contains("Broken characters"));
    }

    @Test
    void remediationOfNoKnownProductIsKeptAsText() {
        var imported = Advisories.imported(Advisories.request());

        var content = Advisories.content(imported);
        assertThat(content.getList("actions")).isEmpty();
        assertThat(content.getString("texts.en-US.furtherInformation")).contains("Install the update");
        assertThat(reasons(imported, "vulnerabilities.remediations.details"))
                .anySatisfy(reason -> assertThat(reason).contains("None of its products"));
    }

    @Test
    void nothingIsLeftOutUnsaid() {
        var request = Advisories.request();
        Advisories.at(request, "/vulnerabilities/0").put("x_invented", "something");
        request.with("advisory").put("x_top", 1);

        var imported = Advisories.imported(request);

        for (var path : List.of(
                "document.acknowledgments",
                "document.distribution",
                "document.publisher.name",
                "document.notes[0].text",
                "vulnerabilities[0].cwe",
                "vulnerabilities[0].x_invented",
                "x_top")) {
            assertThat(reasons(imported, path)).as(path).isNotEmpty();
        }
    }

    @Test
    void badVectorIsReportedAndTheOthersAreTaken() {
        var request = Advisories.request();
        var scores = Advisories.at(request, "/vulnerabilities/0").putArray("scores");
        scores.addObject().putObject("cvss_v3").put("vectorString", "CVSS:3.1/AV:X");
        scores.addObject().putObject("cvss_v2").put("vectorString", "AV:N/AC:L/Au:N/C:C/I:C/A:C");
        scores.addObject().putObject("cvss_v4").put("vectorString", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H");

        var imported = Advisories.imported(request);

        assertThat(Advisories.content(imported).getList("vulnerabilities[0].cvss.vector", String.class))
                .containsExactly("AV:N/AC:L/Au:N/C:C/I:C/A:C");
        assertThat(reasons(imported, "vulnerabilities[0].scores[0].cvss_v3.vectorString"))
                .isNotEmpty();
        assertThat(reasons(imported, "vulnerabilities[0].scores[2].cvss_v4.vectorString"))
                .isNotEmpty();
    }

    @Test
    void brokenCharactersDoNotBreakIt() {
        var text = Advisories.identified()
                .toString()
                .replace("Copy service", "Co\\ud800py \\u0000ser\u0007vice")
                .replace("\"name\":\"Reader 100\"", "\"name\":\"Reader \\udc00 100\"")
                .replace("\"distribution\"", "\"distri\\ud83dbution\"");
        var bytes = text.getBytes(UTF_8);
        int at = text.substring(0, text.indexOf("Worldwide")).getBytes(UTF_8).length;
        bytes[at] = (byte) 0xFF;

        var imported = Advisories.imported(bytes);

        assertThat(reasons(imported, "document.title")).isNotEmpty();
        assertThat(reasons(imported, "document.notes[2].text")).isNotEmpty();
        var content = Advisories.content(imported);
        assertThat(content.getString("texts.en-US.title"))
                .isEqualTo("Co\uFFFDpy \uFFFDser\uFFFDvice of several sequencers");
        assertThat(content.getString("texts.en-US.furtherInformation")).contains("\uFFFDorldwide");
    }

    @Test
    void tooLongTextIsCutWithAMark() {
        var request = Advisories.request();
        Advisories.at(request, "/document").put("title", "x".repeat(400));
        Advisories.at(request, "/document/notes/3").put("text", "y".repeat(12_000));

        var imported = Advisories.imported(request);

        var content = Advisories.content(imported);
        assertThat(content.getString("texts.en-US.title")).hasSize(300).endsWith("x […]");
        assertThat(content.getString("texts.en-US.furtherInformation"))
                .hasSize(10_000)
                .endsWith("y […]");
        assertThat(reasons(imported, "document.title"))
                .singleElement()
                .asString()
                .contains("Cut after 296 of 400");
    }

    @ParameterizedTest
    @CsvSource({"'EX 2026:1 ', EX-2026-1", "#1, CSAF-1", "_ab, CSAF-ab"})
    void trackingIdIsMadeToFit(String id, String reference) {
        var request = Advisories.request();
        Advisories.at(request, "/document/tracking").put("id", id);

        var imported = Advisories.imported(request);

        assertThat(imported.getString("reference")).startsWith(reference);
        assertThat(reasons(imported, "document.tracking.id")).isNotEmpty();
    }

    @Test
    void referenceThatIsTakenGetsASuffix() {
        var request = Advisories.request();
        var id = Advisories.imported(request).getString("reference");

        assertThat(Advisories.imported(request).getString("reference")).isEqualTo(id + "-2");
        assertThat(Advisories.imported(request).getString("reference")).isEqualTo(id + "-3");
    }

    @Test
    void sentAgainUnderTheSameKeyItIsTheSameDraft() {
        var key = UUID.randomUUID().toString();
        var request = Advisories.request().toString();
        var sent = List.of(1, 2).stream()
                .map(time -> Api.as(Notices.ANA)
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(request)
                        .post("/csaf-imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("noticeId"))
                .toList();

        assertThat(sent.get(0)).isEqualTo(sent.get(1));
    }

    @Test
    void exportedNoticeCanBeImported() {
        var notice = Notices.published();
        var exported = Api.as(Notices.ANA).get(notice + "/csaf?language=en").asString();
        var request = Advisories.request()
                .toString()
                .replaceFirst("\\{.*\\},\"manufacturer\"", "{\"advisory\":0,\"manufacturer\"");

        var content =
                Advisories.content(Advisories.imported(request.replace("\"advisory\":0", "\"advisory\":" + exported)));

        assertThat(content.getList("products.udiDi", String.class))
                .containsExactly(Advisories.MISEQ, Advisories.NEXTSEQ);
        assertThat(content.getList("products[0].catalogueNumbers", String.class))
                .containsExactly("DX-410-1001", "15036706");
        assertThat(content.getList("actions.kind", String.class))
                .containsExactly("SoftwareUpdate", "ConfigurationChange");
        assertThat(content.getList("vulnerabilities.cve", String.class))
                .containsExactly("CVE-2023-1968", "CVE-2023-1966");
    }

    private static List<String> reasons(JsonPath imported, String path) {
        return imported.param("at", path).getList("notMapped.findAll { it.path == at }.reason", String.class);
    }
}
