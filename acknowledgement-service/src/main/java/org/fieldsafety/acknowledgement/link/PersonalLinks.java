package org.fieldsafety.acknowledgement.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;

/** Gives personal links, and knows them again. */
@ApplicationScoped
public class PersonalLinks implements PanacheRepositoryBase<PersonalLink, UUID> {
    private final LinkConfig config;
    private final Clock clock;

    PersonalLinks(LinkConfig config, Clock clock) {
        if (config.secret().length() < 32) {
            throw new IllegalArgumentException("fieldsafety.links.secret needs at least 32 characters");
        }
        this.config = config;
        this.clock = clock;
    }

    /**
     * The person's link for the obligation: the one it has while that is good for half its time yet, else a new one. The
     * caller holds the obligation's lock or is the only one who gives links, as there is one valid link each.
     *
     * @param language BCP 47 tag the person is written to in
     */
    public PersonalLink give(ObligationId obligation, Person person, String language) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = find(
                        "noticeId = ?1 and consigneeId = ?2 and lower(email) = lower(?3) and revokedAt is null",
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        person.email())
                .firstResultOptional();
        if (known.isPresent()) {
            if (known.get().isValid(now.plus(config.validity().dividedBy(2)))) {
                return known.get();
            }
            known.get().revoke(now, "renewal");
            flush();
        }
        var link = new PersonalLink(obligation, person, language, now, now.plus(config.validity()));
        persist(link);
        return link;
    }

    /** The address a person opens. */
    public URI address(PersonalLink link) {
        return URI.create(config.base() + link.token().signed(config.secret()));
    }

    /**
     * The link that a token stands for.
     *
     * @throws LinkNotValid if it was never given, has ended or was revoked
     */
    public PersonalLink require(String token) {
        var now = clock.instant();
        return LinkToken.read(token, config.secret())
                .flatMap(said -> findByIdOptional(said.id()))
                .filter(link -> link.isValid(now))
                .orElseThrow(LinkNotValid::new);
    }
}
