package org.fieldsafety.notice.notice;

import org.fieldsafety.platform.problem.Refusal;

/** The revision stands where this can't be done with it. */
public class TransitionNotAllowed extends Refusal {

    TransitionNotAllowed(Revision revision, NoticeStatus to) {
        this(revision, "it can't become " + to);
    }

    private TransitionNotAllowed(Revision revision, String consequence) {
        super(
                Kind.CONFLICT,
                "transition-not-allowed",
                "Transition not allowed",
                "Revision " + revision.number() + " of " + revision.reference() + " is " + revision.status() + "; "
                        + consequence);
    }

    static TransitionNotAllowed toEdit(Revision revision) {
        return new TransitionNotAllowed(revision, "what it says is fixed; a published notice is changed by a revision");
    }

    static TransitionNotAllowed toRevise(Revision revision) {
        return new TransitionNotAllowed(revision, "only a published notice without an open revision can be revised");
    }

    static TransitionNotAllowed toSendBack(Revision revision) {
        return new TransitionNotAllowed(revision, "it is with its authors");
    }

    static TransitionNotAllowed toClose(Revision revision) {
        return new TransitionNotAllowed(revision, "publish or abandon it before the notice is closed");
    }

    static TransitionNotAllowed toAbandon(Revision revision) {
        return new TransitionNotAllowed(revision, "only a revision on its way to publication can be abandoned");
    }
}
