package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import mizan.testsupport.MovableClock;
import org.junit.jupiter.api.Test;

class ImportProgressTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T10:00:00Z"));
    private final StringWriter printed = new StringWriter();

    @Test
    void atATerminal_itIsABarInOneLine() {
        ImportProgress progress = new ImportProgress(new PrintWriter(printed), clock, true);

        progress.show(1, 0.1);
        clock.move(Duration.ofSeconds(1));
        progress.show(500, 0.5);
        progress.end();

        assertThat(printed.toString().stripTrailing())
                .isEqualTo("\r[###############...............]  50%  500  500 a second");
    }

    @Test
    void otherwise_itIsALineNowAndThen() {
        ImportProgress progress = new ImportProgress(new PrintWriter(printed), clock, false);

        for (int i = 0; i < 25; i++) {
            clock.move(Duration.ofSeconds(1));
            progress.show(100 * (i + 1), i / 25.0);
        }
        progress.end();

        assertThat(printed.toString().lines()).containsExactly("36%  1,000  100 a second", "76%  2,000  100 a second");
    }
}
