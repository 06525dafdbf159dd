package org.fieldsafety.local.demo;

import static org.fieldsafety.local.process.Service.NOTICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;

/** FSN2023-1338 on its way from draft to publication, each step by the person who may take it. */
public final class ReferenceNotice {

    public static final String REFERENCE = "FSN2023-1338";

    private final ApiUser author;
    private final ApiUser approver;

    public ReferenceNotice(Api api) {
        this.author = api.as(People.AUTHOR);
        this.approver = api.as(People.APPROVER);
    }

    /** The newest answer about the notice with this reference, if there is such a notice. */
    Optional<Answer> find(String reference) {
        return author.all(NOTICE, "/notices").stream()
                .filter(notice -> reference.equals(notice.path("reference").asText()))
                .findFirst()
                .map(notice -> author.get(NOTICE, path(notice)).expect(200));
    }

    public Answer draft(String reference) {
        ObjectNode notice = (ObjectNode) DemoFile.json("notice.json");
        notice.put("reference", reference);
        return author.post(NOTICE, "/notices", notice, "Idempotency-Key", "draft-" + reference)
                .expect(201);
    }

    public Answer submit(Answer notice) {
        return author.post(NOTICE, path(notice.body()) + "/submit", "If-Match", etag(notice))
                .expect(200);
    }

    public Answer approve(Answer notice) {
        JsonNode meaning = new ObjectMapper()
                .createObjectNode()
                .put("meaning", "I have read every language of this notice and approve it for publication.");
        return approver.post(NOTICE, path(notice.body()) + "/approve", meaning, "If-Match", etag(notice))
                .expect(200);
    }

    public Answer publish(Answer notice) {
        return approver.post(NOTICE, path(notice.body()) + "/publish", "If-Match", etag(notice))
                .expect(200);
    }

    /** From wherever it stands to Published. */
    Answer complete(Answer notice) {
        return switch (notice.body().path("status").asText()) {
            case "Draft" -> complete(submit(notice));
            case "InReview" -> complete(approve(notice));
            case "Approved" -> publish(notice);
            default -> notice;
        };
    }

    private static String path(JsonNode notice) {
        return "/notices/" + notice.path("id").asText();
    }

    private static String etag(Answer notice) {
        return notice.etag().orElseThrow();
    }
}
