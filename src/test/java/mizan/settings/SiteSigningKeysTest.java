package mizan.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.comment.SiteId;
import mizan.digest.SigningKeys;
import org.junit.jupiter.api.Test;

class SiteSigningKeysTest {

    private static final SiteId AKHBAR = new SiteId("akhbar");
    private static final SiteId SAHIFA = new SiteId("sahifa");
    private static final String CONFIGURED = "configured-0123456789-0123456789-0";

    private final SettingsStoreInMemory store = new SettingsStoreInMemory(Clock.systemUTC());
    private final SiteSigningKeys here = keys();

    private SiteSigningKeys keys() {
        return new SiteSigningKeys(
                Map.of(AKHBAR, new SigningKeys(List.of(CONFIGURED)), SAHIFA, SigningKeys.NONE),
                store,
                new SecureRandom(),
                Clock.systemUTC());
    }

    private String make(SiteId site) {
        return Objects.requireNonNull(here.make(site, "editor"));
    }

    @Test
    void newKey_isValidBesideTheOneBefore() {
        String first = make(SAHIFA);
        String second = make(SAHIFA);

        assertThat(here.apply(SAHIFA).keys()).containsExactly(second, first);
        assertThat(first).hasSize(64).isNotEqualTo(second);
        assertThat(here.apply(AKHBAR).keys()).containsExactly(CONFIGURED);
    }

    @Test
    void thirdKey_endsTheOldest() {
        String first = make(SAHIFA);
        String second = make(SAHIFA);
        String third = make(SAHIFA);

        assertThat(here.apply(SAHIFA).keys()).containsExactly(third, second).doesNotContain(first);
    }

    @Test
    void keysOfTheConfiguration_stay() {
        String made = make(AKHBAR);

        assertThat(here.apply(AKHBAR).keys()).containsExactlyInAnyOrder(CONFIGURED, made);
        assertThat(here.configured(AKHBAR)).isOne();
    }

    @Test
    void endedKey_isNotValid_elsewhereEither() {
        String first = make(SAHIFA);
        String second = make(SAHIFA);
        SiteSigningKeys elsewhere = keys();
        elsewhere.refresh();
        assertThat(elsewhere.apply(SAHIFA).keys()).hasSize(2);

        assertThat(here.end(SAHIFA, first.substring(58), "editor")).isTrue();
        elsewhere.refresh();

        assertThat(here.apply(SAHIFA).keys()).containsExactly(second);
        assertThat(elsewhere.apply(SAHIFA).keys()).containsExactly(second);
        assertThat(here.end(SAHIFA, first.substring(58), "editor")).isFalse();
    }

    @Test
    void keys_areShownAndLoggedByTheirLastCharactersOnly() {
        String secret = make(SAHIFA);

        assertThat(here.made(SAHIFA)).singleElement().satisfies(key -> {
            assertThat(key.id()).isEqualTo(secret.substring(58));
            assertThat(key.madeBy()).isEqualTo("editor");
        });
        assertThat(store.entries(Optional.empty(), "", 10).toString())
                .contains("SIGNING_KEY_MADE", secret.substring(58))
                .doesNotContain(secret);
    }

    @Test
    void recordThatCannotBeRead_isNoKey() {
        store.mark(RecordType.SIGNING_KEYS, "sahifa", "[{");

        here.refresh();

        assertThat(here.apply(SAHIFA).keys()).isEmpty();
    }
}
