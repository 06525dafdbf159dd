package org.fieldsafety.acknowledgement.form;

import org.fieldsafety.platform.problem.Refusal;

/** The letter in the reader's language has not come from notice-service yet. */
public class LetterNotReady extends Refusal {
    LetterNotReady(String language) {
        super(Kind.MISSING, "letter-not-ready", "Letter not ready", "There is no letter in " + language + " here yet");
    }
}
