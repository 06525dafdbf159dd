package org.fieldsafety.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.audit.AuditEntries.Place;
import org.fieldsafety.platform.audit.AuditEntries.Wanted;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.TimeParameter;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** The audit trail, for auditors. */
@Path("/")
@Tag(name = "Audit", description = "Who did what, when and from where, and that nobody changed it since")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
class AuditResource {
    private final AuditEntries entries;
    private final AuditVerification verification;

    AuditResource(AuditEntries entries, AuditVerification verification) {
        this.entries = entries;
        this.verification = verification;
    }

    /** One entry as auditors read it. */
    @Schema(name = "AuditEntry", description = "One committed change")
    record View(
            @Schema(description = "The chain it is in", examples = "3") short lane,
            @Schema(description = "Place in the chain, from 1", examples = "17") long position,
            @Schema(description = "When it was committed") Instant at,
            @Schema(
                            description = "Subject of the token, `link` and the id of a personal link, or `system`",
                            examples = "quality-1")
                    String actor,
            @Schema(description = "Roles the actor had") List<String> roles,
            @Schema(description = "Address of the client; empty for what the system does", examples = "192.0.2.7")
                    String origin,
            @Schema(
                            description = "Method and path as in this document, or the system's work",
                            examples = "POST /notices/{id}/sign")
                    String command,
            @Schema(description = "Ids the command was about") List<String> about,
            @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT,
                            description =
                                    "What changed: parameters, rows, facts, events, and the hash of the body that was sent")
                    @JsonRawValue
                    String detail,
            @Schema(description = "HMAC-SHA-256 over this entry and the seal before it, in hexadecimal digits")
                    String seal) {
        static View of(AuditEntry entry) {
            return new View(
                    entry.lane(),
                    entry.position(),
                    entry.at(),
                    entry.actor(),
                    entry.roles(),
                    entry.origin(),
                    entry.command(),
                    entry.about(),
                    entry.detail(),
                    AuditEntry.hex(entry.seal()));
        }
    }

    /** One page, with its entries' own type. */
    @Schema(name = "AuditEntryPage")
    record EntryPage(List<View> items, @Nullable String next) {}

    /** What an earlier verification told. */
    @Schema(name = "VerifyAuditRequest")
    record VerifyRequest(
            @Schema(
                            description =
                                    "`ends` that earlier verifications told; entries up to there must still be as they were")
                    @NotNull
                    @Valid
                    @Size(max = 1_000)
                    List<@NotNull @Valid KeptSeal> kept) {}

    /** An end that was told and kept. */
    @Schema(name = "KeptAuditSeal")
    record KeptSeal(
            @NotNull @Schema(examples = "3") Short lane,
            @NotNull @Min(1) @Schema(examples = "17") Long position,
            @NotNull @Schema(examples = "5f0c…") String seal) {}

    @GET
    @Path("audit-entries")
    @Operation(summary = "Read the audit trail", description = "The newest first. Filters narrow each other.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public Response list(
            @QueryParam("actor") @Parameter(description = "Exactly this actor", example = "quality-1") @Nullable
                    String actor,
            @QueryParam("command")
                    @Parameter(description = "Exactly this command", example = "POST /notices/{id}/sign")
                    @Nullable
                    String command,
            @QueryParam("about")
                    @Parameter(
                            description = "About the notice, consignee, import … of this id",
                            example = "0f8fad5b-d9cb-469f-a165-70867728950e")
                    @Nullable
                    String about,
            @QueryParam("from")
                    @Parameter(description = "Not before this time", example = "2026-11-22T00:00:00Z")
                    @Nullable
                    String from,
            @QueryParam("until")
                    @Parameter(description = "Before this time", example = "2026-11-23T00:00:00Z")
                    @Nullable
                    String until,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var wanted =
                new Wanted(actor, command, about, TimeParameter.read("from", from), TimeParameter.read("until", until));
        var found = entries.find(wanted, Place.read(page.after()), page.fetch());
        var shown = Page.of(found, page, last -> Place.of(last).toString());
        return new Page<>(shown.items().stream().map(View::of).toList(), shown.next()).toResponse(uri);
    }

    @POST
    @Path("audit-verifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify the audit trail",
            description =
                    "Computes every seal again, which finds every entry that was altered, taken out or moved. Entries "
                            + "cut off at the end are found with what an earlier verification told of the ends. Takes about a "
                            + "second for some hundred thousand entries.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = AuditVerification.Outcome.class)))
    public AuditVerification.Outcome verify(@NotNull @Valid VerifyRequest request) {
        return verification.verify(request.kept().stream()
                .map(kept -> new AuditVerification.Seal(kept.lane(), kept.position(), kept.seal()))
                .toList());
    }
}
