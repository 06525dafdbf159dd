package org.fieldsafety.local.process;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a service keeps its data, and one role that may enter. */
public record Database(int port, String name, String role, String password) {

    public static final String HOST = "127.0.0.1";

    public String url() {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + name;
    }

    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(), properties);
    }
}
