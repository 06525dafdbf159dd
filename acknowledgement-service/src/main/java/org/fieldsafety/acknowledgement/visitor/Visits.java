package org.fieldsafety.acknowledgement.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fieldsafety.acknowledgement.link.LinkNotValid;
import org.fieldsafety.acknowledgement.link.LinkUse.Outcome;
import org.fieldsafety.acknowledgement.link.LinkUse.What;
import org.fieldsafety.acknowledgement.link.LinkUses;
import org.fieldsafety.acknowledgement.link.PersonalLink;
import org.fieldsafety.acknowledgement.link.PersonalLinks;
import org.fieldsafety.platform.audit.AuditTrail;
import org.fieldsafety.platform.http.AddressLimit;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.problem.InvalidValue;
import org.fieldsafety.platform.problem.Refusal;

/** Lets in who has a valid link, keeps what is done with it on record, and makes guessing pointless. */
@ApplicationScoped
class Visits {
    private final PersonalLinks links;
    private final LinkUses uses;
    private final AuditTrail trail;
    private final AddressLimit wrongLinks;
    private final AddressLimit usesOfLink;

    Visits(PersonalLinks links, LinkUses uses, AuditTrail trail, VisitConfig config, Clock clock) {
        this.links = links;
        this.uses = uses;
        this.trail = trail;
        this.wrongLinks = new AddressLimit(config.wrongLinks(), config.wrongLinks(), config.remembered(), clock);
        this.usesOfLink = new AddressLimit(config.usesPerMinute(), config.usesPerMinute(), config.remembered(), clock);
    }

    /**
     * Does what the person wants, and keeps that it did, or was refused.
     *
     * @param address of the client; it is counted
     * @throws org.fieldsafety.acknowledgement.link.LinkNotValid if the link was never given, has ended or was revoked
     * @throws TooManyVisits when the address tried too many links that are none, or the link is used too often
     */
    <T> T visit(String token, String address, What what, Function<PersonalLink, T> wanted) {
        var given = links.signed(token);
        if (given.isEmpty()) {
            // Only what is wrong counts: whoever shares the address and has a link is let in.
            wrongLinks.count(address).ifPresent(wait -> {
                throw new TooManyVisits(wait);
            });
            throw new LinkNotValid();
        }
        trail.actor("link " + given.get().id());
        usesOfLink.count(given.get().id().toString()).ifPresent(wait -> {
            throw new TooManyVisits(wait);
        });
        return recorded(given.get(), what, () -> wanted.apply(links.require(token)));
    }

    private <T> T recorded(PersonalLink link, What what, Supplier<T> use) {
        T result;
        try {
            result = use.get();
        } catch (Refusal | InvalidInput | InvalidValue e) {
            uses.record(link.id(), what, Outcome.Refused);
            throw e;
        } catch (RuntimeException e) {
            uses.record(link.id(), what, Outcome.Failed);
            throw e;
        }
        uses.record(link.id(), what, Outcome.Done);
        return result;
    }
}
