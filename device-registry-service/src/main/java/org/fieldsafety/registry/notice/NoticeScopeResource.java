package org.fieldsafety.registry.notice;

import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.registry.matching.FollowingNotice;
import org.fieldsafety.registry.matching.PreviewingScope;
import org.fieldsafety.registry.matching.ScopePreview;

/** What a notice is about, over HTTP: before it is published, and while the register follows it. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices/{noticeId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scope", description = "Which units a notice is about")
class NoticeScopeResource {
    private final Notices notices;
    private final PreviewingScope preview;
    private final FollowingNotice following;

    NoticeScopeResource(Notices notices, PreviewingScope preview, FollowingNotice following) {
        this.notices = notices;
        this.preview = preview;
        this.following = following;
    }

    /** Writes the draft as if it were published, counts, and takes it all back: no second matching that could differ. */
    @POST
    @Path("/scope-preview")
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, AUDITOR})
    @Operation(
            summary = "Preview what a draft would affect",
            description = "How many units, where and with whom, by what the register knows now, and how many listed"
                    + " serial numbers it does not know. Changes nothing. Takes a second or so for each million units of"
                    + " the products.")
    @APIResponse(responseCode = "200", description = "What would be affected")
    public ScopePreview preview(
            @Parameter(
                            description = "The draft, for its listed serial numbers",
                            example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30")
                    @PathParam("noticeId")
                    UUID notice,
            @Valid @NotNull ScopePreviewRequest request) {
        var draft = request.asTold(notice);
        QuarkusTransaction.begin();
        try {
            notices.learn(draft);
            return preview.of(notice);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @GET
    @Path("/matching")
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(
            summary = "Has the register caught up with a notice?",
            description = "After it was published, revised or withdrawn, its devices follow chunk by chunk; large"
                    + " notices take minutes.")
    @APIResponse(responseCode = "200", description = "Whether devices have still to be compared with the notice")
    public MatchingView matching(
            @Parameter(example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @PathParam("noticeId") UUID notice) {
        return new MatchingView(notices.required(notice), following.isUnderWay(notice));
    }

    /** How far the register has followed a notice. */
    @Schema(
            name = "MatchingView",
            requiredProperties = {"version", "underWay"})
    private record MatchingView(
            @Schema(description = "Version of the notice that was heard of last", examples = "6") long version,
            @Schema(description = "Whether devices have still to be compared with it", examples = "false")
                    boolean underWay) {}
}
