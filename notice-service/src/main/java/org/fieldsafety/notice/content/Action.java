package org.fieldsafety.notice.content;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.notice.product.Product;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done to every unit of its products, once in each of its operating modes that the product has. What it
 * is, is its code and its edition: work stays done in later revisions of the notice as long as both stay.
 */
public record Action(
        @NotNull @Pattern(regexp = Codes.CODE) @Schema(examples = "PATCH") String code,
        @Min(1)
                @Schema(
                        description =
                                "1 at first; raised by 1 in a revision that asks to do it again, even where it is done",
                        examples = "1",
                        defaultValue = "1")
                Integer edition,
        @NotNull Kind kind,
        @NotEmpty
                @Size(max = 50)
                @Schema(
                        description = "UDI-DIs of products of this notice",
                        examples = "[\"00816270020002\", \"00816270020125\"]")
                List<@NotNull String> products,
        @NotEmpty @Size(max = 10) @Schema(examples = "[\"Dx\", \"RUO\"]") List<@NotNull String> modes,
        @Size(max = 2)
                @Schema(description = "How units are connected, where that decides how it is done; each has its text")
                List<@NotNull Variant> variants,
        @Size(max = 10) @Schema(description = "What proves that it was done") List<@NotNull Evidence> evidence,
        @Schema(description = "Last day to do it, where that is before the notice's completion date") @Nullable
                LocalDate due,
        @Size(max = 20)
                @Schema(
                        description =
                                "Codes of the reasons a consignee may give for not doing it; none: it can't be declined",
                        examples = "[\"NOT_HELD\", \"NO_INTERRUPTION\"]")
                List<@NotNull @Pattern(regexp = Codes.CODE) String> declineReasons) {

    @Schema(name = "ActionKind")
    public enum Kind {
        SoftwareUpdate,
        ConfigurationChange,
        Inspection,
        Repair,
        Quarantine,
        Return,
        Destroy,
        PatientReview,
        InstructionsForUse,
        Other
    }

    @Schema(name = "Connectivity")
    public enum Variant {
        Connected,
        Unconnected
    }

    public enum Evidence {
        SoftwareVersion,
        Screenshot,
        Photo,
        ServiceReport,
        ReturnReceipt,
        DestructionCertificate
    }

    public Action {
        // Left out in a request.
        edition = edition == null ? 1 : edition;
        variants = variants == null ? List.of() : variants;
        evidence = evidence == null ? List.of() : evidence;
        declineReasons = declineReasons == null ? List.of() : declineReasons;
    }

    /** Whether a unit of the product has anything to do for this action. */
    boolean reaches(Product product) {
        return products.contains(product.udiDi()) && product.modes().stream().anyMatch(modes::contains);
    }
}
