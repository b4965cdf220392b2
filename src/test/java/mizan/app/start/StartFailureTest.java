package mizan.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void refusal_isFoundUnderTheErrorsOfWhatWasBuiltOnIt() {
        Throwable failure =
                new IllegalStateException("creating a bean", new StartRefusedException("mizan.x is missing"));

        assertThat(StartFailure.line(new RuntimeException(failure.getCause()))).contains("mizan.x is missing");
    }

    @Test
    void portInUse_namesTheSettingOfAnotherOne() {
        assertThat(StartFailure.line(new QuarkusBindException("0.0.0.0", 8080, new java.net.BindException())))
                .get()
                .asString()
                .contains("port 8080")
                .contains("QUARKUS_HTTP_PORT=8081");
    }

    @Test
    void ourOwnErrors_areWrittenForPeople() {
        assertThat(StartFailure.line(
                        new UncheckedIOException("the folder x cannot be used", new IOException("no space"))))
                .get()
                .asString()
                .contains("the folder x cannot be used")
                .contains("no space");
        assertThat(StartFailure.line(new RuntimeException(new IllegalArgumentException("mizan.secret is short"))))
                .contains("mizan.secret is short");
    }

    @Test
    void errorsOfLibraries_areNot() {
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            assertThat(StartFailure.line(e)).isEmpty();
        }
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException e) {
            assertThat(StartFailure.line(e)).isEmpty();
        }
    }
}
