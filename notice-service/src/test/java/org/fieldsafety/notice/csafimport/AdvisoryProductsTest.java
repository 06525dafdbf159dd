package org.fieldsafety.notice.csafimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class AdvisoryProductsTest {

    @ParameterizedTest
    @CsvSource({
        "x_generic_uris, https://id.gs1.org/01/00816270020002",
        "x_generic_uris, urn:gtin:816270020002",
        "x_generic_uris, 00816270020002",
        "serial_numbers, (01)00816270020002(21)M70123"
    })
    void udiDiIsFoundWhereverItStands(String helper, String value) {
        var request = Advisories.request();
        var identifiers = Advisories.at(request, "/product_tree/branches/0/branches/2/branches/0/product")
                .putObject("product_identification_helper")
                .putArray(helper);
        if (helper.equals("x_generic_uris")) {
            identifiers.addObject().put("namespace", "https://gs1.org").put("uri", value);
        } else {
            identifiers.add(value);
        }

        var content = Advisories.content(Advisories.imported(request));

        assertThat(content.getList("products.udiDi", String.class)).containsExactly(Advisories.MISEQ);
        assertThat(content.getString("products[0].scope")).isEqualTo("All");
    }

    @Test
    void partOfAnInstrumentIsTheInstrumentInThoseVersions() {
        var request = Advisories.request();
        var tree = Advisories.at(request, "/product_tree");
        tree.putArray("full_product_names")
                .addObject()
                .put("name", "Sequencer")
                .put("product_id", "WHOLE")
                .putObject("product_identification_helper")
                .putArray("skus")
                .add("20005715");
        tree.putArray("relationships")
                .addObject()
                .put("category", "installed_on")
                .put("product_reference", "CSAFPID-0006")
                .put("relates_to_product_reference", "WHOLE")
                .putObject("full_product_name")
                .put("name", "Operating software on sequencer")
                .put("product_id", "BOTH");
        Advisories.at(request, "/vulnerabilities/0/product_status")
                .putArray("known_affected")
                .add("BOTH");
        Advisories.at(request, "/vulnerabilities/1").remove("product_status");
        request.putObject("udiDis").put("BOTH", Advisories.NEXTSEQ);

        var content = Advisories.content(Advisories.imported(request));

        assertThat(content.getList("products.name", String.class)).containsExactly("Sequencer");
        assertThat(content.getList("products[0].catalogueNumbers", String.class))
                .containsExactly("20005715");
        assertThat(content.getString("products[0].criteria[0].softwareVersions[0].to"))
                .isEqualTo("1.3.1");
    }

    @Test
    void fixedVersionIsNotAffected() {
        var request = Advisories.identified();
        for (int i = 0; i < 2; i++) {
            var status = Advisories.at(request, "/vulnerabilities/" + i + "/product_status");
            status.putArray("known_affected").add("CSAFPID-0004");
            status.putArray("fixed").add("CSAFPID-0005");
        }

        var imported = Advisories.imported(request);

        assertThat(Advisories.content(imported).getList("products.udiDi", String.class))
                .containsExactly(Advisories.MISEQ);
        assertThat(reasons(imported, "product_tree.branches[0].branches[4].branches[0].product"))
                .singleElement()
                .asString()
                .contains("not named as affected");
    }

    private static List<String> reasons(JsonPath imported, String path) {
        return imported.param("at", path).getList("notMapped.findAll { it.path == at }.reason", String.class);
    }
}
