package mizan.testsupport;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at the pages of the running service in Chromium. Where Chromium is missing it is skipped, in
 * continuous integration it fails.
 */
@Tag("browser")
@ExtendWith(SharedChromium.class)
public abstract class BrowserTest {

    @TestHTTPResource("/")
    URI server;

    /** Opens pages for the test that runs. */
    protected Chromium chromium;
}
