package org.fieldsafety.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.process.DataDirectory;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.RunningProcess;
import org.fieldsafety.local.process.Service;
import org.fieldsafety.local.process.Suite;

/** {@code suite status}: one line for each process; the exit code is 0 when all of them are ready. */
final class Status {

    private static final String LINE = "%-26s %-10s %-8s %-6s %s";
    private static final int PATIENCE_MILLIS = 2_000;

    private final Home home;
    private final Console console;

    Status(Home home, Console console) {
        this.home = home.asRunning();
        this.console = console;
    }

    int run(Options options) {
        options.requireNone();
        DataDirectory data = home.data();
        Ports ports = home.ports();
        console.line(LINE, "PROCESS", "STATE", "PID", "PORT", "LOG");
        boolean postgres =
                line("postgresql", data.postgresProcess(), ports.postgres(), listens(ports.postgres()), "postgresql");
        boolean kafka = line(
                "kafka (in the launcher)",
                data.run().find(Suite.LAUNCHER),
                ports.kafka(),
                listens(ports.kafka()),
                "up");
        boolean smtp =
                line("smtp (in the launcher)", data.run().find(Suite.SMTP), ports.smtp(), listens(ports.smtp()), "up");
        long services = Stream.of(Service.values())
                .filter(service -> line(
                        service.folder(),
                        data.run().find(service.folder()),
                        ports.of(service),
                        isReady(service),
                        service.folder()))
                .count();
        return postgres && kafka && smtp && services == Service.values().length ? 0 : 1;
    }

    private boolean line(String name, Optional<RunningProcess> process, int port, boolean answers, String log) {
        String state = process.isEmpty() ? "stopped" : answers ? "ready" : "not ready";
        String pid = process.map(found -> Long.toString(found.pid())).orElse("-");
        console.line(LINE, name, state, pid, port, home.data().log(log));
        return state.equals("ready");
    }

    private boolean isReady(Service service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home.ports().url(service) + "/q/health/ready"))
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
