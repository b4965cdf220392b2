package mizan.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Map;
import mizan.access.account.DeskAccounts;
import mizan.access.account.SignInMethods;
import mizan.access.oidc.OidcSignIn;
import mizan.app.metrics.ManagementPort;

/** What an operator reads at the start: where everything is, and once only the passwords that were made. */
@Singleton
final class StartUpMessage {

    private static final int FIRST = 1000;

    private final ModerationConfig config;
    private final DeskAccounts accounts;
    private final SignInMethods methods;
    private final ManagementPort management;
    private Map<String, String> passwords = Map.of();

    StartUpMessage(ModerationConfig config, DeskAccounts accounts, SignInMethods methods, ManagementPort management) {
        this.config = config;
        this.accounts = accounts;
        this.methods = methods;
        this.management = management;
    }

    /** Needs Redis, and comes before all that has something to say: a start without Redis says nothing else. */
    void makeAccounts(@Observes @Priority(FIRST) StartupEvent event) {
        passwords = accounts.prepare(
                config.desk().moderatorPassword().orElse(null),
                config.desk().editorPassword().orElse(null));
    }

    void announce(@ObservesAsync HttpServerStart server) {
        System.out.println(text("http://localhost:" + server.options().getPort()));
        passwords = Map.of();
    }

    /** Where passwords open nothing there is nothing to keep. */
    private Map<String, String> shownPasswords() {
        return methods.byPassword() ? passwords : Map.of();
    }

    private String health(String address) {
        return management.port() < 0 ? address : "http://localhost:" + management.port();
    }

    private String text(String address) {
        StringBuilder text = new StringBuilder("\nMizan is ready.\n");
        if (config.demo()) {
            text.append("  Demo page        ").append(address).append("/demo\n");
        }
        text.append("  Moderators' desk ").append(address).append("/review\n");
        text.append("  API description  ").append(address).append("/q/openapi (with an account of the desk)\n");
        text.append("  Health           ").append(health(address)).append("/q/health\n");
        methods.oidc()
                .ifPresent(newsroom -> text.append("  Newsroom login   ")
                        .append(newsroom.pages().authServerUrl().orElseThrow())
                        .append(" may redirect to ")
                        .append(OidcSignIn.PATH)
                        .append(" of this service\n"));
        shownPasswords()
                .forEach((name, password) -> text.append("  New account      ")
                        .append(name)
                        .append(" with the password ")
                        .append(password)
                        .append(" (shown only now)\n"));
        return text.toString();
    }
}
