package org.fieldsafety.registry.devicefile;

/** What a device import says about each device. */
public enum Column {
    UDI_DI("udi_di", "udiDi", true),
    SERIAL("serial", "serial", true),
    CATALOGUE_NUMBER("catalogue_number", "catalogueNumber", true),
    LOT("lot", "lot", true),
    SOFTWARE_VERSION("software_version", "softwareVersion", true),
    CONSIGNEE("consignee", "consignee", true),
    SITE("site", "site", false),
    MANUFACTURED_ON("manufactured_on", "manufacturedOn", false),
    SHIPPED_ON("shipped_on", "shippedOn", false),
    CONNECTIVITY("connectivity", "connectivity", false),
    DISPOSITION("disposition", "disposition", false),
    DISPOSITION_ON("disposition_on", "dispositionOn", false),
    QUANTITY("quantity", "quantity", false);

    private final String csvName;
    private final String jsonName;
    private final boolean always;

    Column(String csvName, String jsonName, boolean always) {
        this.csvName = csvName;
        this.jsonName = jsonName;
        this.always = always;
    }

    /** In a CSV header, and in the register. */
    public String csvName() {
        return csvName;
    }

    String jsonName() {
        return jsonName;
    }

    /** Whether every file speaks of it: a value that is missing then means that there is none. */
    public boolean isAlwaysGiven() {
        return always;
    }
}
