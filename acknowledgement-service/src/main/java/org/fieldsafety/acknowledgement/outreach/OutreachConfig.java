package org.fieldsafety.acknowledgement.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ConfigMapping(prefix = "fieldsafety.outreach")
interface OutreachConfig {

    /** How often it is looked for whom to write to. */
    @WithDefault("PT10S")
    Duration rest();

    /** How long a notification waits for the letter of its revision, from the publication on, before it goes without. */
    @WithDefault("PT10M")
    Duration letterPatience();

    /**
     * When reminders go out, by class of the notice ({@code I}, {@code II}, {@code III}, {@code urgent}, {@code other}):
     * times after the day on which the obligation became overdue, growing. A class that is not named has that of
     * {@link Ladder}.
     */
    Map<String, List<Duration>> ladder();

    /** Who gets a copy of each last reminder, and is told of consignees that can't be reached by mail. */
    Optional<String> coordinator();
}
