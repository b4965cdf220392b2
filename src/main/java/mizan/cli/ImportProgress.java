package mizan.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how far a long command is: as a bar where somebody looks on at a terminal, otherwise in a line now and then. */
final class ImportProgress {

    private static final int WIDTH = 30;
    private static final Duration AT_TERMINAL = Duration.ofMillis(200);
    private static final Duration OTHERWISE = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final Clock clock;
    private final boolean isTerminal;
    private final Instant begun;
    private Instant shown;

    ImportProgress(PrintWriter out, Clock clock) {
        this(out, clock, isAtTerminal());
    }

    ImportProgress(PrintWriter out, Clock clock, boolean isTerminal) {
        this.out = out;
        this.clock = clock;
        this.isTerminal = isTerminal;
        this.begun = clock.instant();
        this.shown = begun;
    }

    @SuppressWarnings("SystemConsoleNull") // Without a terminal there may be none, whatever the JDK.
    private static boolean isAtTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** {@code part}: how much is done, 0 to 1. */
    void show(long rows, double part) {
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(isTerminal ? AT_TERMINAL : OTHERWISE) < 0) {
            return;
        }
        shown = now;
        long millis = Math.max(1, Duration.between(begun, now).toMillis());
        String figures =
                String.format(Locale.ROOT, "%3.0f%%  %,d  %,d a second", 100 * part, rows, rows * 1000 / millis);
        if (isTerminal) {
            int done = (int) (WIDTH * part);
            out.print("\r[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + figures);
        } else {
            out.println(figures.strip());
        }
        out.flush();
    }

    /** Makes room for what is said next. */
    void end() {
        if (isTerminal && !shown.equals(begun)) {
            out.println();
            out.flush();
        }
    }
}
