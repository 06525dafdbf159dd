package org.fieldsafety.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The committed schemas and examples of events. */
public final class EventSchemas {
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    /** Fails with every deviation of the event from {@code contracts/<service>/events/<type>.schema.json}. */
    public static void validate(String service, String type, byte[] event) {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(Contracts.path(service, "events/" + type + ".schema.json")
                                .toUri()
                                .toString()),
                        STRICT);
        assertThat(schema.validate(Contracts.json(event)))
                .as(new String(event, UTF_8))
                .isEmpty();
    }

    public static void validate(String service, String type, String event) {
        validate(service, type, event.getBytes(UTF_8));
    }

    /** The committed example of the event. */
    public static byte[] example(String service, String type) {
        return Contracts.bytes(service, "events/" + type + ".example.json");
    }
}
