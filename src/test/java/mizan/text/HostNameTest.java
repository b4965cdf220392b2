package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"gооgle.com", "аррӏе.com", "xn--80ak6aa92e.com", "ρaypal.com", "αοο.com", "شركةshop.com"})
    void lookAlikeOrMixture_isDisguised(String host) {
        assertThat(HostName.of(host).disguised()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "sub.example-shop.co.uk",
                "موقع.السعودية",
                "xn--4gbrim.com",
                "أخبار24.com",
                "лента.рф",
                "münchen.de",
                "école.fr",
                "例え.jp",
                "",
                "xn--",
                "xn--\u0000.com",
                "a..b",
                "."
            })
    void ordinaryName_isNot(String host) {
        assertThat(HostName.of(host).disguised()).isFalse();
    }

    @Test
    void encodedName_isShownInItsLetters() {
        assertThat(HostName.of("xn--4gbrim.com").shown()).isEqualTo("موقع.com");
    }

    @Test
    void longName_isLeftAlone() {
        String host = "а".repeat(254);

        assertThat(HostName.of(host)).isEqualTo(new HostName(host, false));
    }
}
