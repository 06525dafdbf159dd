package org.fieldsafety.local;

import java.nio.file.Path;
import org.fieldsafety.local.api.Api;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.demo.DemoData;
import org.fieldsafety.local.process.DataDirectory;
import org.fieldsafety.local.process.Ports;
import org.fieldsafety.local.process.Suite;
import org.fieldsafety.local.token.Tokens;

/**
 * Where this suite lives.
 *
 * @param root    the repository
 * @param command the script, as a person would call it from anywhere
 */
record Home(Path root, Path command, Ports ports) {

    static Home here() {
        Path root = Path.of(System.getProperty("suite.root", "")).toAbsolutePath();
        return new Home(root, root.resolve("deploy/local/suite"), Ports.from(System.getenv()));
    }

    DataDirectory data() {
        return new DataDirectory(root.resolve("deploy/local/data"));
    }

    Tokens tokens() {
        return Tokens.in(data().keys());
    }

    Api api() {
        return new Api(ports, tokens());
    }

    /** Loads the demo unless it is loaded; {@code up} and {@code demo} may both come here at the same time. */
    DemoData.Loaded demo() {
        return data().alone("demo", () -> new DemoData(api()).load());
    }

    Suite suite(Console console) {
        return new Suite(root, data(), ports, console);
    }

    /** The same on the ports that a running suite was started with. */
    Home asRunning() {
        return new Home(root, command, data().portsInUse(ports));
    }

    boolean isRunning() {
        return data().run().find(Suite.LAUNCHER).isPresent();
    }
}
