package mizan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mizan.digest.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTokenTest {

    private static final Instant SHOWN = Instant.parse("2026-11-24T10:00:00Z");
    private static final FormToken TOKEN = new FormToken(new KeyedHash(new byte[] {1, 2, 3}));

    @Test
    void formThatComesBackAtOnce_isTooFast() {
        assertThat(TOKEN.isTooFast(TOKEN.issue(SHOWN), SHOWN.plusMillis(2999))).isTrue();
    }

    @Test
    void formThatTookAWhile_isNot() {
        assertThat(TOKEN.isTooFast(TOKEN.issue(SHOWN), SHOWN.plusSeconds(3))).isFalse();
        assertThat(TOKEN.isTooFast(TOKEN.issue(SHOWN), SHOWN.plusSeconds(100_000)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "x.y", "1.forged", "99999999999999999999.x", "-5.x"})
    void forgedOrMissingToken_saysNothing(String token) {
        assertThat(TOKEN.isTooFast(token, SHOWN)).isFalse();
    }

    @Test
    void tokenOfAnotherKey_saysNothing() {
        FormToken other = new FormToken(new KeyedHash(new byte[] {9}));

        assertThat(TOKEN.isTooFast(other.issue(SHOWN), SHOWN)).isFalse();
    }
}
