package org.fieldsafety.notice.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.notice.file.FileName;
import org.fieldsafety.notice.file.FileType;
import org.fieldsafety.notice.file.ReceivedFile;
import org.fieldsafety.notice.notice.NoticeRepository;
import org.fieldsafety.platform.http.Idempotency;
import org.fieldsafety.platform.problem.InvalidInput;
import org.fieldsafety.platform.security.Caller;
import org.fieldsafety.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/** Adding restricted resources to a notice, and withdrawing them. */
@Path("/notices/{id}/resources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUTHOR)
@Tag(name = "Restricted resources", description = "What only those get who need it, such as a patch")
class ResourceKeepingResource {
    private final AddingResources adding;
    private final NoticeRepository notices;
    private final Idempotency idempotency;
    private final Caller caller;

    ResourceKeepingResource(AddingResources adding, NoticeRepository notices, Idempotency idempotency, Caller caller) {
        this.adding = adding;
        this.notices = notices;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Add a link",
            description = "Given only to the manufacturer's staff, authorities and whoever holds an affected device.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = RestrictedResourceView.class)))
    public Response addLink(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AddLinkRequest request) {
        return idempotency.once(key, "add link to " + id, request, () -> {
            notices.requireReadable(id, caller);
            return added(id, adding.link(id, request.title(), request.uri()));
        });
    }

    @POST
    @Path("/files")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Add a file",
            description =
                    "The body is the file, of at most 20 MiB: PDF, ZIP, PNG, JPEG, or text or CSV in UTF-8. It is "
                            + "read to its end, and refused unless it is whole and what its Content-Type says.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "%PDF-1.7 …"))
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = RestrictedResourceView.class)))
    public Response addFile(
            @PathParam("id") UUID id,
            @Parameter(description = "What it is", example = "Software patch 4.2.1")
                    @QueryParam("title")
                    @NotBlank
                    @Size(max = 200)
                    String title,
            @Parameter(description = "Name of the file; a path before it is left out", example = "patch-4.2.1.zip")
                    @QueryParam("name")
                    @NotBlank
                    @Size(max = 500)
                    String name,
            @Parameter(
                            description = "SHA-256 that the body must have (RFC 9530)",
                            example = "sha-256=:uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=:")
                    @HeaderParam("Content-Digest")
                    @Nullable
                    String digest,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body) {
        notices.requireReadable(id, caller);
        var cleanName = new FileName(name);
        try (var file = ReceivedFile.receive(type(type), body, length, digest)) {
            return added(id, adding.file(id, title, cleanName, file));
        }
    }

    @POST
    @Path("/{resourceId}/withdraw")
    @Operation(summary = "Withdraw a resource", description = "It is not given out any more. Its record stays.")
    @APIResponse(responseCode = "200", description = "Withdrawn, now or before")
    public RestrictedResourceView withdraw(@PathParam("id") UUID id, @PathParam("resourceId") UUID resourceId) {
        notices.requireReadable(id, caller);
        return adding.withdraw(id, resourceId).view();
    }

    private static FileType type(@Nullable MediaType type) {
        if (type == null) {
            throw new NotSupportedException();
        }
        var file = FileType.of(type.getType() + "/" + type.getSubtype());
        var charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (file.isText() && !charset.equalsIgnoreCase("utf-8")) {
            throw new InvalidInput("Content-Type", "invalid-encoding", "A text must be in UTF-8, not in " + charset);
        }
        return file;
    }

    private static Response added(UUID id, RestrictedResource resource) {
        return Response.created(URI.create("/notices/" + id + "/resources/" + resource.id() + "/content"))
                .entity(resource.view())
                .build();
    }
}
