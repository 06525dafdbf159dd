package org.fieldsafety.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Problem details for HTTP APIs (RFC 9457). The type is stable and safe to program against; the rest is for people. */
@Schema(description = "Problem details (RFC 9457)")
public record Problem(
        @Schema(
                        description = "Stable identifier of the kind of problem",
                        examples = "urn:fieldsafety:problem:invalid-udi-di")
                String type,
        @Schema(examples = "Invalid input") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "products[0].udiDi: The check digit is 3, it should be 2") @Nullable String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");
    private static final String TYPE_PREFIX = "urn:fieldsafety:problem:";

    /** A problem of the kind {@code code}, without violations of single fields. */
    public static Problem of(int status, String code, String title, @Nullable String detail) {
        return new Problem(TYPE_PREFIX + code, title, status, detail, List.of());
    }

    /** 400 for these violations: of their common kind when they have one, else {@code invalid-input}. */
    static Problem of(List<Violation> violations) {
        var codes = violations.stream().map(Violation::code).distinct().toList();
        var code = codes.size() == 1 ? codes.get(0) : "invalid-input";
        var detail = violations.size() == 1
                ? violations.get(0).field() + ": " + violations.get(0).reason()
                : violations.size() + " things are wrong, see errors";
        return new Problem(TYPE_PREFIX + code, "Invalid input", 400, detail, violations);
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
