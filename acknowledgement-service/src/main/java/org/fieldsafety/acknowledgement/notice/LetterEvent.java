package org.fieldsafety.acknowledgement.notice;

import java.util.UUID;

/** What this service reads of {@code letter.rendered}: one part of a letter. */
record LetterEvent(
        UUID noticeId, int revision, String language, String fileName, String sha256, Part part, byte[] pdf) {

    /** @param number from 1 to {@code of} */
    record Part(int number, int of) {}
}
