package org.fieldsafety.notice.content;

/** What the API document shows as a notice: small, but complete, so that it can be submitted. */
final class NoticeExample {
    static final String JSON =
            """
            {
              "reference": "FSN2023-1338",
              "manufacturer": {"name": "Illumina, Inc.", "srn": "US-MF-000012345"},
              "classification": {"fscaReference": "FSCA-2023-014", "fscaType": "Modification", "urgent": true,
                "urgentReason": "The flaw can be used over the network"},
              "situation": {"exploitation": "NoneKnown", "incidents": "NoneReported"},
              "vulnerabilities": [
                {"cve": "CVE-2023-1968", "cvss": [{"vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"}]}],
              "products": [
                {"udiDi": "00816270020002", "name": "MiSeqDx Instrument", "catalogueNumbers": ["DX-410-1001"],
                  "modes": ["Dx", "RUO"], "scope": "All"}],
              "actions": [
                {"code": "PATCH", "kind": "SoftwareUpdate", "products": ["00816270020002"], "modes": ["Dx", "RUO"],
                  "variants": ["Connected", "Unconnected"], "evidence": ["SoftwareVersion"],
                  "declineReasons": ["NO_INTERRUPTION"]}],
              "questions": [{"code": "USERS_INFORMED", "kind": "YesNo"}],
              "contacts": [{"role": "TechnicalSupport", "email": "support@example.com"}],
              "signatories": [{"name": "Quinn Quality", "title": "Vice President, Quality"}],
              "dueDates": {"receipt": "2030-12-20", "completion": "2031-02-20"},
              "languages": ["en"],
              "texts": {
                "en": {
                  "documentNumber": "M-AMR-00719",
                  "title": "Security flaw in the copy service of two sequencers",
                  "summary": "The service that copies results accepts connections that it should refuse.",
                  "hazard": "An attacker on the network could change settings, programs and results.",
                  "suspectedCompromise": "Pull the network cable and call technical support.",
                  "actions": {
                    "PATCH": {"title": "Install the patch", "precaution": "Make a backup.",
                      "instructions": "In each boot mode of each instrument.",
                      "variants": {"Connected": "Download it.", "Unconnected": "Ask for it on a stick."}}},
                  "questions": {"USERS_INFORMED": "Do all users know?"},
                  "declineReasons": {"NO_INTERRUPTION": "We cannot stop the instrument now"},
                  "modes": {"Dx": "Dx mode", "RUO": "RUO mode"}}}
            }
            """;

    private NoticeExample() {}
}
