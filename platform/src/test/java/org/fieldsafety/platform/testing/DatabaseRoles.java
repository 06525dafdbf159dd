package org.fieldsafety.platform.testing;

import java.util.List;

/** The two roles of a service's database: one owns the tables and migrates them, the other works with them. */
public final class DatabaseRoles {

    private DatabaseRoles() {}

    public static String create(String role, String password) {
        return "create role %s login password '%s'".formatted(role, password);
    }

    /** What the roles may, as statements of a superuser inside the database; {@code docs/security.md} tells it too. */
    public static List<String> rights(String database, String owner, String service) {
        return List.of(
                "alter database %s owner to %s".formatted(database, owner),
                "grant connect, temporary on database %s to %s".formatted(database, service),
                "alter schema public owner to %s".formatted(owner),
                // Imports are staged in tables of their own, which the service makes and drops.
                "grant usage, create on schema public to %s".formatted(service),
                "alter default privileges for role %s in schema public".formatted(owner)
                        + " grant select, insert, update, delete, truncate on tables to " + service,
                "alter default privileges for role %s in schema public grant usage on sequences to %s"
                        .formatted(owner, service));
    }
}
