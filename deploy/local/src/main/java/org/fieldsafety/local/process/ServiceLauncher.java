package org.fieldsafety.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.local.console.Failure;
import org.fieldsafety.local.token.Tokens;

/** Starts packaged services against the local PostgreSQL and Kafka. */
final class ServiceLauncher {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Path root;
    private final DataDirectory data;
    private final Ports ports;

    /** @param root the repository, where the packaged services are */
    ServiceLauncher(Path root, DataDirectory data, Ports ports) {
        this.root = root;
        this.data = data;
        this.ports = ports;
    }

    ServiceProcess start(Service service) {
        Path jar = root.resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new Failure(service.folder() + " is not built: run 'mvn package' in " + root);
        }
        Path log = data.log(service.folder());
        ProcessBuilder builder = new ProcessBuilder(command(jar));
        builder.environment().putAll(settings(service));
        builder.directory(root.toFile());
        builder.redirectErrorStream(true).redirectOutput(keepingThePrevious(log));
        try {
            Process process = builder.start();
            data.run().record(RunningProcess.of(service.folder(), process.toHandle(), ports.of(service)));
            return new ServiceProcess(service, process, ports.url(service), log);
        } catch (IOException e) {
            throw new Failure(service.folder() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path jar) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // In a session of its own, so that Ctrl-C reaches the launcher alone, which then stops things in order.
            command.add(SETSID.toString());
        }
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar", jar.toString()));
        return command;
    }

    private Map<String, String> settings(Service service) {
        Map<String, String> settings = new HashMap<>(common(service));
        if (service == Service.ACKNOWLEDGEMENT) {
            settings.put("FIELDSAFETY_SMTP_HOST", "127.0.0.1");
            settings.put("FIELDSAFETY_SMTP_PORT", Integer.toString(ports.smtp()));
            settings.put("FIELDSAFETY_SIGNALS_FALLBACK_ADDRESS", "vigilance@manufacturer.example");
            settings.put("FIELDSAFETY_FORM_NOTICE_SERVICE", ports.url(Service.NOTICE));
            settings.put("FIELDSAFETY_LINKS_BASE", ports.url(service) + "/links/");
            settings.put("FIELDSAFETY_LINKS_SECRET", Passwords.in(data.keys()).of(Passwords.LINKS));
        }
        return settings;
    }

    private Map<String, String> common(Service service) {
        String role = service.database();
        Database database = new Database(
                ports.postgres(), role, role, Passwords.in(data.keys()).of(role));
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service))),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.url()),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.role()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", service.owner()),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", Passwords.in(data.keys()).of(service.owner())),
                Map.entry("FIELDSAFETY_AUDIT_KEY", Passwords.in(data.keys()).of(Passwords.AUDIT)),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka()),
                Map.entry(
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        Tokens.in(data.keys()).keySet().toUri().toString()),
                Map.entry("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER),
                Map.entry("MP_JWT_VERIFY_AUDIENCES", Tokens.AUDIENCE),
                Map.entry("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false"));
    }

    /** The log of the run before is what tells why it crashed. */
    private static File keepingThePrevious(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log.toFile();
        } catch (IOException e) {
            throw new Failure("The log " + log + " cannot be written: " + e.getMessage(), e);
        }
    }
}
