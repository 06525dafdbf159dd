package org.fieldsafety.notice.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.content.Action;
import org.fieldsafety.notice.content.DueDates;
import org.fieldsafety.notice.content.Manufacturer;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.content.Product;
import org.fieldsafety.notice.content.Question;
import org.fieldsafety.notice.content.Text;

/** A draft as its author writes it. Lists and texts may still be empty; they are asked for when it is submitted. */
@Schema(examples = DraftNoticeRequest.EXAMPLE)
record DraftNoticeRequest(
        @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._/-]{2,39}$") @Schema(examples = "FSN2023-1338")
                String reference,
        @NotNull @Valid Manufacturer manufacturer,
        @Size(max = 50) List<@NotNull @Valid Product> products,
        @Size(max = 20) @Schema(description = "In the order in which they are to be done")
                List<@NotNull @Valid Action> actions,
        @Size(max = 30) List<@NotNull @Valid Question> questions,
        @NotNull @Valid DueDates dueDates,
        @Size(max = 40) @Schema(description = "By language, a canonical BCP 47 tag")
                Map<String, @NotNull @Valid Text> texts) {

    /** Small, but complete: it can be submitted. */
    static final String EXAMPLE =
            """
            {
              "reference": "FSN2023-1338",
              "manufacturer": {"name": "Illumina, Inc.", "srn": "US-MF-000012345"},
              "products": [
                {"udiDi": "00816270020002", "name": "MiSeqDx Instrument", "catalogueNumbers": ["DX-410-1001"],
                  "modes": ["Dx", "RUO"], "scope": "All"}],
              "actions": [
                {"code": "PATCH", "products": ["00816270020002"], "modes": ["Dx", "RUO"],
                  "declineReasons": ["NO_INTERRUPTION"]}],
              "questions": [{"code": "USERS_INFORMED", "kind": "YesNo"}],
              "dueDates": {"receipt": "2030-12-20", "completion": "2031-02-20"},
              "texts": {
                "en": {
                  "documentNumber": "M-AMR-00719",
                  "title": "Security flaw in the copy service of two sequencers",
                  "summary": "The service that copies results accepts connections that it should refuse.",
                  "hazard": "An attacker on the network could change settings, programs and results.",
                  "actions": {
                    "PATCH": {"title": "Install the patch", "instructions": "In each boot mode of each instrument."}},
                  "questions": {"USERS_INFORMED": "Do all users know?"},
                  "declineReasons": {"NO_INTERRUPTION": "We cannot stop the instrument now"},
                  "modes": {"Dx": "Dx mode", "RUO": "RUO mode"}}}
            }
            """;

    DraftNoticeRequest {
        // Left out in a request.
        products = products == null ? List.of() : products;
        actions = actions == null ? List.of() : actions;
        questions = questions == null ? List.of() : questions;
        texts = texts == null ? Map.of() : texts;
    }

    /** What it says; refused when it contradicts itself. */
    NoticeContent content() {
        var content = new NoticeContent(manufacturer, products, actions, questions, dueDates, texts);
        content.requireCoherent();
        return content;
    }
}
