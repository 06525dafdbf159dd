package org.fieldsafety.acknowledgement.link;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Who is to get a personal link. */
@Schema(
        description = "Who is to get a personal link",
        requiredProperties = {"name", "email", "language"})
record GiveLinkRequest(
        @Schema(description = "1 to 200 characters", examples = "Marta Pérez") @Nullable String name,
        @Schema(description = "At most 254 characters (RFC 5321)", examples = "marta.perez@hospital.example.org")
                @Nullable
                String email,
        @Schema(description = "BCP 47 tag: one of the notice's languages", examples = "es") @Nullable String language) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}.]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    /**
     * @param languages BCP 47 tags the notice is written in
     * @throws org.fieldsafety.platform.problem.InvalidInput with all that is wrong
     */
    Person check(List<String> languages) {
        var wrong = new Violations();
        if (!LinkText.isLine(name, LONGEST_NAME)) {
            wrong.add("name", "invalid-name", "Give a name of 1 to 200 characters on one line");
        }
        if (email == null
                || email.length() > LONGEST_ADDRESS
                || !ADDRESS.matcher(email).matches()) {
            wrong.add("email", "invalid-email", "This is no mail address of at most 254 characters");
        }
        if (language == null || !languages.contains(language)) {
            wrong.add("language", "unknown-language", "The notice is written in " + String.join(", ", languages));
        }
        wrong.throwIfAny();
        return new Person(requireNonNull(name).strip(), requireNonNull(email));
    }
}
