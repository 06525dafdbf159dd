package org.fieldsafety.registry.devicefile;

/** What a device import says about each device. */
public enum Column {
    UDI_DI("udi_di", "udiDi"),
    SERIAL("serial", "serial"),
    CATALOGUE_NUMBER("catalogue_number", "catalogueNumber"),
    LOT("lot", "lot"),
    SOFTWARE_VERSION("software_version", "softwareVersion"),
    CONSIGNEE("consignee", "consignee");

    private final String csvName;
    private final String jsonName;

    Column(String csvName, String jsonName) {
        this.csvName = csvName;
        this.jsonName = jsonName;
    }

    String csvName() {
        return csvName;
    }

    String jsonName() {
        return jsonName;
    }
}
