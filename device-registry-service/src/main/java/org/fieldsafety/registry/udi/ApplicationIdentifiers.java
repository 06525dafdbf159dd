package org.fieldsafety.registry.udi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldsafety.registry.udi.ApplicationIdentifier.Part;
import org.fieldsafety.registry.udi.ApplicationIdentifier.Rule;
import org.jspecify.annotations.Nullable;

/**
 * All application identifiers (GS1 General Specifications, section 3, in the version of the GS1 Barcode Syntax
 * Dictionary of 2025), so that one that means nothing to us does not hide those that do.
 */
final class ApplicationIdentifiers {
    private static final int LONGEST_CODE = 4;

    /** First two digits of those whose length is predefined (figure 7.8.5-2). */
    private static final Set<String> PREDEFINED = Set.of(
            "00", "01", "02", "03", "11", "12", "13", "15", "16", "17", "20", "31", "32", "33", "34", "35", "36", "41");

    /**
     * Format: codes. n digits, x set 82, y set 39, z base 64; the length, after .. the greatest; then c check digit, d
     * date, m date or month, ? optional.
     */
    private static final String FORMATS =
            """
            n18c: 00 8017 8018
            n14c: 01 02 03
            n6m: 11 12 13 15 16 17
            n2: 20 7241
            n6: 3100-3105 3110-3115 3120-3125 3130-3135 3140-3145 3150-3155 3160-3165
            n6: 3200-3205 3210-3215 3220-3225 3230-3235 3240-3245 3250-3255 3260-3265 3270-3275 3280-3285 3290-3295
            n6: 3300-3305 3310-3315 3320-3325 3330-3335 3340-3345 3350-3355 3360-3365 3370-3375
            n6: 3400-3405 3410-3415 3420-3425 3430-3435 3440-3445 3450-3455 3460-3465 3470-3475 3480-3485 3490-3495
            n6: 3500-3505 3510-3515 3520-3525 3530-3535 3540-3545 3550-3555 3560-3565 3570-3575
            n6: 3600-3605 3610-3615 3620-3625 3630-3635 3640-3645 3650-3655 3660-3665 3670-3675 3680-3685 3690-3695
            n6: 3950-3955 8005
            n13c: 410-417
            n17c: 402
            n13: 7001
            n15: 8040 8041
            n32: 8042
            n1: 4321-4323 7252
            n3: 422 424 426
            n4: 3940-3943 8111
            n8: 7250
            n..4: 7004
            n..6: 242
            n..8: 30 37
            n..10: 8019
            n..12: 8011
            n..15: 3900-3909 3920-3929
            n6d: 4326 7006
            n6d n6d?: 7007
            n6d n4: 7003
            n6d n4?: 7011
            n6d n2 n2? n2?: 8008
            n6m n4: 4324 4325
            n8 n4: 7251
            n10 n10: 4309
            n6 x1?: 4330-4333
            n3 n..15: 3910-3919 3930-3939
            n3 n3? n3? n3? n3?: 423 425
            n3 x..9: 421
            n3 x..27: 7030-7039
            n13c n..12?: 255
            n13c x..17?: 253
            n1 n13c x..16?: 8003
            n14c n4: 8006 8026
            n4 n5 n3 n1 n1: 8001
            n18 n..2?: 8043
            n1 x1 x1 x1: 7040
            x2: 4307 4317
            x3: 7258
            x..2: 7010
            x..3: 427 7008
            x..4: 7041
            x..10: 7009 7255
            x..12: 7005
            x..20: 10 21 22 243 254 420 4318 7020-7022 710-717 7240 8002 8012
            x..25: 7242 8013 8014 8020
            x..28: 235
            x2 x..28: 7230-7239
            x..30: 90 240 241 250 251 400 401 403 4308 4319 7002 7023 8004
            x..34: 8007
            x..35: 4300 4301 4310 4311 4320
            x..40: 7253 7254 7259
            x..50: 8009
            x..70: 4302-4306 4312-4316 7257 8110 8112 8200
            x..90: 91-99 7256
            y..30: 8010
            z..90: 8030
            """;

    /** What labels of devices carry; others are called by their code. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("00", "Logistic unit (SSCC)"),
            Map.entry("01", "Device identifier (GTIN)"),
            Map.entry("02", "GTIN of the contained items"),
            Map.entry("10", "Batch or lot number"),
            Map.entry("11", "Production date"),
            Map.entry("13", "Packaging date"),
            Map.entry("15", "Best before date"),
            Map.entry("17", "Expiration date"),
            Map.entry("20", "Product variant"),
            Map.entry("21", "Serial number"),
            Map.entry("22", "Consumer product variant"),
            Map.entry("30", "Variable count"),
            Map.entry("37", "Count of the contained items"),
            Map.entry("235", "Third-party serial number"),
            Map.entry("240", "Additional product identification"),
            Map.entry("241", "Customer part number"),
            Map.entry("250", "Secondary serial number"),
            Map.entry("400", "Customer's purchase order number"),
            Map.entry("414", "Location number"),
            Map.entry("7003", "Expiration date and time"),
            Map.entry("8008", "Production date and time"),
            Map.entry("8012", "Software version"),
            Map.entry("8013", "Global model number (Basic UDI-DI)"),
            Map.entry("8014", "Master UDI-DI"));

    private static final Map<String, ApplicationIdentifier> ALL = read();

    private ApplicationIdentifiers() {}

    /** The one the text names at this place; no code begins with another one, so there is at most one. */
    static @Nullable ApplicationIdentifier at(String text, int from) {
        for (int length = 2; length <= LONGEST_CODE && from + length <= text.length(); length++) {
            var found = ALL.get(text.substring(from, from + length));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static @Nullable ApplicationIdentifier named(String code) {
        return ALL.get(code);
    }

    private static Map<String, ApplicationIdentifier> read() {
        var all = new HashMap<String, ApplicationIdentifier>();
        FORMATS.lines().forEach(line -> {
            var halves = line.split(": ", -1);
            var parts = List.of(halves[0].split(" ", -1)).stream()
                    .map(ApplicationIdentifiers::part)
                    .toList();
            for (var range : halves[1].split(" ", -1)) {
                var ends = range.split("-", -1);
                for (int code = Integer.parseInt(ends[0]); code <= Integer.parseInt(ends[ends.length - 1]); code++) {
                    var text = ("%0" + ends[0].length() + "d").formatted(code);
                    var name = NAMES.getOrDefault(text, "Application identifier " + text);
                    all.put(
                            text,
                            new ApplicationIdentifier(text, name, parts, PREDEFINED.contains(text.substring(0, 2))));
                }
            }
        });
        return all;
    }

    private static Part part(String format) {
        var characters =
                switch (format.charAt(0)) {
                    case 'n' -> CharacterSet.DIGITS;
                    case 'x' -> CharacterSet.SET_82;
                    case 'y' -> CharacterSet.SET_39;
                    default -> CharacterSet.SET_64;
                };
        int longest = Integer.parseInt(format.replaceAll("[^0-9]", ""));
        var rule = format.contains("c")
                ? Rule.CHECK_DIGIT
                : format.contains("d") ? Rule.DATE : format.contains("m") ? Rule.DATE_OR_MONTH : Rule.NONE;
        return new Part(characters, format.contains("..") ? 1 : longest, longest, format.endsWith("?"), rule);
    }
}
