package org.fieldsafety.registry.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.fieldsafety.registry.consignee.CustomerNumbers;
import org.fieldsafety.registry.devicefile.DeviceFile;

/** Streams a file into the staging table: no row is in memory longer than it takes to check and pass on. */
@ApplicationScoped
class StagingRows {
    private final DataSource database;
    private final CustomerNumbers customerNumbers;

    StagingRows(DataSource database, CustomerNumbers customerNumbers) {
        this.database = database;
        this.customerNumbers = customerNumbers;
    }

    /** @return how many rows are staged; the others are in {@code refused} */
    long stage(DeviceFile file, InputStream body, Importer importer, RefusedRows refused) {
        var known = customerNumbers.of(importer.own());
        try (var connection = database.getConnection();
                var staged = StagedDevices.open(connection)) {
            file.read(body, new CheckingRows(file, known, staged, refused));
            return staged.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("The file could not be staged", e);
        }
    }
}
