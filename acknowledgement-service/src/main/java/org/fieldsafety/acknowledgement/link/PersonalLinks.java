package org.fieldsafety.acknowledgement.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.http.Place;
import org.jspecify.annotations.Nullable;

/** Gives personal links, and knows them again. */
@ApplicationScoped
public class PersonalLinks implements PanacheRepositoryBase<PersonalLink, UUID> {
    private static final int SHORTEST_SECRET = 32;

    private final LinkConfig config;
    private final Clock clock;

    PersonalLinks(LinkConfig config, Clock clock) {
        if (config.secret().length() < SHORTEST_SECRET
                || config.previousSecret()
                        .filter(before -> before.length() < SHORTEST_SECRET)
                        .isPresent()) {
            throw new IllegalArgumentException(
                    "fieldsafety.links.secret and previous-secret need at least 32 characters");
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
            known.get().revoke(now, "renewal", null);
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

    /** This link, or the one the same person has for the same obligation since it ended; empty where there is none. */
    public Optional<PersonalLink> present(UUID id) {
        return findByIdOptional(id)
                .flatMap(link -> isValid(link)
                        ? Optional.of(link)
                        : find(
                                        "noticeId = ?1 and consigneeId = ?2 and lower(email) = lower(?3)"
                                                + " and revokedAt is null",
                                        link.obligation().noticeId(),
                                        link.obligation().consigneeId(),
                                        link.person().email())
                                .firstResultOptional()
                                .filter(this::isValid));
    }

    boolean isValid(PersonalLink link) {
        return link.isValid(clock.instant());
    }

    /**
     * The link that a token stands for.
     *
     * @throws LinkNotValid if it was never given, has ended or was revoked
     */
    public PersonalLink require(String token) {
        return signed(token).filter(this::isValid).orElseThrow(LinkNotValid::new);
    }

    /** The same, and nobody revokes it before the end of the transaction. */
    public PersonalLink requireStill(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
                .filter(this::isValid)
                .orElseThrow(LinkNotValid::new);
    }

    /** The link that a token was given for, ended or not. */
    public Optional<PersonalLink> signed(String token) {
        return LinkToken.read(token, config.secret())
                .or(() -> config.previousSecret().flatMap(before -> LinkToken.read(token, before)))
                .flatMap(said -> findByIdOptional(said.id()));
    }

    /** @throws LinkNotFound if the obligation has none of that id */
    PersonalLink require(ObligationId obligation, UUID id) {
        return findByIdOptional(id)
                .filter(link -> link.obligation().equals(obligation))
                .orElseThrow(() -> new LinkNotFound(id, obligation));
    }

    /** The newest first, from before the place given. */
    List<PersonalLink> of(ObligationId obligation, @Nullable Place before, int limit) {
        var of = "noticeId = ?1 and consigneeId = ?2";
        var order = " order by createdAt desc, id desc";
        var found = before == null
                ? find(of + order, obligation.noticeId(), obligation.consigneeId())
                : find(
                        of + " and (createdAt, id) < (?3, ?4)" + order,
                        obligation.noticeId(),
                        obligation.consigneeId(),
                        before.at(),
                        before.id());
        return found.range(0, limit - 1).list();
    }
}
