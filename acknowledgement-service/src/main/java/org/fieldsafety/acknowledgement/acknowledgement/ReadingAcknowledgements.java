package org.fieldsafety.acknowledgement.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;

/** What was answered for an obligation. Whether the reader may see it, the caller has seen to. */
@ApplicationScoped
public class ReadingAcknowledgements {
    private final AcknowledgementRepository acknowledgements;

    ReadingAcknowledgements(AcknowledgementRepository acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    /** The newest first. */
    public Page<AcknowledgementSummary> page(ObligationId obligation, PageRequest page) {
        var found = acknowledgements.of(obligation, Place.after(page), page.fetch()).stream()
                .map(AcknowledgementSummary::of)
                .toList();
        return Page.of(found, page, last -> new Place(last.submittedAt(), last.id()).toString());
    }

    /** @throws AcknowledgementNotFound if the obligation has none of that id */
    public AcknowledgementView read(ObligationId obligation, UUID id) {
        var acknowledgement = acknowledgements.require(obligation, id);
        return AcknowledgementView.of(acknowledgement, acknowledgements.supersedersOf(acknowledgement));
    }
}
