package org.fieldsafety.registry.consignee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsafety.registry.address.Contact;
import org.fieldsafety.registry.address.Site;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation that holds devices. Once it was merged into another, its record stays as it was. */
@Entity
public class Consignee {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column
    private String customerNumber;

    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    private ConsigneeKind kind;

    @Column
    private String country;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Site> sites = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ExternalId> externalIds = List.of();

    @Column
    private @Nullable UUID suppliedBy;

    @Column
    private @Nullable UUID mergedInto;

    @Column
    private @Nullable Instant mergedAt;

    @Column
    private @Nullable String mergedBy;

    @Column
    private @Nullable String mergeReason;

    protected Consignee() {}

    /** @param suppliedBy the consignee that passed devices on to it; null where the manufacturer did */
    Consignee(UUID id, @Nullable UUID suppliedBy, ConsigneeRequest written) {
        this.id = id;
        this.suppliedBy = suppliedBy;
        rewrite(written);
    }

    /** Takes over all that is now written about it. */
    final void rewrite(ConsigneeRequest written) {
        requireNotMerged();
        customerNumber = written.customerNumber();
        name = written.name();
        kind = written.kind();
        country = written.country();
        languages = List.copyOf(written.languages());
        contacts = List.copyOf(written.contacts());
        sites = written.sites() == null ? sites : List.copyOf(written.sites());
        externalIds = written.externalIds() == null ? externalIds : List.copyOf(written.externalIds());
    }

    /**
     * Takes over what another one has that this one has not. A site whose code means another place here gets the next
     * free one made of it.
     *
     * @return the codes that sites of the other one have here, where they are different
     * @throws ConsigneeTooLarge when there would be more of something than can be written of a consignee
     */
    public Map<String, String> takeOver(Consignee other) {
        requireNotMerged();
        contacts = limited("contacts", joined(contacts, other.contacts), ConsigneeRequest.MOST_CONTACTS);
        externalIds =
                limited("external ids", joined(externalIds, other.externalIds), ConsigneeRequest.MOST_EXTERNAL_IDS);
        var codes = siteCodes();
        var renamed = new HashMap<String, String>();
        var arriving =
                other.sites.stream().filter(site -> !sites.contains(site)).toList();
        var taken = arriving.stream().map(site -> {
            var code = free(site.code(), codes);
            codes.add(code);
            if (!code.equals(site.code())) {
                renamed.put(site.code(), code);
            }
            return site.coded(code);
        });
        sites = limited("sites", Stream.concat(sites.stream(), taken).toList(), ConsigneeRequest.MOST_SITES);
        return renamed;
    }

    /**
     * Adds a contact, unless one with this address answers for the same already; says whether it did.
     *
     * @throws ConsigneeTooLarge when it has as many as it may have
     */
    boolean add(Contact contact) {
        requireNotMerged();
        if (contacts.stream()
                .anyMatch(
                        known -> known.role() == contact.role() && known.email().equalsIgnoreCase(contact.email()))) {
            return false;
        }
        if (contacts.size() >= ConsigneeRequest.MOST_CONTACTS) {
            throw ConsigneeTooLarge.ofContacts(ConsigneeRequest.MOST_CONTACTS);
        }
        contacts = Stream.concat(contacts.stream(), Stream.of(contact)).toList();
        return true;
    }

    /** Ends its life as a consignee of its own. */
    public void mergeInto(Consignee survivor, Instant at, String by, String reason) {
        requireNotMerged();
        mergedInto = survivor.id;
        mergedAt = at;
        mergedBy = by;
        mergeReason = reason;
    }

    /** After the one it was merged into was merged in turn. */
    public void follow(Consignee survivor) {
        mergedInto = survivor.id;
    }

    public void requireNotMerged() {
        if (mergedInto != null) {
            throw new ConsigneeMerged(id, mergedInto);
        }
    }

    private static String free(String code, Set<String> taken) {
        var candidate = code;
        for (int nth = 2; taken.contains(candidate); nth++) {
            candidate = ended(code, "-" + nth);
        }
        return candidate;
    }

    /** No longer than a code may be, and no half character before the end. */
    private static String ended(String code, String end) {
        int kept = Math.min(code.length(), Site.LONGEST_CODE - end.length());
        if (Character.isHighSurrogate(code.charAt(kept - 1))) {
            kept--;
        }
        return code.substring(0, kept) + end;
    }

    private static <T> List<T> limited(String what, List<T> all, int most) {
        if (all.size() > most) {
            throw ConsigneeTooLarge.ofMerged(what, all.size(), most);
        }
        return all;
    }

    private static <T> List<T> joined(List<T> own, List<T> others) {
        var all = new LinkedHashSet<>(own);
        all.addAll(others);
        return List.copyOf(all);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String customerNumber() {
        return customerNumber;
    }

    String name() {
        return name;
    }

    ConsigneeKind kind() {
        return kind;
    }

    String country() {
        return country;
    }

    List<String> languages() {
        return languages;
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Site> sites() {
        return sites;
    }

    /** The codes of its sites. */
    public Set<String> siteCodes() {
        return sites.stream().map(Site::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<ExternalId> externalIds() {
        return externalIds;
    }

    @Nullable
    UUID suppliedBy() {
        return suppliedBy;
    }

    /** The one it was merged into. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }
}
