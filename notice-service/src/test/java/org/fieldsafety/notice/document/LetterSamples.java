package org.fieldsafety.notice.document;

import static org.fieldsafety.notice.ReferenceNotice.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.fieldsafety.notice.ReferenceNotice;
import org.fieldsafety.notice.content.NoticeContent;
import org.fieldsafety.notice.notice.Notice;
import org.fieldsafety.notice.notice.Signature;
import org.fieldsafety.notice.notice.Signature.Capacity;

/** The reference notice with more of everything: more languages, every kind of question, every way to be affected. */
final class LetterSamples {
    static final Instant PUBLISHED = Instant.parse("2023-04-05T09:30:00Z");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private LetterSamples() {}

    static NoticeContent content() {
        return ReferenceNotice.content(LetterSamples::enrich);
    }

    static void enrich(ObjectNode request) {
        request.putObject("dueDates").put("receipt", "2023-05-05").put("completion", "2023-07-05");
        var product = at(request, "/products/0");
        product.put("scope", "Limited").put("model", "MiSeqDx");
        product.set(
                "criteria",
                json(
                        """
                        [{"serialRanges": [{"from": "M00100", "to": "M00999"}], "softwareVersions": [{"to": "2.4.1"}]},
                         {"lots": ["L2209A", "L2209B"]}]"""));
        request.withArray("/questions").addObject().put("code", "REMARKS").put("kind", "Text");
        request.withArray("/questions").addObject().put("code", "VISIT").put("kind", "Date");
        at(request, "/texts/es/questions").put("REMARKS", "¿Algo más?").put("VISIT", "¿Cuándo podemos visitarles?");
        at(request, "/texts/en/questions").put("REMARKS", "Anything else?").put("VISIT", "When may we visit you?");
        request.withObject("/texts").setAll((ObjectNode) texts());
    }

    static Letter draft(NoticeContent content, String language) {
        return Letter.of(new Notice(content, HASH, "ana", PUBLISHED).newest(), language);
    }

    static Letter published(NoticeContent content, String language) {
        var notice = new Notice(content, HASH, "ana", PUBLISHED);
        notice.submit(notice.newest().contentHash(), "ana", PUBLISHED);
        notice.sign(new Signature(Capacity.Quality, "bea", "Bea Approver", "Approved", HASH, PUBLISHED));
        notice.sign(new Signature(Capacity.Regulatory, "carl", "Carl Approver", "Approved", HASH, PUBLISHED));
        notice.publish("ana", PUBLISHED);
        return Letter.of(notice.newest(), language);
    }

    private static JsonNode texts() {
        try (var stream = LetterSamples.class.getResourceAsStream("/letter/texts.json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
