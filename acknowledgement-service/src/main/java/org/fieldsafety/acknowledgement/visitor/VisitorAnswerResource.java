package org.fieldsafety.acknowledgement.visitor;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.acknowledgement.AcknowledgementView;
import org.fieldsafety.acknowledgement.answer.SignedAnswer;
import org.fieldsafety.acknowledgement.distribution.CustomersRequest;
import org.fieldsafety.acknowledgement.distribution.CustomersView;
import org.fieldsafety.acknowledgement.link.LinkUse.What;
import org.fieldsafety.acknowledgement.proposal.ContactCorrection;
import org.fieldsafety.acknowledgement.proposal.ContactCorrectionView;
import org.fieldsafety.acknowledgement.signal.ReportSignalRequest;
import org.fieldsafety.acknowledgement.signal.SafetySignalView;
import org.fieldsafety.platform.http.Idempotency;
import org.jspecify.annotations.Nullable;

/** Answering with a personal link. */
@Path("/links/{token}")
@Tag(name = "Visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "410",
        description = "The link is not valid, or not any more",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
@APIResponse(
        responseCode = "429",
        description = "Too many links that are none from this address, or too many uses of one; see Retry-After",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(ref = "#/components/schemas/Problem")))
@PermitAll
@SecurityRequirementsSet
class VisitorAnswerResource {
    private final Visits visits;
    private final Answering answering;
    private final Idempotency idempotency;

    VisitorAnswerResource(Visits visits, Answering answering, Idempotency idempotency) {
        this.visits = visits;
        this.answering = answering;
        this.idempotency = idempotency;
    }

    @POST
    @Path("acknowledgements")
    @Operation(
            summary = "Submit an acknowledgement with a link",
            description = "The same as with a token of the consignee; on record is that this link was used.")
    @APIResponse(
            responseCode = "201",
            description = "Received; Location is that of the receipt",
            content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
    public Response submit(
            String token,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @NotNull SignedAnswer answer,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        return visits.visit(
                token,
                request.remoteAddress().hostAddress(),
                What.Answered,
                link -> idempotency.once(
                        idempotency.require(key), "submit acknowledgement by link " + link.id(), answer, () -> {
                            var given = answering.submit(link, answer);
                            // The token would be kept with the answer, so the address is told without it.
                            return Response.created(uri.getBaseUriBuilder()
                                            .path("notices/{notice}/obligations/{consignee}/acknowledgements/{id}")
                                            .build(given.noticeId(), given.consigneeId(), given.id()))
                                    .entity(given)
                                    .build();
                        }));
    }

    @POST
    @Path("contact-corrections")
    @Operation(
            summary = "Name the right contact with a link",
            description = "For whoever got the notice and is not the one to answer it. What is owed stays.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed to the register",
            content = @Content(schema = @Schema(implementation = ContactCorrectionView.class)))
    public Response nameContact(
            String token,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @Valid @NotNull ContactCorrection correction,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        return visits.visit(
                token,
                request.remoteAddress().hostAddress(),
                What.NamedContact,
                link -> idempotency.once(
                        idempotency.require(key), "correct contact by link " + link.id(), correction, () -> {
                            var proposal = answering.nameContact(link, correction);
                            return Response.created(uri.getBaseUriBuilder()
                                            .path("notices/{notice}/obligations/{consignee}/contact-corrections/{id}")
                                            .build(
                                                    link.obligation().noticeId(),
                                                    link.obligation().consigneeId(),
                                                    proposal.id()))
                                    .entity(ContactCorrectionView.of(proposal))
                                    .build();
                        }));
    }

    @POST
    @Path("customers")
    @Operation(
            summary = "Name customers with a link, or tell how many were informed",
            description = "The same as with a token of the consignee.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CustomersView.class)))
    public Response nameCustomers(
            String token,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @Valid @NotNull CustomersRequest customers,
            @Context HttpServerRequest request) {
        return visits.visit(
                token,
                request.remoteAddress().hostAddress(),
                What.NamedCustomers,
                link -> idempotency.once(
                        idempotency.require(key),
                        "name customers by link " + link.id(),
                        customers,
                        () -> Response.status(Response.Status.CREATED)
                                .entity(answering.nameCustomers(link, customers))
                                .build()));
    }

    @POST
    @Path("safety-signals")
    @Operation(
            summary = "Report a safety signal with a link",
            description = "The same as with a token of the consignee. No patient data.")
    @APIResponse(
            responseCode = "201",
            description = "Kept, with the immediate advice",
            content = @Content(schema = @Schema(implementation = SafetySignalView.class)))
    public Response report(
            String token,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @NotNull ReportSignalRequest signal,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        return visits.visit(
                token,
                request.remoteAddress().hostAddress(),
                What.ReportedSignal,
                link -> idempotency.once(idempotency.require(key), "report signal by link " + link.id(), signal, () -> {
                    var kept = answering.report(link, signal, Visiting.language(link, accepted));
                    return Response.created(uri.getBaseUriBuilder()
                                    .path("safety-signals/{id}")
                                    .build(kept.id()))
                            .entity(kept)
                            .build();
                }));
    }
}
