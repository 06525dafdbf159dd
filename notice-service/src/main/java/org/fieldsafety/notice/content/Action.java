package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to be done to every unit of its products, once in each of its operating modes that the product has. */
public record Action(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(examples = "PATCH") String code,
        @NotEmpty
                @Size(max = 50)
                @Schema(
                        description = "UDI-DIs of products of this notice",
                        examples = "[\"00816270020002\", \"00816270020125\"]")
                List<@NotNull String> products,
        @NotEmpty @Size(max = 10) @Schema(examples = "[\"Dx\", \"RUO\"]") List<@NotNull String> modes,
        @Size(max = 20)
                @Schema(
                        description =
                                "Codes of the reasons a consignee may give for not doing it; none: it can't be declined",
                        examples = "[\"NOT_HELD\", \"NO_INTERRUPTION\"]")
                List<@NotNull @Pattern(regexp = Codes.CODE) String> declineReasons) {

    public Action {
        // Left out in a request.
        declineReasons = declineReasons == null ? List.of() : declineReasons;
    }

    /** Whether a unit of the product has anything to do for this action. */
    boolean reaches(Product product) {
        return products.contains(product.udiDi()) && product.modes().stream().anyMatch(modes::contains);
    }
}
