package org.fieldsafety.registry.devicefile;

/** Follows where a CSV text is inside quotes, as its parser understands them. */
final class Quotes {
    /** How a record stands after one of its lines. */
    enum Record {
        COMPLETE,
        GOES_ON,
        /** Something follows a closing quote. */
        WRONG
    }

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE,
        WRONG
    }

    private State state = State.FIELD_START;

    Record after(String line) {
        for (int i = 0; i < line.length() && state != State.WRONG; i++) {
            state = next(line.charAt(i));
        }
        return switch (state) {
            case QUOTED -> Record.GOES_ON;
            case WRONG -> Record.WRONG;
            default -> Record.COMPLETE;
        };
    }

    void forget() {
        state = State.FIELD_START;
    }

    private State next(char c) {
        return switch (state) {
            case QUOTED -> c == '"' ? State.AFTER_QUOTE : State.QUOTED;
            case FIELD_START -> c == '"' ? State.QUOTED : unquoted(c);
            case AFTER_QUOTE -> afterQuote(c);
            default -> unquoted(c);
        };
    }

    private static State afterQuote(char c) {
        if (c == '"') {
            return State.QUOTED;
        }
        return c == ',' || c == '\r' || c == '\n' ? unquoted(c) : State.WRONG;
    }

    private static State unquoted(char c) {
        return c == ',' || c == '\r' || c == '\n' ? State.FIELD_START : State.UNQUOTED;
    }
}
