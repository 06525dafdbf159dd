package org.fieldsafety.local;

import static org.fieldsafety.local.process.Service.ACKNOWLEDGEMENT;
import static org.fieldsafety.local.process.Service.NOTICE;
import static org.fieldsafety.local.process.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsafety.local.api.ApiUser;
import org.fieldsafety.local.journey.OutsideConsumer;

/** All that the services say about a notice, and all that the topics hold once they are compacted. */
record WholeState(
        List<JsonNode> affectedDevices,
        List<JsonNode> unmatchedClaims,
        List<JsonNode> obligations,
        JsonNode progress,
        Map<String, Map<String, JsonNode>> topics) {

    static WholeState of(String noticeId, ApiUser auditor, String bootstrapServers) {
        ObjectNode progress = auditor.get(NOTICE, "/notices/" + noticeId + "/progress")
                .expect(200)
                .body()
                .deepCopy();
        progress.remove("asOf");
        try (OutsideConsumer outside = OutsideConsumer.fromTheStart(bootstrapServers)) {
            return new WholeState(
                    auditor.all(REGISTRY, "/notices/" + noticeId + "/affected-devices"),
                    auditor.all(REGISTRY, "/unmatched-claims?notice=" + noticeId),
                    auditor.all(ACKNOWLEDGEMENT, "/obligations?notice=" + noticeId),
                    progress,
                    OutsideConsumer.TOPICS.stream().collect(Collectors.toMap(topic -> topic, outside::states)));
        }
    }
}
