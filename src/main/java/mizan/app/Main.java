package mizan.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.Console;
import java.util.List;
import java.util.Optional;
import mizan.app.start.SettingsCheck;
import mizan.app.start.StartFailure;
import org.jboss.logging.Logger;

/** Starts the service, or says in a line why it does not start. */
@QuarkusMain
public final class Main {

    private static final String JSON_LOG = "quarkus.log.console.json.enabled";

    private Main() {}

    /** Serves until the process is told to end. */
    public static void main(String... arguments) {
        SettingsCheck settings = SettingsCheck.of(ModerationConfig.class, System.getenv());
        settings.warnings().forEach(warning -> System.err.println("Mizan: " + warning));
        if (!settings.mistakes().isEmpty()) {
            refuse(settings.mistakes());
            System.exit(1);
        }
        if (isTerminal() && !settings.isSet(JSON_LOG)) {
            System.setProperty(JSON_LOG, "false");
        }
        Quarkus.run(null, Main::end, arguments);
    }

    @SuppressWarnings("SystemConsoleNull") // it still is where jdk.console says so
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** What Quarkus itself would log of a failure is off: pages of JSON. */
    private static void end(int status, Throwable failure) {
        if (failure != null) {
            Optional<String> line = StartFailure.line(failure);
            if (line.isEmpty()) {
                Logger.getLogger(Main.class).error("The start failed", failure);
            }
            refuse(List.of(line.orElse("of something unforeseen; the stack trace in the log says where: " + failure)));
        }
        System.exit(status);
    }

    private static void refuse(List<String> reasons) {
        reasons.forEach(reason -> System.err.println("Mizan was not started: " + reason));
    }
}
