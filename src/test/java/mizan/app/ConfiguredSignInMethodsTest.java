package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import mizan.access.account.OidcSettings;
import mizan.access.account.SignInMethods;
import mizan.access.session.SessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredSignInMethodsTest {

    private static final SessionKey KEY = SessionKey.of("a secret of the tests");

    @Test
    void withoutAProvider_peopleSignInByPassword() {
        assertThat(signInMethods(Map.of(), OidcTenantConfig.builder())).isEqualTo(SignInMethods.PASSWORDS);
    }

    @Test
    void provider_opensTheOtherWay_forTheRolesThatAreMizans() {
        OidcSettings newsroom = newsroom(Map.of(), provider());

        assertThat(newsroom.moderators()).containsExactly("mizan-moderator");
        assertThat(newsroom.editors()).containsExactly("mizan-editor");
        assertThat(newsroom.longest()).isEqualTo(Duration.ofHours(4));
        assertThat(newsroom.name()).isEmpty();
        assertThat(newsroom.pages().authentication().pkceRequired()).contains(true);
        assertThat(newsroom.pages().authentication().nonceRequired()).isTrue();
        assertThat(newsroom.pages().token().audience())
                .as("that of the ID token is the client anyway")
                .isEmpty();
        assertThat(newsroom.api().token().audience().orElseThrow()).containsExactly("mizan");
        assertThat(newsroom.api().token().allowOpaqueTokenIntrospection()).isFalse();
    }

    @Test
    void rolesAndName_areTheOperators() {
        OidcSettings newsroom = newsroom(
                Map.of(
                        "mizan.desk.oidc.moderators",
                        "مشرفون, desk",
                        "mizan.desk.oidc.editors",
                        "chiefs",
                        "mizan.desk.oidc.name",
                        "أخبار اليوم"),
                provider());

        assertThat(newsroom.moderators()).containsExactlyInAnyOrder("مشرفون", "desk");
        assertThat(newsroom.opening()).containsExactly("chiefs", "desk", "مشرفون");
        assertThat(newsroom.name()).isEqualTo("أخبار اليوم");
    }

    @Test
    void audienceOfTheOperator_isTheApis_andTheClientStaysThePages() {
        OidcSettings newsroom =
                newsroom(Map.of(), provider().token().audience("mizan-api").end());

        assertThat(newsroom.api().token().audience().orElseThrow()).containsExactly("mizan-api");
        assertThat(newsroom.pages().token().audience().orElseThrow()).containsExactlyInAnyOrder("mizan-api", "mizan");
    }

    @Test
    void passwordsAreNotSwitchedOff_whereNobodyCouldSignInThen() {
        assertThatThrownBy(
                        () -> signInMethods(Map.of("mizan.desk.password-login", "false"), OidcTenantConfig.builder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.desk.password-login=false would lock everybody out")
                .hasMessageContaining("quarkus.oidc.auth-server-url");
        assertThat(signInMethods(Map.of("mizan.desk.password-login", "false"), provider())
                        .byPassword())
                .isFalse();
    }

    @Test
    void providerWithoutAClient_isRefused() {
        assertThatThrownBy(() -> signInMethods(Map.of(), OidcTenantConfig.authServerUrl("https://id.example")))
                .hasMessageContaining("quarkus.oidc.client-id must name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id.example/realms/x", "ftp://id.example", "not an address"})
    void addressThatIsNone_isRefused(String address) {
        assertThatThrownBy(() -> signInMethods(
                        Map.of(), OidcTenantConfig.authServerUrl(address).clientId("mizan")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quarkus.oidc.auth-server-url: «" + address + "»");
    }

    @Test
    void tokensForAnybody_areRefused() {
        assertThatThrownBy(() -> signInMethods(
                        Map.of(), provider().token().audience("any").end()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quarkus.oidc.token.audience");
    }

    @ParameterizedTest
    @CsvSource({"4M", "13H", "0S"})
    void sessionThatIsTooShortOrTooLong_isRefused(String session) {
        assertThatThrownBy(() -> signInMethods(Map.of("mizan.desk.oidc.session", session), provider()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mizan.desk.oidc.session: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mizan.desk.oidc.moderators", "mizan.desk.oidc.editors"})
    void noRole_isRefused(String key) {
        assertThatThrownBy(() -> signInMethods(Map.of(key, ""), provider()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(key);
        assertThatThrownBy(() -> signInMethods(Map.of(key, "desk, "), provider()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key);
    }

    private static OidcTenantConfigBuilder provider() {
        return OidcTenantConfig.authServerUrl("https://id.example/realms/akhbar")
                .clientId("mizan");
    }

    private static OidcSettings newsroom(Map<String, String> settings, OidcTenantConfigBuilder provider) {
        return signInMethods(settings, provider).oidc().orElseThrow();
    }

    private static SignInMethods signInMethods(Map<String, String> settings, OidcTenantConfigBuilder provider) {
        ModerationConfig.Desk desk = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModerationConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(ModerationConfig.class)
                .desk();
        return ConfiguredSignInMethods.of(desk, provider.build(), KEY);
    }
}
