package org.fieldsafety.registry.notice;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.udi.UdiDi;
import org.jspecify.annotations.Nullable;

/** What a draft notice is about, in the form in which it will be published. */
@Schema(description = "The products of a draft, with their scopes")
record ScopePreviewRequest(@NotEmpty @Size(max = 200) List<@Valid @NotNull Product> products) {

    /** Which units of a product. */
    @Schema(name = "PreviewedProduct", description = "A product, and which of its units")
    record Product(
            @Schema(examples = "00816270020125") @NotNull String udiDi,
            @Schema(description = "All units; those Listed by serial number; or those Limited by the criteria") @NotNull
                    Scope scope,
            @Schema(description = "A unit is in scope when everything one of them states holds for it") @Nullable
                    List<@Valid @NotNull Criterion> criteria,
            @Schema(
                            description = "SHA-256 of the list of serial numbers meant; the one given last when absent",
                            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @Nullable
                    String listDigest) {}

    /** The kinds of scope. */
    @Schema(name = "ScopeKind")
    enum Scope {
        All,
        Listed,
        Limited
    }

    /** All that it states must hold. */
    @Schema(name = "PreviewedCriterion")
    record Criterion(
            @Schema(description = "Whether the unit is on the list of serial numbers", examples = "false")
                    boolean listed,
            @Nullable List<@Valid @NotNull Range> serialRanges,
            @Schema(examples = "[\"L2291\"]") @Nullable List<@NotNull String> lots,
            @Nullable List<@Valid @NotNull Range> softwareVersions) {

        private NoticeEvent.Criterion asTold() {
            return new NoticeEvent.Criterion(listed, asTold(serialRanges), lots, asTold(softwareVersions));
        }

        private static List<NoticeEvent.Range> asTold(@Nullable List<Range> ranges) {
            return requireNonNullElse(ranges, List.<Range>of()).stream()
                    .map(range -> new NoticeEvent.Range(range.from, range.to))
                    .toList();
        }

        private boolean statesNothing() {
            return !listed && isEmpty(serialRanges) && isEmpty(lots) && isEmpty(softwareVersions);
        }

        private static boolean isEmpty(@Nullable List<?> stated) {
            return stated == null || stated.isEmpty();
        }
    }

    /** Bounds included. */
    @Schema(name = "PreviewedRange", description = "Bounds included; that of a software version may be open")
    record Range(
            @Schema(examples = "NB551000") @Nullable String from, @Schema(examples = "NB551999") @Nullable String to) {}

    /** As notice-service would tell it, of a notice that is newer than any revision. */
    NoticeEvent asTold(UUID notice) {
        check();
        var told = products.stream()
                .map(product -> new NoticeEvent.Product(
                        product.udiDi,
                        List.of(),
                        product.scope.name(),
                        requireNonNullElse(product.criteria, List.<Criterion>of()).stream()
                                .map(Criterion::asTold)
                                .toList(),
                        product.listDigest))
                .toList();
        return new NoticeEvent(notice, Long.MAX_VALUE, "preview", null, "Published", null, told, List.of(), null);
    }

    private void check() {
        var violations = new Violations();
        for (int p = 0; p < products.size(); p++) {
            var product = products.get(p);
            var path = "products[" + p + "]";
            violations.at(path + ".udiDi", () -> new UdiDi(product.udiDi));
            if (products.stream().limit(p).anyMatch(other -> other.udiDi.equals(product.udiDi))) {
                violations.add(path + ".udiDi", "repeated-product", "The product is there twice");
            }
            var criteria = requireNonNullElse(product.criteria, List.<Criterion>of());
            if (criteria.isEmpty() == (product.scope == Scope.Limited)) {
                violations.add(
                        path + ".criteria", "criteria-and-scope-differ", "A limited scope has criteria, no other has");
            }
            for (int c = 0; c < criteria.size(); c++) {
                check(criteria.get(c), path + ".criteria[" + c + "]", violations);
            }
        }
        violations.throwIfAny();
    }

    private static void check(Criterion criterion, String path, Violations violations) {
        if (criterion.statesNothing()) {
            violations.add(path, "empty-criterion", "The criterion states nothing");
        }
        var ranges = criterion.asTold().serialRanges();
        for (int r = 0; r < ranges.size(); r++) {
            try {
                SerialRange.of(ranges.get(r));
            } catch (IllegalArgumentException e) {
                violations.add(
                        path + ".serialRanges[" + r + "]", "invalid-serial-range", String.valueOf(e.getMessage()));
            }
        }
    }
}
