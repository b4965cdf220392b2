package mizan.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mizan.digest.KeyedHash;
import org.junit.jupiter.api.Test;

class AuthorKeysTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");
    private static final AuthorKeys KEYS = new AuthorKeys(new KeyedHash(new byte[] {1, 2, 3}));

    @Test
    void author_isKnownByEmailWhateverTheName() {
        assertThat(author("سارة", "Sara@Example.com").key())
                .isEqualTo(author("ليلى", "sara@example.com").key());
        assertThat(author("سارة", "other@example.com").key())
                .isNotEqualTo(author("سارة", "sara@example.com").key());
    }

    @Test
    void authorWithoutEmail_isKnownByName() {
        assertThat(author("سارة", "").key())
                .isEqualTo(author("سارة", "").key())
                .isNotEqualTo(author("ليلى", "").key());
    }

    @Test
    void keys_holdNeitherEmailNorAddress() {
        Author author = author("سارة", "sara@example.com");

        assertThat(author.key()).hasSize(22).doesNotContain("sara");
        assertThat(author.addressKey()).hasSize(22).doesNotContain("192");
    }

    @Test
    void address_isKnownForAMonth() {
        assertThat(KEYS.addressKey("192.0.2.1", NOVEMBER))
                .isEqualTo(KEYS.addressKey("192.0.2.1", NOVEMBER.minusSeconds(86_400)))
                .isNotEqualTo(KEYS.addressKey("192.0.2.1", DECEMBER));
    }

    @Test
    void ofAnIpv6Address_theFirst64BitsCount() {
        assertThat(KEYS.addressKey("2001:db8:1:2:3::4", NOVEMBER))
                .isEqualTo(KEYS.addressKey("2001:db8:1:2:ffff::9", NOVEMBER))
                .isNotEqualTo(KEYS.addressKey("2001:db8:1:3::4", NOVEMBER));
    }

    @Test
    void whatIsNoAddress_isTakenAsItStands() {
        assertThat(KEYS.addressKey("unknown", NOVEMBER)).hasSize(22);
    }

    @Test
    void verifiedUser_isKnownByTheAccountAlone() {
        Author verified = author("سارة", "sara@example.com", "42");

        assertThat(verified.isVerified()).isTrue();
        assertThat(verified.key())
                .isEqualTo(author("Sara", "other@example.com", "42").key())
                .isNotEqualTo(author("سارة", "sara@example.com", "43").key())
                .isNotEqualTo(author("سارة", "sara@example.com").key());
    }

    @Test
    void authorWithEmail_isTrustedWithTheSameNameOnly() {
        String standing = author("سارة", "sara@example.com").standingKey();

        assertThat(standing)
                .isEqualTo(author("سارة", "Sara@Example.com", "", "203.0.113.9").standingKey())
                .isNotEqualTo(author("ليلى", "sara@example.com").standingKey())
                .isNotEqualTo(author("", "sara@example.com").standingKey())
                .isNotEqualTo(author("سارة", "other@example.com").standingKey())
                .isNotEqualTo(author("سارة", "sara@example.com").key());
    }

    @Test
    void authorWithEmailOrNameAlone_isTrustedAtTheSameNetworkAddressOnly() {
        for (String[] typed : new String[][] {{"سارة", ""}, {"", "sara@example.com"}}) {
            assertThat(author(typed[0], typed[1]).standingKey())
                    .isNotEmpty()
                    .isEqualTo(author(typed[0], typed[1]).standingKey())
                    .isNotEqualTo(author(typed[0], typed[1], "", "203.0.113.9").standingKey());
        }
    }

    @Test
    void nobodyInParticular_isNotTrusted() {
        assertThat(author("", "").standingKey()).isEmpty();
    }

    @Test
    void verifiedUser_isTrustedWhateverNameAndEmail() {
        assertThat(author("سارة", "sara@example.com", "42").standingKey())
                .isEqualTo(
                        author("Sara", "other@example.com", "42", "203.0.113.9").standingKey())
                .isEqualTo(author("سارة", "sara@example.com", "42").key())
                .isNotEqualTo(author("سارة", "sara@example.com").standingKey());
    }

    @Test
    void addressesOfOneNetwork_haveOneKey() {
        assertThat(KEYS.networkKey("2001:db8:1:2::4", NOVEMBER))
                .hasSize(22)
                .isEqualTo(KEYS.networkKey("2001:db8:1:3::4", NOVEMBER))
                .isNotEqualTo(KEYS.networkKey("2001:db8:2:3::4", NOVEMBER))
                .isNotEqualTo(KEYS.networkKey("2001:db8:1:2::4", DECEMBER))
                .isNotEqualTo(KEYS.addressKey("2001:db8:1:2::4", NOVEMBER));
    }

    private static Author author(String name, String email) {
        return author(name, email, "");
    }

    private static Author author(String name, String email, String user) {
        return author(name, email, user, "192.0.2.1");
    }

    @Test
    void withoutAnAddress_emailAndNameTogetherAreKnownAgain_andNoneOfThemAlone() {
        Author both = author("سارة", "sara@example.com", "", "");

        assertThat(both.addressKey()).isEmpty();
        assertThat(both.standingKey())
                .isEqualTo(author("سارة", "sara@example.com", "", "192.0.2.1").standingKey());
        assertThat(author("سارة", "", "", "").standingKey()).isEmpty();
        assertThat(author("", "sara@example.com", "", "").standingKey()).isEmpty();
    }

    private static Author author(String name, String email, String user, String address) {
        Draft draft = new Draft(
                new SiteId("akhbar"), new ArticleRef("17", ""), name, email, "", "نص", Circumstances.ORDINARY);
        return KEYS.author(draft, name, user, address, NOVEMBER);
    }
}
