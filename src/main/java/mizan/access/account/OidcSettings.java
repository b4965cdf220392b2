package mizan.access.account;

import io.quarkus.oidc.OidcTenantConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The newsroom's own accounts, which an OpenID Connect provider keeps: how to reach it, and what its roles mean here.
 *
 * @param name what the login page calls it; empty where that says «the newsroom»
 * @param moderators the provider's roles or groups whose members are moderators
 * @param editors those whose members are editors
 * @param longest how long a session lasts at most; then the provider is asked again whether there still is such an
 *     account
 * @param pages how people at the login page are sent to the provider and let in again
 * @param api how a program's access token is checked
 */
public record OidcSettings(
        String name,
        Set<String> moderators,
        Set<String> editors,
        Duration longest,
        OidcTenantConfig pages,
        OidcTenantConfig api) {

    public OidcSettings {
        if (moderators.isEmpty() && editors.isEmpty()) {
            throw new IllegalArgumentException("Some role of the newsroom's opens the desk");
        }
        moderators = Set.copyOf(moderators);
        editors = Set.copyOf(editors);
    }

    /** The provider's roles or groups that open the desk, by name. */
    public List<String> opening() {
        return Stream.concat(moderators.stream(), editors.stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The roles at the desk of who has {@code given} at the provider; empty where none of them opens the desk. */
    public Optional<Set<String>> roles(Set<String> given) {
        if (given.stream().anyMatch(editors::contains)) {
            return DeskRole.with(DeskRole.EDITOR);
        }
        return given.stream().anyMatch(moderators::contains) ? DeskRole.with(DeskRole.MODERATOR) : Optional.empty();
    }
}
