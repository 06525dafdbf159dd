package org.fieldsafety.registry.udi;

import java.util.BitSet;

/** The character sets that the formats of application identifiers name (GS1 General Specifications, section 7.11). */
enum CharacterSet {
    DIGITS("digits", "0123456789"),
    /** "AI encodable character set 82". */
    SET_82(
            "characters of GS1 character set 82",
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    /** "AI encodable character set 39". */
    SET_39("characters of GS1 character set 39", "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /** "AI encodable character set 64", the URL-safe base 64. */
    SET_64("characters of GS1 character set 64", "-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    UPPER_CASE("capital letters and digits", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private final String words;
    private final BitSet characters = new BitSet();

    CharacterSet(String words, String characters) {
        this.words = words;
        characters.chars().forEach(this.characters::set);
    }

    boolean has(char c) {
        return characters.get(c);
    }

    boolean hasAll(String text) {
        return text.chars().allMatch(characters::get);
    }

    /** As a person would call them. */
    String words() {
        return words;
    }
}
