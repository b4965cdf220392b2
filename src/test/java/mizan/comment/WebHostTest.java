package mizan.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebHostTest {

    @ParameterizedTest
    @CsvSource({
        "https://Akhbar.example/x, Akhbar.example, -1",
        "http://akhbar.example:8080, akhbar.example, 8080",
        "http://[::1]:80/, [::1], 80",
        "https://my_site.example/a_b, my_site.example, -1",
        "https://my_site_2.example:8443/, my_site_2.example, 8443",
        "https://editor:s_cret@my_site.example/, my_site.example, -1",
        "https://_.example, _.example, -1"
    })
    void host_mayHoldUnderscores(String address, String name, int port) {
        assertThat(WebHost.of(URI.create(address))).contains(new WebHost(name, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:a_b@example.com", "/a_b", "https:///a_b", "http://a_b:c", "http://a_b,c", "http://:80"})
    void addressWithoutHost_hasNone(String address) {
        assertThat(WebHost.of(URI.create(address))).isEmpty();
    }
}
