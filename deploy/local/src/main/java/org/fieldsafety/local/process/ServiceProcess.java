package org.fieldsafety.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** One service in a Java process of its own. */
public final class ServiceProcess {

    private final Service service;
    private final Process process;
    private final Path log;
    private final HttpRequest health;

    ServiceProcess(Service service, Process process, String url, Path log) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.health = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    Service service() {
        return service;
    }

    Path log() {
        return log;
    }

    boolean isReady(HttpClient client) {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
