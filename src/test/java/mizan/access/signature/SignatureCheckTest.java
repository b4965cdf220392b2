package mizan.access.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import mizan.access.signature.SignatureCheck.Result;
import mizan.comment.SiteId;
import mizan.digest.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {

    private static final SiteId SITE = new SiteId("akhbar");
    private static final byte[] BODY = "user=42".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_764_487_000L);
    private static final SignatureCheck CHECK = new SignatureCheck(
            site -> site.equals(SITE) ? new SigningKeys(List.of("key of akhbar")) : SigningKeys.NONE);

    @ParameterizedTest
    @CsvSource({"0, SIGNED", "-300, SIGNED", "300, SIGNED", "-301, WRONG_TIME", "301, WRONG_TIME", "-86400, WRONG_TIME"
    })
    void signature_isGoodForSomeMinutes(long seconds, Result expected) {
        assertThat(CHECK.check(SITE, signed("key of akhbar", NOW.getEpochSecond() + seconds), BODY, NOW))
                .isEqualTo(expected);
    }

    @Test
    void otherKeyOrSite_isNotBelieved() {
        String header = signed("key of akhbar", NOW.getEpochSecond());

        assertThat(CHECK.check(new SiteId("sahifa"), header, BODY, NOW)).isEqualTo(Result.WRONG_KEY);
        assertThat(CHECK.check(SITE, signed("another key", NOW.getEpochSecond()), BODY, NOW))
                .isEqualTo(Result.WRONG_KEY);
        assertThat(CHECK.check(SITE, header, "user=1".getBytes(StandardCharsets.UTF_8), NOW))
                .isEqualTo(Result.WRONG_KEY);
    }

    @Test
    void noSignature_isThatOfABrowser() {
        assertThat(CHECK.check(SITE, "", BODY, NOW)).isEqualTo(Result.UNSIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "t=,v1=",
                "t=1764487000",
                "v1=00",
                "t=1764487000,v1=00",
                "t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000",
                "t=1764487000,v1=ZZ00000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoSignature_isSaidSo(String header) {
        assertThat(CHECK.check(SITE, header, BODY, NOW)).isEqualTo(Result.MALFORMED);
    }

    private static String signed(String key, long time) {
        return "t=" + time + ",v1=" + SigningKeys.sign(key, time, BODY);
    }
}
