package org.fieldsafety.notice.document;

import java.util.Collection;

/** The revision has no text in the language asked for, or a draft has no text at all yet. */
public class LetterNotFound extends RuntimeException {
    LetterNotFound(String language, Collection<String> languages) {
        super("There is no letter in " + language + "; there is one in " + String.join(", ", languages));
    }

    LetterNotFound(String reference) {
        super(reference + " has no text in any language yet");
    }
}
