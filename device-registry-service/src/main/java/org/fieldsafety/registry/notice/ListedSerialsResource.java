package org.fieldsafety.registry.notice;

import static java.util.Objects.requireNonNull;
import static org.fieldsafety.platform.security.Roles.APPROVER;
import static org.fieldsafety.platform.security.Roles.AUDITOR;
import static org.fieldsafety.platform.security.Roles.AUTHOR;
import static org.fieldsafety.platform.security.Roles.FIELD_SERVICE;
import static org.fieldsafety.platform.security.Roles.REGISTRAR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.Violations;
import org.fieldsafety.registry.udi.UdiDi;

/** The serial numbers listed for the next revision of a notice, over HTTP. */
@Consumes(MediaType.APPLICATION_JSON)
@Path("/notices/{noticeId}/listed-serials/{udiDi}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Listed serial numbers", description = "Which units a notice is about, where it is not about all")
class ListedSerialsResource {
    private final ListedSerials listed;
    private final Notices notices;

    ListedSerialsResource(ListedSerials listed, Notices notices) {
        this.listed = listed;
        this.notices = notices;
    }

    @PUT
    @RolesAllowed({AUTHOR, REGISTRAR})
    @Operation(
            summary = "Replace the serial numbers listed for a product of a notice",
            description = "At most 100,000 in one list. They need not be registered yet. While the notice is published,"
                    + " this prepares its next revision; the list in force stays as it is. Refused once the notice is"
                    + " closed or withdrawn.")
    @APIResponse(responseCode = "204", description = "Replaced")
    @Transactional
    public void replace(
            @Parameter(example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @PathParam("noticeId") UUID notice,
            @Parameter(example = "00816270020125") @PathParam("udiDi") String udiDi,
            @Valid @NotNull ListedSerialsRequest request) {
        var product = product(udiDi);
        var list = SerialList.of(request.checked());
        if (notices.hasEnded(notice)) {
            throw new NoticeEnded(notice);
        }
        listed.prepare(notice, product, list);
    }

    @GET
    @RolesAllowed({AUTHOR, APPROVER, REGISTRAR, FIELD_SERVICE, AUDITOR})
    @Operation(
            summary = "Read the serial numbers listed for a product of a notice",
            description = "The list given last, in the order of its characters; none are listed for a notice that is"
                    + " about all units. Its digest is what the notice names when it is signed.")
    @APIResponse(responseCode = "200", description = "Their number, their digest and a page of them")
    @Transactional
    public ListedSerialsView read(
            @Parameter(example = "0b3f7a52-8c1d-4e6b-9f2a-5d7c1e4a9b30") @PathParam("noticeId") UUID notice,
            @Parameter(example = "00816270020125") @PathParam("udiDi") String udiDi,
            @BeanParam @Valid PageRequest page) {
        var product = product(udiDi);
        var found = listed.page(notice, product, page);
        return new ListedSerialsView(
                product.value(), found.count(), found.sha256(), Page.of(found.page(), page, serial -> serial));
    }

    private static UdiDi product(String udiDi) {
        var violations = new Violations();
        var product = violations.at("udiDi", () -> new UdiDi(udiDi));
        violations.throwIfAny();
        return requireNonNull(product);
    }
}
