package org.fieldsafety.platform.testing;

import java.util.List;
import java.util.Map;

/** What nobody thought of, by where it is sent. */
final class GeneratedValues {
    /** Texts; each is legal JSON. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "x".repeat(100_000),
            "\0",
            "a\0b",
            "\uFEFFa",
            "\u202Eabc",
            "\uD83D\uDE31",
            "a\u200Bb",
            "e\u0301",
            "\u05D0\u05D1\u0627\u0628",
            "\uFFFF",
            "'; drop table notice; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "../../../etc/passwd",
            "%00%n%s",
            "\r\nSet-Cookie: a=b",
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "1e400",
            "NaN",
            "00000000-0000-0000-0000-000000000000",
            "0-0-0-0-0",
            "AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE");

    /** Days that are none, or that Java knows and a database does not. */
    static final List<String> DATES = List.of(
            "9999-12-31",
            "+10000-01-01",
            "+999999999-12-31",
            "0000-01-01",
            "-0001-01-01",
            "-4713-01-01",
            "-999999999-01-01",
            "0000-00-00",
            "2026-02-30",
            "1000-01-01",
            "2026-W01-1",
            "20261122");

    /** The same with times. */
    static final List<String> TIMES = List.of(
            "9999-12-31T23:59:59.999999999Z",
            "+294277-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-0001-01-01T00:00:00Z",
            "-4713-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-22T24:00:00Z",
            "2026-11-22T10:15:00+18:00",
            "2026-06-30T23:59:60Z",
            "2026-11-22T10:15:00");

    /** What stands in JSON where a value would: numbers at the ends of what somebody thought of, and no JSON at all. */
    static final List<String> LITERALS = List.of(
            "0",
            "-0",
            "-1",
            "1e0",
            "0.1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e400",
            "-1e-400",
            "1e19",
            "1e999999999",
            "1e99999999999",
            "9".repeat(900),
            "9".repeat(5_000),
            "NaN",
            "-Infinity",
            "\"\\ud83d\"",
            "\"\\ude31\\ud83d\"",
            "\"\\u0000\"",
            "\"\\u12\"",
            "\"\\x\"",
            "'a'",
            "tru",
            "null",
            "01",
            "+1",
            ".5",
            "0x1F",
            "/* a */ 1",
            "",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(100) + "1" + "}".repeat(100));

    /** Parts of a path, as a client library sends them. */
    static final List<String> PATHS = List.of(
            "..",
            ".",
            "%2e%2e",
            "%2e%2e%2f",
            "%2e%2e%2f%2e%2e%2fq",
            "%00",
            "a%00b",
            "%2f",
            "/",
            "//",
            "",
            "%20",
            "%0d%0aSet-Cookie:%20a=b",
            "%ED%A0%80",
            "%C0%80",
            "%FF",
            "%7B%7D",
            "x".repeat(3_000),
            "%F0%9F%98%B1",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999",
            ";a=b",
            "*",
            "null",
            "%25%30%30",
            "0-0-0-0-0",
            "0000000000000000000000000000000000-0-0-0-0");

    /** Parts of a path that no client library sends. */
    static final List<String> RAW_PATHS = List.of(
            "{}", "{id}", "%", "%zz", "%0", "\\..\\", "a\"b", "<>", "^|`", "\u00e4", "\u0001", "\u00ff\u00fe", "#a");

    static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of(
                    "\"1\"",
                    "1",
                    "*",
                    "\"-1\"",
                    "W/\"1\"",
                    "\"99999999999999999999\"",
                    "\"1\", \"2\"",
                    "x",
                    "\"\"",
                    "\"",
                    "\"+1\"",
                    "\"\u00e4\""),
            "Idempotency-Key",
            List.of(
                    "k",
                    "x".repeat(255),
                    "x".repeat(256),
                    " ",
                    "\u00e4\u00f6",
                    "a\tb",
                    "\u00ff\u00fe",
                    "\"k\"",
                    "\u0080"),
            "Accept",
            List.of(
                    "*/*",
                    "text/plain",
                    "application/xml",
                    "a/b;q=x",
                    "a/b;q=2",
                    "image/*",
                    "application/json;q=0",
                    "x",
                    "/",
                    ",",
                    ""),
            "Accept-Language",
            List.of("es", "xx-YY", "*;q=0", "a".repeat(500), "en;q=2", "en;q=x", ";", "-", "\u00e4", "es-419-x-a, *"),
            "If-None-Match",
            List.of("\"1\"", "*", "x", "W/", "\"\u00ff\""),
            "Last-Event-ID",
            List.of("1", "-1", "x", "99999999999999999999", ""),
            "Range",
            List.of("bytes=0-1", "bytes=-1", "lines=1-2", "bytes=9-1"),
            "Content-Encoding",
            List.of("gzip", "br", "x", "gzip, gzip"),
            "Prefer",
            List.of("respond-async", "wait=x", "respond-async, wait=99999999999999", ";"),
            "Content-Digest",
            List.of(
                    "sha-256=:AAAA:",
                    "sha-256=::",
                    "sha-256=:?:",
                    "md5=:AAAA:",
                    "x",
                    "=,=",
                    "sha-256=:" + "A".repeat(5_000) + ":"));

    /** Header lines that come without being asked for. */
    static final List<String> STRAY_HEADERS = List.of(
            "Authorization: Bearer",
            "Authorization: Bearer x",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
            "Authorization: Basic YTpi",
            "Authorization: \u00ff",
            "Cookie: a=b; a=b; =;",
            "X-Forwarded-For: 127.0.0.1, \u00ff",
            "X-HTTP-Method-Override: DELETE",
            "traceparent: 00-zz-zz-zz",
            "X-Long: " + "x".repeat(20_000),
            "Origin: null",
            "TE: x",
            "Accept-Charset: x",
            "Accept-Encoding: *;q=0");

    static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "a/b",
            "application/json;charset=x",
            "application/json;charset=utf-16",
            "application/json;q=x",
            "application/*",
            "*/*",
            "application/",
            "json",
            "",
            "\u00e4/\u00e4",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded");

    private GeneratedValues() {}

    /** Odd values to take the place of one that fits. */
    static List<String> insteadOf(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? TIMES : text.matches("\\d{4}-\\d\\d-\\d\\d") ? DATES : TEXTS;
    }
}
