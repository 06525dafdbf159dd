package org.fieldsafety.notice.publication;

import java.time.Duration;
import org.fieldsafety.platform.problem.Refusal;

/** The token does not say that the signer signed in just now. The challenge is that of RFC 9470, for step-up. */
class FreshAuthenticationNeeded extends Refusal {
    private final long seconds;

    FreshAuthenticationNeeded(Duration longest) {
        super(
                Kind.UNAUTHENTICATED,
                "fresh-authentication-needed",
                "Sign in again",
                "A signature needs that you sign in again: your token must say (auth_time) that you did so within the last "
                        + longest.toSeconds() + " seconds");
        this.seconds = longest.toSeconds();
    }

    @Override
    protected String challenge() {
        return "Bearer error=\"insufficient_user_authentication\", "
                + "error_description=\"A more recent authentication is required\", max_age=\"" + seconds + "\"";
    }
}
