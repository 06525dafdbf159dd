package org.fieldsafety.acknowledgement.notice;

/**
 * The letter of a notice in one language, as it was rendered when the revision was published.
 *
 * @param sha256 of the bytes, lower case hexadecimal
 */
public record KnownLetter(int revision, String fileName, String sha256, byte[] pdf) {}
