package org.fieldsafety.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldsafety.local.console.Failure;

/** Where the parts of the suite listen, always on the loopback interface. */
public record Ports(int postgres, int kafka, int notice, int registry, int acknowledgement, int smtp) {

    private static final String POSTGRES = "SUITE_POSTGRES_PORT";
    private static final String KAFKA = "SUITE_KAFKA_PORT";
    private static final String NOTICE = "SUITE_NOTICE_PORT";
    private static final String REGISTRY = "SUITE_REGISTRY_PORT";
    private static final String ACKNOWLEDGEMENT = "SUITE_ACKNOWLEDGEMENT_PORT";
    private static final String SMTP = "SUITE_SMTP_PORT";

    private static final Ports USUAL = new Ports(5442, 9092, 8081, 8082, 8083, 2525);

    /** Those that the environment names, and the usual ones. */
    public static Ports from(Map<String, String> environment) {
        return from(environment, USUAL);
    }

    /** Those that the environment names, and the given ones. */
    public static Ports from(Map<String, String> environment, Ports otherwise) {
        return new Ports(
                port(environment, POSTGRES, otherwise.postgres),
                port(environment, KAFKA, otherwise.kafka),
                port(environment, NOTICE, otherwise.notice),
                port(environment, REGISTRY, otherwise.registry),
                port(environment, ACKNOWLEDGEMENT, otherwise.acknowledgement),
                port(environment, SMTP, otherwise.smtp));
    }

    /** Ports that nobody listens on at this moment. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    public int of(Service service) {
        return switch (service) {
            case NOTICE -> notice;
            case REGISTRY -> registry;
            case ACKNOWLEDGEMENT -> acknowledgement;
        };
    }

    public String url(Service service) {
        return "http://localhost:" + of(service);
    }

    /** @throws Failure naming the first port that somebody else listens on */
    void requireFree() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put(POSTGRES, postgres);
        all.put(KAFKA, kafka);
        all.put(NOTICE, notice);
        all.put(REGISTRY, registry);
        all.put(ACKNOWLEDGEMENT, acknowledgement);
        all.put(SMTP, smtp);
        all.forEach((variable, port) -> {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new Failure("Port " + port + " is taken by another program: end that program, or choose another"
                        + " port with " + variable + "=…");
            }
        });
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, Integer.toString(usual));
        if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > 65_535) {
            throw new Failure(variable + "=" + value + " is not a port: choose a number from 1 to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
