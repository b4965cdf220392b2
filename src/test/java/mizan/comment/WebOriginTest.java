package mizan.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://akhbar.example/17?x#y, https://akhbar.example",
        "HTTPS://Akhbar.Example:443, https://akhbar.example",
        "http://akhbar.example:80/, http://akhbar.example",
        "http://akhbar.example:8080/, http://akhbar.example:8080",
        "https://my_paper.example.com/17, https://my_paper.example.com",
        "https://My_Paper.example.com:8443, https://my_paper.example.com:8443",
        "http://[::1]:8080/, http://[::1]:8080",
        "https://akhbar_x.example@evil_y.example/, https://evil_y.example",
    })
    void origin_isSchemeHostAndPort(String url, String origin) {
        assertThat(WebOrigin.of(url)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "file:///etc/passwd",
                "https://",
                "https:///x",
                "//akhbar.example",
                "https://my_paper.example:x/",
                "https://a b.example"
            })
    void whatIsNoPage_hasNone(String url) {
        assertThat(WebOrigin.of(url)).isEmpty();
    }
}
