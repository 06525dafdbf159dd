package org.fieldsafety.acknowledgement.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "fieldsafety.mail")
interface MailConfig {

    /** How often a replica looks for mails that others queued, or whose pause has ended. */
    @WithDefault("PT5S")
    Duration rest();

    /**
     * After which time a mail that is being sent, and that no process holds any more, is given up as Unclear. Only the
     * moment between claiming it and holding it must fit in, so it need not be long.
     */
    @WithDefault("PT1M")
    Duration lostAfter();

    /** The longest that handing over one mail may take altogether, attachment included. */
    @WithDefault("PT15M")
    Duration longest();
}
