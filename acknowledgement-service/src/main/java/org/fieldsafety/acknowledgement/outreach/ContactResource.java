package org.fieldsafety.acknowledgement.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsafety.acknowledgement.mail.ContactMarks;
import org.fieldsafety.acknowledgement.registry.KnownConsignees;
import org.fieldsafety.platform.security.Roles;

/** Whom mails go to. */
@Path("/consignees/{consigneeId}/contacts")
@Tag(name = "Outreach")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.REGISTRAR, Roles.FIELD_SERVICE, Roles.AUDITOR})
class ContactResource {
    private final KnownConsignees consignees;
    private final ContactMarks marks;
    private final LastMails lastMails;

    ContactResource(KnownConsignees consignees, ContactMarks marks, LastMails lastMails) {
        this.consignees = consignees;
        this.marks = marks;
        this.lastMails = lastMails;
    }

    @GET
    @Operation(
            summary = "List a consignee's contacts",
            description =
                    "As the register tells them, with what is known of their addresses: a mark where one takes no "
                            + "mail, and when a mail last went out to it.")
    @APIResponse(
            responseCode = "200",
            description = "The contacts, in the register's order",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ContactView.class)))
    public List<ContactView> list(UUID consigneeId) {
        var consignee = consignees.findByIdOptional(consigneeId).orElseThrow(() -> new ConsigneeNotKnown(consigneeId));
        var marked = marks.of(consigneeId);
        var sent = lastMails.of(consigneeId);
        return consignee.contacts().stream()
                .map(contact -> new ContactView(
                        contact.name(),
                        contact.email(),
                        contact.role(),
                        marked.get(Writing.address(contact)),
                        sent.get(Writing.address(contact))))
                .toList();
    }
}
