package org.fieldsafety.registry.remediation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where it is known from what was done to a unit. */
@Schema(
        description = "Acknowledgement: signed by the consignee. FieldService: the manufacturer's people on site."
                + " Partner: a partner's system. Telemetry: the unit itself, by way of a partner's system.")
public enum ReportSource {
    Acknowledgement,
    FieldService,
    Partner,
    Telemetry
}
