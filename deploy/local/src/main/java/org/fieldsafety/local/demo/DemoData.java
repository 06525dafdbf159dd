package org.fieldsafety.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.fieldsafety.local.api.Answer;
import org.fieldsafety.local.api.Api;

/**
 * The reference notice with its register and first answers, loaded through the public APIs. What is there already
 * tells how far an earlier attempt came, so it is loaded once, and continued after a kill in the middle.
 */
public final class DemoData {

    private final Register register;
    private final ReferenceNotice notice;
    private final DemoAnswers answers;

    public DemoData(Api api) {
        this.register = new Register(api);
        this.notice = new ReferenceNotice(api);
        this.answers = new DemoAnswers(api);
    }

    /**
     * @param noticeId    the published reference notice
     * @param consigneeId a consignee that has not answered it yet
     */
    public record Loaded(String noticeId, String consigneeId) {}

    public Loaded load() {
        Answer known = notice.find(ReferenceNotice.REFERENCE).orElseGet(this::registerAndDraft);
        String noticeId = notice.complete(known).body().path("id").asText();
        Map<String, String> consignees = register.consignees();
        for (JsonNode acknowledgement : DemoFile.json("acknowledgements.json")) {
            String number = acknowledgement.path("consignee").asText();
            answers.submit(noticeId, Objects.requireNonNull(consignees.get(number), number), acknowledgement);
        }
        return new Loaded(noticeId, Objects.requireNonNull(consignees.get("ES-0003")));
    }

    /** In this order: a draft says that the register is complete, so it is never loaded over later changes. */
    private Answer registerAndDraft() {
        register.load();
        return notice.draft(ReferenceNotice.REFERENCE);
    }
}
