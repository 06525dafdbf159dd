package org.fieldsafety.local;

import java.util.List;
import org.fieldsafety.local.console.Console;
import org.fieldsafety.local.console.Failure;

/** Entry point behind the script. The exit code is 0 when the command did what it says, 1 when not, 2 for misuse. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        System.exit(run(words.get(0), words.subList(1, words.size()), new Console(System.out, System.err)));
    }

    private static int run(String command, List<String> rest, Console console) {
        try {
            Options options = Options.parse(rest);
            Home home = Home.here();
            LibraryLog.open(command, home.data());
            return switch (command) {
                case "up" -> new Up(home, console).run(options);
                case "demo" -> new Demo(home, console).run(options);
                case "status" -> new Status(home, console).run(options);
                case "down" -> new Down(home, console).run(options);
                case "reset" -> new Reset(home, console).run(options);
                case "progress" -> new Progress(home, console).run(options);
                case "bench" -> new Bench(home, console).run(options);
                case "audit" -> new Audit(home, console).run(options);
                case "mails" -> new Mails(home, console).run(options);
                case "token" -> new Token(home, console).run(options);
                default -> throw new Misuse("There is no command " + command + ".");
            };
        } catch (Misuse e) {
            console.failure(new Failure(e.getMessage() + " 'suite help' tells more."));
            return 2;
        } catch (RuntimeException e) {
            console.failure(e);
            return 1;
        }
    }
}
