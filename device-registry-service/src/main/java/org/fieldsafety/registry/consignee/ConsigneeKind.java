package org.fieldsafety.registry.consignee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of organisation a consignee is: first those that use devices, then those that pass them on. */
@Schema(
        description =
                "What sort of organisation it is. Those that use devices: Hospital, Clinic (without beds), Practice (one"
                        + " or a few practitioners), Laboratory, BloodCentre, Pharmacy, CareHome, ResearchInstitute. Those that"
                        + " pass them on: Distributor, Importer (as of IVDR Article 2), ServicePartner (keeps or repairs them)."
                        + " Other: none of these")
enum ConsigneeKind {
    Hospital,
    Clinic,
    Practice,
    Laboratory,
    BloodCentre,
    Pharmacy,
    CareHome,
    ResearchInstitute,
    Distributor,
    Importer,
    ServicePartner,
    Other
}
