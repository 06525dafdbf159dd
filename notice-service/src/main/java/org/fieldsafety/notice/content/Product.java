package org.fieldsafety.notice.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An affected product. */
public record Product(
        @NotNull @Schema(description = "UDI-DI as a GTIN-14 with its check digit", examples = "00816270020002")
                String udiDi,
        @NotBlank @Size(max = 200) @Schema(examples = "MiSeqDx Instrument") String name,
        @NotEmpty @Size(max = 50) @Schema(examples = "[\"DX-410-1001\", \"15036706\"]")
                List<@NotBlank @Size(max = 40) String> catalogueNumbers,
        @NotEmpty
                @Size(max = 10)
                @Schema(
                        description = "Operating modes; every action is done in each of them",
                        examples = "[\"Dx\", \"RUO\"]")
                List<@NotNull @Pattern(regexp = Codes.MODE) String> modes,
        @NotNull Scope scope) {

    @Schema(
            description =
                    "All: every unit of the product. Listed: only the serial numbers listed in the device registry")
    public enum Scope {
        All,
        Listed
    }
}
