package mizan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskAuthenticationTest {

    @ParameterizedTest
    @CsvSource({"/review?q=a%22b&lang=ar, true", "/review?q=a|b, false", "/review?q=a\"b, false", "/review?q=a b, false"
    })
    void onlyAddressesThatFitIntoACookie_areWorthComingBackTo(String uri, boolean worth) {
        assertThat(DeskAuthentication.isWorthComingBackTo(HttpMethod.GET, uri)).isEqualTo(worth);
        assertThat(DeskAuthentication.isWorthComingBackTo(HttpMethod.POST, uri)).isFalse();
    }
}
