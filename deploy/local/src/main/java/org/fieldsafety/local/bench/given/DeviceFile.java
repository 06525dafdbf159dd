package org.fieldsafety.local.bench.given;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.fieldsafety.local.bench.given.Consignees.Consignee;

/**
 * A product's units as CSV, in the order of their serial numbers: that is the best that can happen to a bare COPY,
 * which then fills its index from left to right.
 */
public final class DeviceFile {

    public static final String BARE_COLUMNS = "udi_di,serial,catalogue_number,lot,software_version,consignee_id";

    private static final String COLUMNS = "udi_di,serial,catalogue_number,lot,software_version,consignee";
    private static final int LOT = 500;

    private final Path directory;
    private final Consignees consignees;

    public DeviceFile(Path directory, Consignees consignees) {
        this.directory = directory;
        this.consignees = consignees;
    }

    /** As it is imported: consignees by their customer numbers. */
    public Path toImport(Product product) {
        return write("import", COLUMNS, product, Consignee::customerNumber);
    }

    /** As the table takes it: the same with the consignees' ids. */
    public Path toCopy(Product product) {
        return write("copy", BARE_COLUMNS, product, Consignee::id);
    }

    private Path write(String kind, String columns, Product product, Function<Consignee, String> holder) {
        Path file = directory.resolve(kind + "-" + product.units() + ".csv");
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(columns + "\n");
            for (int unit = 0; unit < product.units(); unit++) {
                csv.write(product.udiDi());
                csv.write(',');
                csv.write(product.serial(unit));
                csv.write(",BENCH-1,L");
                csv.write(Integer.toString(unit / LOT));
                csv.write(",4.2.0,");
                csv.write(holder.apply(consignees.holderOf(unit)));
                csv.write('\n');
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
