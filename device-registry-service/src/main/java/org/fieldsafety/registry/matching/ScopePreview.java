package org.fieldsafety.registry.matching;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many units a scope covers now, where, and with whom. */
@Schema(
        description = "What a notice with these scopes would affect now",
        requiredProperties = {
            "units",
            "withoutHolder",
            "unknownListed",
            "products",
            "countries",
            "holders",
            "consignees"
        })
public record ScopePreview(
        @Schema(description = "Registered units in scope", examples = "829") long units,
        @Schema(description = "Those among them that nobody holds, as far as is known", examples = "3")
                long withoutHolder,
        @Schema(
                        description =
                                "Listed serial numbers that are not registered; they would become units without a holder",
                        examples = "2")
                long unknownListed,
        List<Product> products,
        @Schema(description = "The most units first") List<Country> countries,
        @Schema(description = "How many consignees hold them", examples = "41") long holders,
        @Schema(description = "The hundred that hold the most units") List<Holder> consignees) {

    /** Units of one product. */
    @Schema(
            name = "PreviewOfProduct",
            requiredProperties = {"udiDi", "units", "unknownListed"})
    public record Product(
            @Schema(examples = "00816270020125") String udiDi,
            @Schema(examples = "829") long units,
            @Schema(examples = "2") long unknownListed) {}

    /** Units in one country. */
    @Schema(
            name = "PreviewOfCountry",
            requiredProperties = {"country", "units"})
    public record Country(
            @Schema(description = "ISO 3166-1 alpha-2", examples = "ES") String country,
            @Schema(examples = "130") long units) {}

    /** Units with one consignee. */
    @Schema(
            name = "PreviewOfConsignee",
            requiredProperties = {"consigneeId", "units"})
    public record Holder(
            @Schema(examples = "4d0a5c1e-7b9f-4e02-9c3a-1f6d2b8e7a11") UUID consigneeId,
            @Schema(examples = "ES-0001") @Nullable String customerNumber,
            @Schema(examples = "Hospital Universitario del Río") @Nullable String name,
            @Schema(examples = "ES") @Nullable String country,
            @Schema(examples = "12") long units) {}
}
