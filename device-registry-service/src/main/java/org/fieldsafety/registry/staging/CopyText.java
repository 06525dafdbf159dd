package org.fieldsafety.registry.staging;

import org.jspecify.annotations.Nullable;

/** Writes rows in the text format of COPY: tabs between fields, {@code \N} for none. */
final class CopyText {
    private final StringBuilder out;
    private boolean first = true;

    CopyText(StringBuilder out) {
        this.out = out;
    }

    /** Null and empty are both none. */
    CopyText field(@Nullable String value) {
        separate();
        if (value == null || value.isEmpty()) {
            out.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** A value whose text needs no escaping. */
    CopyText value(@Nullable Object value) {
        separate();
        out.append(value == null ? "\\N" : value);
        return this;
    }

    CopyText value(long value) {
        separate();
        out.append(value);
        return this;
    }

    void end() {
        out.append('\n');
    }

    private void separate() {
        if (!first) {
            out.append('\t');
        }
        first = false;
    }
}
