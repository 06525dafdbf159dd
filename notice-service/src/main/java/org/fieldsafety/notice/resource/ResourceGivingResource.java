package org.fieldsafety.notice.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.file.FileName;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.http.Page;
import org.fieldsafety.platform.http.PageRequest;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Giving restricted resources to those who need them. */
@Path("/notices/{id}/resources")
@Tag(name = "Restricted resources")
@RolesAllowed({
    Roles.AUTHOR,
    Roles.APPROVER,
    Roles.REGISTRAR,
    Roles.FIELD_SERVICE,
    Roles.AUDITOR,
    Roles.CONSIGNEE,
    Roles.PARTNER,
    Roles.AUTHORITY
})
class ResourceGivingResource {
    private final RestrictedResources resources;
    private final ResourceContents contents;
    private final GivingResources giving;
    private final NoticeRepository notices;
    private final Caller caller;

    ResourceGivingResource(
            RestrictedResources resources,
            ResourceContents contents,
            GivingResources giving,
            NoticeRepository notices,
            Caller caller) {
        this.resources = resources;
        this.contents = contents;
        this.giving = giving;
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the restricted resources of a notice",
            description = "Whoever may read the notice learns that they are there, not where they are.")
    @APIResponse(responseCode = "200", description = "In the order in which they were added")
    public List<RestrictedResourceView> list(@PathParam("id") UUID id) {
        notices.requireReadable(id, caller);
        return resources.of(id, caller.isStaff()).stream()
                .map(RestrictedResource::view)
                .map(view -> caller.isStaff() ? view : view.withoutPersons())
                .toList();
    }

    @GET
    @Path("/{resourceId}/content")
    @Operation(
            summary = "Get a restricted resource",
            description = "For the manufacturer's staff and, once the notice is published, authorities and whoever "
                    + "holds a device that falls under it; to others it does not exist. Every request is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "303", description = "Location is the link")
    public Response content(@PathParam("id") UUID id, @PathParam("resourceId") UUID resourceId) {
        var resource = giving.give(id, resourceId).orElseThrow(() -> new ResourceNotFound(resourceId));
        var link = resource.link();
        var response = link == null ? file(resource.view()) : Response.seeOther(link);
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .build();
    }

    private Response.ResponseBuilder file(RestrictedResourceView file) {
        long size = Objects.requireNonNull(file.size());
        StreamingOutput bytes = out -> contents.write(file.id(), size, out);
        return Response.ok(bytes)
                .type(file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, size)
                .header(HttpHeaders.ETAG, "\"" + file.sha256() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(String.valueOf(file.name())).asAttachment());
    }

    @GET
    @Path("/{resourceId}/accesses")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            summary = "List who asked for a restricted resource",
            description = "The newest first, whether it was given or refused.")
    @APIResponse(
            responseCode = "200",
            description = "A page; Link names the following one",
            content = @Content(schema = @Schema(implementation = AccessPage.class)))
    public Response accesses(
            @PathParam("id") UUID id,
            @PathParam("resourceId") UUID resourceId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var found = giving.accesses(id, resourceId, before(page), page.fetch()).stream()
                .map(ResourceAccess::view)
                .toList();
        return Page.of(found, page, last -> String.valueOf(last.id())).toResponse(uri);
    }

    private static @Nullable Long before(PageRequest page) {
        var key = page.after();
        try {
            return key == null ? null : Long.valueOf(key);
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", "invalid-cursor", "This cursor was not given by a page before");
        }
    }

    /** {@link Page} as the contract shows it: a response does not tell what its page holds. */
    @Schema(name = "ResourceAccessPage")
    private record AccessPage(List<ResourceAccess.View> items, @Nullable String next) {}
}
