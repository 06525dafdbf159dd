package org.fieldsafety.local.process;

/** The three services; the folder is also the name that a person sees. */
public enum Service {
    NOTICE("notice-service", "notice"),
    REGISTRY("device-registry-service", "registry"),
    ACKNOWLEDGEMENT("acknowledgement-service", "acknowledgement");

    private final String folder;
    private final String database;

    Service(String folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    public String folder() {
        return folder;
    }

    /** Name of the service's database, and of the role that works with it. */
    String database() {
        return database;
    }

    /** Name of the role that owns the tables and migrates them. */
    String owner() {
        return database + "_owner";
    }
}
