package org.fieldsafety.acknowledgement.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.acknowledgement.Submissions;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ReceiptResourceTest {
    private static final String SIGNED =
            """
            "signature": {"name": "Marta Soler", "title": "Quality manager", "date": "2023-04-21",
              "meaning": "I answer for this site"}}""";
    private static final String THREE =
            """
            {"answers": [{"question": "USERS_INFORMED", "answer": "No"}],
             "quantities": [{"udiDi": "00816270020125", "onHand": 3}],
             "units": [
               {"udiDi": "00816270020125", "serial": "NB551077", "slots": [
                 {"action": "PATCH", "mode": "Dx", "answer": "Done", "performedOn": "2023-04-20", "performedBy": "Luis"},
                 {"action": "PATCH", "mode": "RUO", "answer": "Declined", "reason": "NO_INTERRUPTION",
                  "remark": "After the night run"}]},
               {"udiDi": "00816270020125", "serial": "NB551078", "slots": [
                 {"action": "UCS_USER", "mode": "Dx", "answer": "Done"}]},
               {"udiDi": "00816270020125", "serial": "NB551099", "slots": [
                 {"action": "UCS_USER", "mode": "Dx", "answer": "Done"}]}],"""
                    + SIGNED;

    @Test
    void receiptSaysInTheReadersWordsWhatIsRecordedAndWhoSigned() throws IOException {
        var situation = Situation.withUnits("NB551077", "NB551078");
        var submitted = Submissions.submit(situation, THREE).then().statusCode(201);
        String id = submitted.extract().path("id");
        String hash = submitted.extract().path("contentHash");

        var spanish = receipt(situation, id, null);
        var english = receipt(situation, id, "en-GB");

        assertThat(spanish.header("Content-Language")).isEqualTo("es");
        assertThat(text(spanish, "receipt-es.pdf"))
                .contains("FSN2023-1338", "Instalar el parche", "Modo diagnóstico (Dx)")
                .contains("No queremos parar el trabajo", "NB551077", "Equipos sin correspondencia", "NB551099");
        assertThat(text(english, "receipt-en.pdf"))
                .contains("Done · April 20, 2023 · Luis", "After the night run", "Install the patch")
                .contains("Marta Soler", "Quality manager", "I answer for this site", hash, "UTC");
    }

    @Test
    void sameReceiptGivesTheSameBytesByEitherAddress() {
        var situation = Situation.withUnits("NB551077", "NB551078");
        String id = Submissions.submit(situation, THREE).then().extract().path("id");

        var again = Api.as(situation.asConsignee())
                .accept("application/pdf")
                .header("Accept-Language", "de")
                .get(Submissions.path(situation) + "/" + id);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray())
                .isEqualTo(receipt(situation, id, "de").asByteArray())
                .isNotEqualTo(receipt(situation, id, "fr").asByteArray());
    }

    @Test
    void unitsOfWhichTheSameIsSaidStandTogether() throws IOException {
        var situation = Situation.withUnits("NB551077");
        var serials = IntStream.range(0, 300)
                .mapToObj(i -> "\"NB6" + (1000 + i) + "\"")
                .collect(Collectors.joining(","));
        String id = Submissions.submit(
                        situation,
                        """
                        {"lists": [{"udiDi": "00816270020125", "serials": [%s], "slots": [
                            {"action": "PATCH", "mode": "Dx", "answer": "Done"},
                            {"action": "PATCH", "mode": "RUO", "answer": "Done"}]}],"""
                                        .formatted(serials)
                                + SIGNED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(text(receipt(situation, id, "en"), "receipt-300.pdf")).contains("(300)", "NB61299");
    }

    @Test
    void nobodyReadsTheReceiptOfAnother() {
        var situation = Situation.withUnits("NB551077");
        String id = Submissions.submit(situation, "{\"holdsNone\": true," + SIGNED)
                .then()
                .extract()
                .path("id");

        Api.as(new Situation().asConsignee())
                .get(Submissions.path(situation) + "/" + id + "/receipt.pdf")
                .then()
                .statusCode(404);
        Api.as(situation.asConsignee())
                .get(Submissions.path(situation) + "/" + UUID.randomUUID() + "/receipt.pdf")
                .then()
                .statusCode(404);
    }

    private static Response receipt(Situation situation, String id, String language) {
        var request = Api.as(situation.asConsignee());
        var response = (language == null ? request : request.header("Accept-Language", language))
                .get(Submissions.path(situation) + "/" + id + "/receipt.pdf");
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    /** Kept under target too, for whoever wants to look at it. */
    private static String text(Response response, String name) throws IOException {
        var bytes = response.asByteArray();
        Files.write(Path.of("target", name), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
