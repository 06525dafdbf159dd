package org.fieldsafety.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;

/**
 * One committed change.
 *
 * @param lane which of the chains it is in
 * @param position in the chain, from 1 without a gap
 * @param at when it was sealed, which is right before it was committed; to the microsecond
 * @param actor who: the token's subject, {@code link} and the id of a personal link, or {@code system}
 * @param roles of the actor at that time
 * @param origin from where: the client's address, or what the system did it for
 * @param command which: method and path as the contract has it, or the system's work
 * @param about the ids the command was about: the parameters of its path
 * @param detail what changed, as JSON
 * @param key which key it is sealed with
 * @param seal HMAC-SHA-256 over the seal before and everything above
 */
record AuditEntry(
        short lane,
        long position,
        Instant at,
        String actor,
        List<String> roles,
        String origin,
        String command,
        List<String> about,
        String detail,
        String key,
        byte[] seal) {

    /** What stands before the first entry of a chain. */
    static final byte[] BEGINNING = new byte[32];

    AuditEntry sealed(Mac mac, byte[] before) {
        return new AuditEntry(lane, position, at, actor, roles, origin, command, about, detail, key, seal(mac, before));
    }

    /** Every part is preceded by its length, so that no text can move from one into the next. */
    byte[] seal(Mac mac, byte[] before) {
        mac.update(before);
        for (var part : new String[] {
            Short.toString(lane),
            Long.toString(position),
            at.toString(),
            actor,
            String.join("\n", roles),
            origin,
            command,
            String.join("\n", about),
            detail,
            key
        }) {
            var bytes = part.getBytes(UTF_8);
            mac.update((bytes.length + ":").getBytes(UTF_8));
            mac.update(bytes);
        }
        return mac.doFinal();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
