package org.fieldsafety.notice.document;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsafety.platform.outbox.OutboundEvent;

/**
 * One part of a letter as the world is told it.
 *
 * @param sha256 of the whole letter, lower case hexadecimal
 * @param pdf of this part; base64 in JSON
 */
record LetterEvent(
        UUID noticeId,
        int revision,
        String language,
        String fileName,
        String mediaType,
        String sha256,
        Part part,
        byte[] pdf) {
    /** In bytes: as base64 and with the other fields it stays below the 256 KiB of an event. */
    static final int LARGEST_PART = 180_000;

    /** @param number from 1 to {@code of} */
    record Part(int number, int of) {}

    /** @param language as the texts of the notice are keyed, in its own event too */
    static List<OutboundEvent> of(Letter letter, String language, RenderedLetter rendered) {
        int parts = (rendered.bytes().length + LARGEST_PART - 1) / LARGEST_PART;
        return IntStream.rangeClosed(1, parts)
                .mapToObj(number -> part(letter, language, rendered, new Part(number, parts)))
                .toList();
    }

    private static OutboundEvent part(Letter letter, String language, RenderedLetter rendered, Part part) {
        var revision = letter.revision();
        int from = (part.number - 1) * LARGEST_PART;
        int to = Math.min(from + LARGEST_PART, rendered.bytes().length);
        var data = new LetterEvent(
                revision.id().noticeId(),
                revision.number(),
                language,
                letter.fileName() + ".pdf",
                "application/pdf",
                rendered.sha256(),
                part,
                Arrays.copyOfRange(rendered.bytes(), from, to));
        var key = data.noticeId + ":" + data.language + ":" + part.number;
        return new OutboundEvent("fsn.letters.v1", key, "letter.rendered", data);
    }
}
