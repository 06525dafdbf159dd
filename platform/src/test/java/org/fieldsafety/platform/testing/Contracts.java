package org.fieldsafety.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed contracts: data beside the code, read by the tests of producers and consumers alike. */
final class Contracts {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Contracts() {}

    /** The service whose module the tests run in. */
    static String service() {
        return Path.of("").toAbsolutePath().getFileName().toString();
    }

    static Path path(String service, String file) {
        return Path.of(System.getProperty("contracts.dir", "../contracts"))
                .resolve(service)
                .resolve(file);
    }

    static byte[] bytes(String service, String file) {
        try {
            return Files.readAllBytes(path(service, file));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no contract " + path(service, file), e);
        }
    }

    static JsonNode json(byte[] content) {
        return tree(JSON, content);
    }

    static JsonNode yaml(byte[] content) {
        return tree(YAML, content);
    }

    private static JsonNode tree(ObjectMapper mapper, byte[] content) {
        try {
            return mapper.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
