package org.fieldsafety.notice.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An affected product and which of its units are affected. */
public record Product(
        @NotNull @Schema(description = "UDI-DI as a GTIN-14 with its check digit", examples = "00816270020002")
                String udiDi,
        @NotBlank @Size(max = 200) @Schema(examples = "MiSeqDx Instrument") String name,
        @Size(min = 1, max = 60) @Schema(description = "Model number", examples = "MiSeqDx") @Nullable String model,
        @Size(max = 50) @Schema(examples = "[\"DX-410-1001\", \"15036706\"]")
                List<@NotBlank @Size(max = 40) String> catalogueNumbers,
        @NotEmpty
                @Size(max = 10)
                @Schema(
                        description = "Operating modes; every action is done in each of them",
                        examples = "[\"Dx\", \"RUO\"]")
                List<@NotNull @Pattern(regexp = MODE) String> modes,
        @NotNull Scope scope,
        @Size(max = 50)
                @Schema(
                        description =
                                "With scope Limited: a unit is affected when everything that one of them says is true")
                List<@NotNull @Valid Criterion> criteria,
        @Pattern(regexp = "^[0-9a-f]{64}$")
                @Schema(
                        description =
                                "Which list of serial numbers this is about: its SHA-256, as the device registry shows "
                                        + "it. Due when the notice is submitted, so that the list is signed too",
                        examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                @Nullable
                String listDigest) {

    /** How an operating mode is written. */
    public static final String MODE = "^[A-Za-z0-9][A-Za-z0-9 _-]{0,19}$";

    @Schema(
            description = "All: every unit of the product. Listed: the serial numbers listed in the device registry. "
                    + "Limited: the units that meet one of the criteria")
    public enum Scope {
        All,
        Listed,
        Limited
    }

    public Product {
        // Left out in a request.
        catalogueNumbers = catalogueNumbers == null ? List.of() : catalogueNumbers;
        criteria = criteria == null ? List.of() : criteria;
    }

    /** Whether the list of serial numbers in the device registry decides over any of its units. */
    public boolean needsList() {
        return scope == Scope.Listed || criteria.stream().anyMatch(Criterion::listed);
    }
}
