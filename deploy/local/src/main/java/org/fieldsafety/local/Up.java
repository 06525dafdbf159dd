package org.fieldsafety.local;

import java.time.Duration;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.DemoData;
import org.fieldsafety.local.process.Service;

/** {@code suite up}: everything is started, shown, and watched until it is stopped. */
final class Up {

    private final Home home;
    private final Console console;

    Up(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int run(Options options) {
        options.requireNone();
        long start = System.nanoTime();
        console.line(
                "Starting PostgreSQL, Kafka and the services; logs are in %s",
                home.data().log("*"));
        return new RunningSuite(home, console).during(suite -> {
            console.line("The suite is ready after %s.", Console.text(Duration.ofNanos(System.nanoTime() - start)));
            show(home.demo());
            suite.watch();
        });
    }

    private void show(DemoData.Loaded demo) {
        console.line("");
        for (Service service : Service.values()) {
            console.line(
                    "  %-26s %s/q/swagger-ui", service.folder(), home.ports().url(service));
        }
        console.line(
                "  %-26s localhost:%d, databases notice, registry, acknowledgement",
                "PostgreSQL", home.ports().postgres());
        console.line(
                "  %-26s localhost:%d, topics fsn.*.v1", "Kafka", home.ports().kafka());
        console.line(
                "  %-26s localhost:%d, mails in %s",
                "SMTP", home.ports().smtp(), home.data().mails());
        console.line("");
        console.line("The demo notice FSN2023-1338 is published. Try, in another terminal:");
        console.line("");
        console.line("  # how far it is, by status and country");
        curl("auditor", Service.NOTICE, "/notices/" + demo.noticeId() + "/progress");
        console.line("  # is this serial number affected?");
        curl("field-service", Service.REGISTRY, "/devices/status?udiDi=00816270020002&serial=M70001");
        console.line("  # the form of a consignee that has not answered yet");
        curl(
                "consignee --consignee " + demo.consigneeId(),
                Service.ACKNOWLEDGEMENT,
                "/notices/" + demo.noticeId() + "/obligations/" + demo.consigneeId() + "/form");
        console.line("  # every state of every affected device, as an outside consumer reads it");
        console.line(
                "  kcat -C -b localhost:%d -t fsn.affected-devices.v1 -o beginning -e -f '%%k %%h %%s\\n'",
                home.ports().kafka());
        console.line("  # the mails that were sent, with their personal links");
        console.line("  %s mails", home.command());
        console.line("  # a notice from its draft to answers seen everywhere");
        console.line("  %s demo", home.command());
        console.line("");
        console.line("Ctrl-C stops the suite; what it holds is kept.");
    }

    private void curl(String role, Service service, String path) {
        console.line(
                "  curl -H \"Authorization: Bearer $(%s token %s)\" '%s%s'",
                home.command(), role, home.ports().url(service), path);
    }
}
