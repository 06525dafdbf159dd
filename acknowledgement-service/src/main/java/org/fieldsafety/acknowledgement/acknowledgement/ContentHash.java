package org.fieldsafety.acknowledgement.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.fieldsafety.acknowledgement.answer.EveryUnitAnswer;
import org.fieldsafety.acknowledgement.answer.ListedUnits;
import org.fieldsafety.acknowledgement.answer.Quantity;
import org.fieldsafety.acknowledgement.answer.QuestionAnswer;
import org.fieldsafety.acknowledgement.answer.Signature;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.answer.UnitAnswer;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256, in hexadecimal, of what was signed: the canonical JSON (RFC 8785) of an object with answers, consigneeId,
 * noticeId, signature and units, and everyUnit, lists, holdsNone and quantities where they were said. Whoever has these can compute it again and find any of them altered.
 */
final class ContentHash {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ContentHash() {}

    private record Signed(
            UUID noticeId,
            UUID consigneeId,
            List<QuestionAnswer> answers,
            List<UnitAnswer> units,
            @Nullable List<EveryUnitAnswer> everyUnit,
            @Nullable List<ListedUnits> lists,
            @Nullable Boolean holdsNone,
            @Nullable List<Quantity> quantities,
            Signature signature) {}

    static String of(ObligationId id, SignedAnswer answer) {
        var signed = new Signed(
                id.noticeId(),
                id.consigneeId(),
                answer.answers(),
                answer.units(),
                answer.everyUnit(),
                answer.lists(),
                answer.holdsNone(),
                answer.quantities(),
                answer.signature());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(CANONICAL.writeValueAsBytes(signed));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("An answer could not be hashed", e);
        }
    }
}
