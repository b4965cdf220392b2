package mizan.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private static final byte[] BODY = "text=مرحبا".getBytes(StandardCharsets.UTF_8);
    private static final long TIME = 1_764_487_000L;

    /** As {@code printf '1764487000.text=مرحبا' | openssl dgst -sha256 -hmac key} has it: programs in other languages agree. */
    @Test
    void signature_isThatOfOtherPrograms() {
        assertThat(SigningKeys.sign("key", TIME, BODY))
                .isEqualTo("d21bded75aee7fa5d1d72b6591d8da21338ba20b02c6508f80c90493167be577");
    }

    @Test
    void eachKey_isValid() {
        SigningKeys keys = new SigningKeys(List.of("new", "old"));

        assertThat(keys.haveSigned(TIME, BODY, SigningKeys.sign("new", TIME, BODY)))
                .isTrue();
        assertThat(keys.haveSigned(TIME, BODY, SigningKeys.sign("old", TIME, BODY)))
                .isTrue();
        assertThat(keys.haveSigned(TIME, BODY, SigningKeys.sign("ended", TIME, BODY)))
                .isFalse();
    }

    @Test
    void otherTimeOrBody_isNotSigned() {
        SigningKeys keys = new SigningKeys(List.of("key"));
        String signature = SigningKeys.sign("key", TIME, BODY);

        assertThat(keys.haveSigned(TIME + 1, BODY, signature)).isFalse();
        assertThat(keys.haveSigned(TIME, "text=other".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
    }

    @Test
    void withoutKeys_nothingIsSigned() {
        assertThat(SigningKeys.NONE.haveSigned(TIME, BODY, "")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningKeys(List.of("")));
    }
}
