package org.fieldsafety.registry.udi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates with a year of two digits, as barcodes have them. */
final class ShortDate {
    private ShortDate() {}

    /**
     * The year within 49 years before and 50 after the present one that ends in these digits (GS1 General
     * Specifications, section 7.12).
     */
    static int year(int lastTwoDigits, int present) {
        int year = present - present % 100 + lastTwoDigits;
        int ahead = year - present;
        if (ahead >= 51) {
            return year - 100;
        }
        return ahead <= -50 ? year + 100 : year;
    }

    /**
     * YYMMDD; null when there is no such day. Day 00 is the last day of the month (GS1 General Specifications, AI 17).
     *
     * @param digits six ASCII digits
     */
    static @Nullable LocalDate of(String digits, boolean dayMayBeMissing, int present) {
        int day = number(digits, 4, 6);
        int month = number(digits, 2, 4);
        int year = year(number(digits, 0, 2), present);
        if (day == 0) {
            return dayMayBeMissing ? endOf(year, month) : null;
        }
        return day(year, month, day);
    }

    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate endOf(int year, int month) {
        return month >= 1 && month <= 12 ? YearMonth.of(year, month).atEndOfMonth() : null;
    }

    static @Nullable LocalDate dayOfYear(int year, int nth) {
        return nth >= 1 && nth <= Year.of(year).length() ? LocalDate.ofYearDay(year, nth) : null;
    }

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
