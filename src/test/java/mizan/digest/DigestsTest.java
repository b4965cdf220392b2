package mizan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The values are those of {@code sha256sum}, {@code sha1sum} and {@code openssl dgst -hmac}. */
class DigestsTest {

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void sha256_isThatOfTheStandard() {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(Digests.sha256(ABC)).asHexString().isEqualToIgnoringCase(abc);
        assertThat(Digests.sha256("abcdef".getBytes(StandardCharsets.US_ASCII), 3))
                .asHexString()
                .isEqualToIgnoringCase(abc);
        assertThat(Digests.sha256Hex("abc")).isEqualTo(abc);
        assertThat(Digests.shortSha256Hex("abc")).isEqualTo(abc.substring(0, 32));
    }

    @Test
    void shortSha256_is128BitsInUrlSafeBase64() {
        assertThat(Digests.shortSha256("abc")).isEqualTo("ungWv48Bz-pBQUDeXa4iIw");
        assertThat(Digests.shortSha256(ABC, "a", "b")).isEqualTo(Digests.shortSha256("a\0b\0abc"));
    }

    @Test
    void sha1_isThatOfTheStandard() {
        assertThat(Digests.sha1Hex(ABC)).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    @Test
    void hmac_isThatOfTheStandard() {
        byte[] key = "key".getBytes(StandardCharsets.US_ASCII);

        assertThat(HexFormat.of().formatHex(Digests.hmacSha256(key, "The quick brown fox jumps over the lazy dog")))
                .isEqualTo("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    @Test
    void texts_areDigestedAsUtf8() {
        assertThat(Digests.sha256Hex("ميزان"))
                .isEqualTo(HexFormat.of().formatHex(Digests.sha256("ميزان".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void comparison_seesEveryDifference() {
        assertThat(Digests.isEqual("secret", "secret")).isTrue();
        assertThat(Digests.isEqual("secret", "Secret")).isFalse();
        assertThat(Digests.isEqual("secret", "secret ")).isFalse();
        assertThat(Digests.isEqual("secret", "")).isFalse();
    }
}
