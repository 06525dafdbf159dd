package org.fieldsafety.local;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.token.Identity;

/** {@code suite token ROLE}: prints a token and nothing else, so that it can be used inside another command. */
final class Token {

    private static final Set<String> ROLES =
            Set.of("author", "approver", "registrar", "field-service", "auditor", "consignee", "partner", "authority");

    private final Home home;
    private final Console console;

    Token(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.require(1, Set.of("subject", "name", "consignee", "country"));
        console.line(home.tokens().issue(identity(options)));
        return 0;
    }

    private static Identity identity(Options options) {
        String role = options.words().get(0);
        if (!ROLES.contains(role)) {
            throw new Misuse("No role " + role + ".");
        }
        List<String> consignees = options.all("consignee");
        consignees.forEach(Token::requireUuid);
        if (role.equals("consignee") && consignees.size() != 1) {
            throw new Misuse("A consignee's token needs --consignee ID, once.");
        }
        if (role.equals("partner") && consignees.isEmpty()) {
            throw new Misuse("A partner's token needs --consignee ID, at least once.");
        }
        String country = options.last("country").orElse(null);
        if (role.equals("authority") && country == null) {
            throw new Misuse("An authority's token needs --country CC.");
        }
        String subject = options.last("subject").orElse("local-" + role);
        return new Identity(role, subject, options.last("name").orElse(subject), consignees, country);
    }

    private static void requireUuid(String text) {
        try {
            UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Misuse("--consignee takes the id of a consignee, not " + text + ".");
        }
    }
}
