package org.fieldsafety.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** An affected device as the registry lists it. */
record AffectedUnit(String udiDi, String serial, String consigneeId, String status, JsonNode slots) {

    static AffectedUnit of(JsonNode item) {
        return new AffectedUnit(
                item.path("udiDi").asText(),
                item.path("serial").asText(),
                item.path("consigneeId").asText(),
                item.path("status").asText(),
                item.path("slots"));
    }

    boolean hasConsignee() {
        return !consigneeId.isEmpty();
    }

    boolean canBeAnswered() {
        return hasConsignee() && status.equals("Outstanding");
    }

    String key(String noticeId) {
        return noticeId + ":" + udiDi + ":" + serial;
    }

    /** The form of its consignee with every question answered Yes and every slot of this unit Done. */
    JsonNode allDone() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        ObjectNode form = new ObjectMapper().createObjectNode();
        ArrayNode answers = form.putArray("answers");
        for (String question : new String[] {"RECEIVED_AND_UNDERSTOOD", "USERS_INFORMED", "EACH_MODE_UNDERSTOOD"}) {
            answers.addObject().put("question", question).put("answer", "Yes");
        }
        ObjectNode unit = form.putArray("units").addObject().put("udiDi", udiDi).put("serial", serial);
        ArrayNode done = unit.putArray("slots");
        for (JsonNode slot : slots) {
            done.addObject()
                    .put("action", slot.path("action").asText())
                    .put("mode", slot.path("mode").asText())
                    .put("answer", "Done")
                    .put("performedOn", today);
        }
        form.putObject("signature")
                .put("name", "Carla Contact")
                .put("title", "Quality manager")
                .put("date", today)
                .put("meaning", "I answer for my organisation, and what I say is true.");
        return form;
    }
}
