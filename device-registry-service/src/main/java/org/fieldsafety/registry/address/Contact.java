package org.fieldsafety.registry.address;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to write to at a consignee. Personal data: it appears on no topic but {@code fsn.consignees.v1}. */
public record Contact(
        @Schema(examples = "Marta Soler") @NotBlank @Size(max = 200) String name,
        @Schema(examples = "calidad@hospital-del-rio.example.org") @NotBlank @Email @Size(max = 254) String email,
        @Schema(examples = "Quality") @NotNull ContactRole role) {}
