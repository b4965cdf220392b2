package mizan.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final SiteId SITE = new SiteId("al-akhbar");

    @Test
    void receipt_readsBackWhatItWrites() {
        Receipt receipt = Receipt.random(SITE, new Random(1));

        assertThat(Receipt.parse(receipt.toString())).contains(receipt);
        assertThat(Receipt.parse(receipt.toString().toUpperCase())).contains(receipt);
    }

    @Test
    void commentId_isTheReceiptsHashAndNotTheReceipt() {
        Receipt receipt = Receipt.random(SITE, new Random(1));

        assertThat(receipt.commentId()).isEqualTo(receipt.commentId());
        assertThat(receipt.commentId().toString()).doesNotContain(receipt.code());
        assertThat(CommentId.parse(receipt.commentId().toString())).contains(receipt.commentId());
    }

    @Test
    void thousandReceipts_areThousandReceipts() {
        Random random = new Random(2);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Receipt receipt = Receipt.random(SITE, random);
            seen.add(receipt);
            seen.add(receipt.commentId());
        }
        assertThat(seen).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "akhbar",
                "akhbar-",
                "-0123456789abcdef",
                "akhbar-0123456789abcdeu",
                "akhbar-short",
                "../..-0123456789abcdef"
            })
    void whatIsNoReceipt_isNone(String typed) {
        assertThat(Receipt.parse(typed)).isEmpty();
        assertThat(CommentId.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "a{b}", "مصر", "0123456789012345678901234567890123"})
    void oddSiteId_isRefused(String value) {
        assertThatThrownBy(() -> new SiteId(value)).isInstanceOf(IllegalArgumentException.class);
    }
}
