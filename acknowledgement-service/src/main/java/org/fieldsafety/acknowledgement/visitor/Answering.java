package org.fieldsafety.acknowledgement.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementView;
import org.fieldsafety.acknowledgement.acknowledgement.SubmittingAcknowledgement;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest;
import org.fieldsafety.acknowledgement.distribution.CustomersView;
import org.fieldsafety.acknowledgement.distribution.NamingCustomers;
import org.fieldsafety.acknowledgement.link.PersonalLink;
import org.fieldsafety.acknowledgement.link.PersonalLinks;
import org.fieldsafety.acknowledgement.proposal.ContactCorrection;
import org.fieldsafety.acknowledgement.proposal.Proposal;
import org.fieldsafety.acknowledgement.proposal.ProposingContact;
import org.fieldsafety.acknowledgement.signal.ReportSignalRequest;
import org.fieldsafety.acknowledgement.signal.ReportingSignal;
import org.fieldsafety.acknowledgement.signal.SafetySignalView;

/** Answers on behalf of a link's consignee. Runs in the caller's transaction. */
@ApplicationScoped
class Answering {
    private final PersonalLinks links;
    private final SubmittingAcknowledgement submitting;
    private final ProposingContact proposing;
    private final NamingCustomers naming;
    private final ReportingSignal reporting;

    Answering(
            PersonalLinks links,
            SubmittingAcknowledgement submitting,
            ProposingContact proposing,
            NamingCustomers naming,
            ReportingSignal reporting) {
        this.links = links;
        this.submitting = submitting;
        this.proposing = proposing;
        this.naming = naming;
        this.reporting = reporting;
    }

    AcknowledgementView submit(PersonalLink link, SignedAnswer answer) {
        var still = still(link);
        return AcknowledgementView.of(submitting.submit(still.obligation(), answer, by(still)));
    }

    Proposal nameContact(PersonalLink link, ContactCorrection correction) {
        var still = still(link);
        return proposing.propose(still.obligation(), correction, by(still));
    }

    CustomersView nameCustomers(PersonalLink link, CustomersRequest customers) {
        var still = still(link);
        return naming.name(still.obligation(), customers, by(still));
    }

    SafetySignalView report(PersonalLink link, ReportSignalRequest signal, String accepted) {
        var still = still(link);
        return reporting.report(still.obligation(), signal, accepted, by(still));
    }

    /** The link, which nobody revokes before the end of the transaction. */
    private PersonalLink still(PersonalLink link) {
        return links.requireStill(link.id());
    }

    /** As whoever did something stands on record. */
    private static String by(PersonalLink link) {
        return "link:" + link.id();
    }
}
