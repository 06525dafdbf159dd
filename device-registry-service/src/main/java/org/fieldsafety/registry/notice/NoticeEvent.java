package org.fieldsafety.registry.notice;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry needs of the state that notice events carry.
 *
 * @param status {@code Published}, {@code Closed} or {@code Withdrawn}
 * @param publishedAt when the revision in force was published
 */
record NoticeEvent(
        UUID id,
        long version,
        String reference,
        @Nullable Integer revision,
        String status,
        @Nullable Instant publishedAt,
        List<Product> products,
        List<Action> actions,
        @Nullable List<Contact> contacts) {

    @Override
    public List<Contact> contacts() {
        return requireNonNullElse(contacts, List.of());
    }

    /** Whom holders of devices turn to; only these fields are passed on to anybody who asks. */
    record Contact(
            String role,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String url,
            @Nullable List<String> countries) {
        @Override
        public List<String> countries() {
            return requireNonNullElse(countries, List.of());
        }
    }

    /**
     * @param scope {@code All} units of the product, those {@code Listed} by serial number, or those {@code Limited} by
     *     the criteria
     * @param listDigest of the list of serial numbers that was signed
     */
    record Product(
            String udiDi,
            List<String> modes,
            String scope,
            @Nullable List<Criterion> criteria,
            @Nullable String listDigest) {

        @Override
        public List<Criterion> criteria() {
            return requireNonNullElse(criteria, List.of());
        }

        boolean isListed() {
            return scope.equals("Listed")
                    || scope.equals("Limited") && criteria().stream().anyMatch(Criterion::listed);
        }
    }

    /** A unit meets it when all that is stated here holds for it; what is absent or empty is not stated. */
    record Criterion(
            boolean listed,
            @Nullable List<Range> serialRanges,
            @Nullable List<String> lots,
            @Nullable List<Range> softwareVersions) {

        @Override
        public List<Range> serialRanges() {
            return requireNonNullElse(serialRanges, List.of());
        }

        @Override
        public List<String> lots() {
            return requireNonNullElse(lots, List.of());
        }

        @Override
        public List<Range> softwareVersions() {
            return requireNonNullElse(softwareVersions, List.of());
        }
    }

    /** Bounds included; a missing bound is open. */
    record Range(@Nullable String from, @Nullable String to) {}

    /**
     * @param edition the first when absent
     * @param products UDI-DIs of the products it is done to
     * @param declineReasons codes of the reasons for which it may be declined; absent in the first events there were
     */
    record Action(
            String code,
            @Nullable Integer edition,
            List<String> products,
            List<String> modes,
            @Nullable List<String> declineReasons) {
        @Override
        public Integer edition() {
            return requireNonNullElse(edition, 1);
        }

        boolean isFor(Product product) {
            return products.contains(product.udiDi());
        }
    }
}
