package org.fieldsafety.notice.csafimport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.content.DueDates;
import org.fieldsafety.notice.content.Manufacturer;
import org.fieldsafety.notice.product.UdiDi;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** An advisory, and what a notice must have that no advisory says. */
@Schema(
        examples =
                """
                {"advisory": {
                    "document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "lang": "en",
                      "title": "Weak password in Scanner", "publisher": {"category": "vendor", "name": "Example",
                        "namespace": "https://example.com"},
                      "tracking": {"id": "EX-2026-1", "version": "1", "status": "final",
                        "initial_release_date": "2026-11-22T10:00:00Z", "current_release_date": "2026-11-22T10:00:00Z",
                        "revision_history": [{"number": "1", "date": "2026-11-22T10:00:00Z", "summary": "First"}]}},
                    "product_tree": {"full_product_names": [{"product_id": "CSAFPID-0001", "name": "Scanner"}]}},
                  "manufacturer": {"name": "Illumina, Inc.", "srn": "US-MF-000012345"},
                  "dueDates": {"receipt": "2030-12-20", "completion": "2031-02-20"},
                  "udiDis": {"CSAFPID-0001": "00816270020002"}}""")
record CsafImportRequest(
        @NotNull
                @Schema(
                        type = SchemaType.OBJECT,
                        description = "A CSAF 2.0 document; what is unknown in it is reported. "
                                + "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json")
                Object advisory,
        @NotNull @Valid Manufacturer manufacturer,
        @NotNull @Valid DueDates dueDates,
        @Schema(
                        description = "UDI-DI by product id of the advisory, for products that do not carry their own",
                        examples = "{\"CSAFPID-0001\": \"00816270020002\"}")
                Map<String, @NotNull String> udiDis) {

    CsafImportRequest {
        // Left out in a request.
        udiDis = udiDis == null ? Map.of() : udiDis;
    }

    void check() {
        var violations = new Violations();
        udiDis.forEach((product, udiDi) -> violations.at("udiDis." + product, () -> new UdiDi(udiDi)));
        violations.throwIfAny();
    }

    /** Null where the advisory itself must know. */
    @Nullable
    String udiDi(String product) {
        return udiDis.get(product);
    }
}
