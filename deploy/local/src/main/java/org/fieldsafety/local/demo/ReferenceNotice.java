package org.fieldsafety.local.demo;

import static org.fieldsafety.local.process.Service.NOTICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.token.Identity;

/** FSN2023-1338 on its way from draft to publication, each step by the person who may take it. */
public final class ReferenceNotice {

    public static final String REFERENCE = "FSN2023-1338";

    private final ApiUser author;
    private final ApiUser approver;
    private final Api api;

    public ReferenceNotice(Api api) {
        this.author = api.as(People.AUTHOR);
        this.approver = api.as(People.APPROVER);
        this.api = api;
    }

    /** The newest answer about the notice with this reference, if there is such a notice. */
    Optional<Answer> find(String reference) {
        return author.all(NOTICE, "/notices").stream()
                .filter(notice -> reference.equals(notice.path("reference").asText()))
                .findFirst()
                .map(notice -> author.get(NOTICE, path(notice)).expect(200));
    }

    public Answer draft(String reference) {
        return draft(reference, asItIs -> {});
    }

    /** @param change made to the reference notice before it is sent */
    public Answer draft(String reference, Consumer<ObjectNode> change) {
        ObjectNode notice = (ObjectNode) DemoFile.json("notice.json");
        notice.put("reference", reference);
        change.accept(notice);
        return author.post(NOTICE, "/notices", notice, "Idempotency-Key", "draft-" + reference)
                .expect(201);
    }

    /** Publishes what the reference notice says, about one product of this UDI-DI and no other. */
    public Answer publishAbout(String udiDi, String reference) {
        return publish(approve(submit(draft(reference, notice -> {
            ArrayNode products = (ArrayNode) notice.path("products");
            while (products.size() > 1) {
                products.remove(1);
            }
            ((ObjectNode) products.get(0)).put("udiDi", udiDi);
            notice.path("actions")
                    .forEach(
                            action -> ((ObjectNode) action).putArray("products").add(udiDi));
        }))));
    }

    public Answer submit(Answer notice) {
        return author.post(NOTICE, path(notice.body()) + "/submit", "If-Match", etag(notice))
                .expect(200);
    }

    /** Signed by two people, or by the one who has not signed yet. */
    public Answer approve(Answer notice) {
        Answer signed = notice;
        if (!signatures(notice).contains("Quality")) {
            signed = sign(People.APPROVER, signed, "Quality");
        }
        return sign(People.SECOND_APPROVER, signed, "Regulatory");
    }

    private static List<String> signatures(Answer notice) {
        return notice.body().path("signatures").findValuesAsText("capacity");
    }

    /** Whoever signs has just signed in. */
    private Answer sign(Identity signer, Answer notice, String capacity) {
        JsonNode signature = new ObjectMapper()
                .createObjectNode()
                .put("capacity", capacity)
                .put("meaning", "I have read every language of this notice and approve it for publication.");
        return api.as(signer)
                .post(NOTICE, path(notice.body()) + "/sign", signature, "If-Match", etag(notice))
                .expect(200);
    }

    public Answer publish(Answer notice) {
        return approver.post(NOTICE, path(notice.body()) + "/publish", "If-Match", etag(notice))
                .expect(200);
    }

    /** Publishes a new revision of the published notice. */
    public void revise(String id, Consumer<ObjectNode> change) {
        Answer inForce = author.get(NOTICE, "/notices/" + id).expect(200);
        Answer copy = author.post(NOTICE, "/notices/" + id + "/revisions", "If-Match", etag(inForce))
                .expect(201);
        ObjectNode content = copy.body().path("content").deepCopy();
        change.accept(content);
        Answer draft = author.put(NOTICE, "/notices/" + id, content, "If-Match", etag(copy))
                .expect(200);
        publish(approve(submit(draft)));
    }

    public void withdraw(String id, String reason) {
        Answer inForce = author.get(NOTICE, "/notices/" + id).expect(200);
        JsonNode body = new ObjectMapper().createObjectNode().put("reason", reason);
        author.post(NOTICE, "/notices/" + id + "/withdraw", body, "If-Match", etag(inForce))
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
