package org.fieldsafety.notice.document;

import java.util.Collection;
import org.fieldsafety.platform.problem.Refusal;

/** The revision has no text in the language asked for, or a draft has no text at all yet. */
public class LetterNotFound extends Refusal {
    LetterNotFound(String language, Collection<String> languages) {
        super(
                Kind.MISSING,
                "letter-not-found",
                "Letter not found",
                "There is no letter in " + language + "; there is one in " + String.join(", ", languages));
    }

    LetterNotFound(String reference) {
        super(Kind.MISSING, "letter-not-found", "Letter not found", reference + " has no text in any language yet");
    }
}
