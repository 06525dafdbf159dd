package org.fieldsafety.acknowledgement.distribution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.acknowledgement.obligation.ObligationNotFound;
import org.fieldsafety.acknowledgement.obligation.VisibleObligations;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.http.Place;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** What distributors say of their customers, over HTTP. */
@Path("/notices/{noticeId}/obligations/{consigneeId}/customers")
@Tag(name = "Distribution")
@Produces(MediaType.APPLICATION_JSON)
class CustomersResource {
    private final VisibleObligations obligations;
    private final NamingCustomers naming;
    private final NamedCustomerRepository customers;
    private final CustomersInformedRepository informed;
    private final Idempotency idempotency;
    private final Caller caller;

    CustomersResource(
            VisibleObligations obligations,
            NamingCustomers naming,
            NamedCustomerRepository customers,
            CustomersInformedRepository informed,
            Idempotency idempotency,
            Caller caller) {
        this.obligations = obligations;
        this.naming = naming;
        this.customers = customers;
        this.informed = informed;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CONSIGNEE, Roles.PARTNER, Roles.FIELD_SERVICE, Roles.REGISTRAR})
    @Operation(
            summary = "Name customers, or tell how many were informed",
            description = "For a consignee that passed devices on. The customers it names become consignees that are"
                    + " linked to it, are told of the notice and owe an answer; the devices named go over to them, as"
                    + " far as the consignee held them. Of customers it informed itself it says how many they are all"
                    + " together; a later word stands instead, and the earlier ones are kept. What the consignee owes"
                    + " stays.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = CustomersView.class)))
    public Response name(
            UUID noticeId,
            UUID consigneeId,
            @HeaderParam("Idempotency-Key")
                    @Parameter(required = true, example = "b1f6c8de-0d2f-4a53-9d61-6f0c1c7e2a90")
                    @Nullable
                    String key,
            @Valid @NotNull CustomersRequest request) {
        var id = new ObligationId(noticeId, consigneeId);
        return idempotency.once(idempotency.require(key), "name customers " + id, request, () -> {
            obligations.requireOwnOrOnBehalf(id);
            return Response.status(Response.Status.CREATED)
                    .entity(naming.name(id, request, caller.subject()))
                    .build();
        });
    }

    @GET
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List the customers a distributor named",
            description = "The newest first, and whether the register has them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            content = @Content(schema = @Schema(implementation = NamedCustomerPage.class)))
    public Response list(UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var views = customers.of(visible(noticeId, consigneeId), Place.after(page), page.fetch()).stream()
                .map(NamedCustomerView::of)
                .toList();
        return Page.of(views, page, last -> new Place(last.namedAt(), last.id()).toString())
                .toResponse(uri);
    }

    @GET
    @Path("informed")
    @RolesAllowed({
        Roles.AUTHOR,
        Roles.APPROVER,
        Roles.REGISTRAR,
        Roles.FIELD_SERVICE,
        Roles.CONSIGNEE,
        Roles.PARTNER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List how many customers a distributor said it informed",
            description = "The newest first; the first one counts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of what it said",
            content = @Content(schema = @Schema(implementation = CustomersInformedPage.class)))
    public Response informed(
            UUID noticeId, UUID consigneeId, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var id = visible(noticeId, consigneeId);
        return paged(informed.of(id, Place.after(page), page.fetch()), page, uri);
    }

    private ObligationId visible(UUID noticeId, UUID consigneeId) {
        var id = new ObligationId(noticeId, consigneeId);
        obligations.find(id).orElseThrow(() -> new ObligationNotFound(id));
        return id;
    }

    static Response paged(List<CustomersInformed> found, PageRequest page, UriInfo uri) {
        var views = found.stream().map(CustomersInformedView::of).toList();
        return Page.of(views, page, last -> new Place(last.toldAt(), last.id()).toString())
                .toResponse(uri);
    }

    /** {@link Page} as the contract shows it. */
    @Schema(name = "NamedCustomerPage", requiredProperties = "items")
    private record NamedCustomerPage(List<NamedCustomerView> items, @Nullable String next) {}

    /** {@link Page} as the contract shows it. */
    @Schema(name = "CustomersInformedPage", requiredProperties = "items")
    record CustomersInformedPage(List<CustomersInformedView> items, @Nullable String next) {}
}
