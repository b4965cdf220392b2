package mizan.access.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mizan.access.account.TokenResult.Made;
import mizan.access.account.TokenResult.Refused;
import mizan.access.account.TokenResult.Why;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.digest.Digests;

/** The tokens of programs. Blocks; making and revoking is logged. */
public final class ApiTokens {

    /** A token that nobody ever renews is one that nobody remembers. */
    public static final int MOST_DAYS = 730;

    /** What a token's text begins with, so that programs which look for leaked secrets know it. */
    public static final String PREFIX = "mizan_";

    private static final int LONGEST_TEXT = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingsStore settingsStore;
    private final DeskAccounts accounts;
    private final RandomSecrets secrets;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    public ApiTokens(SettingsStore settingsStore, DeskAccounts accounts, SecureRandom random, Clock clock) {
        this.settingsStore = settingsStore;
        this.accounts = accounts;
        this.secrets = new RandomSecrets(random);
        this.clock = clock;
    }

    /** What the record holds. */
    record Stored(String role, String hash, String madeBy, long madeAt, long expires) {}

    /** A token and the hour in which it was last used; empty where it never was. */
    public record Use(ApiToken token, Optional<Instant> lastUsed) {}

    /** All tokens, by name, the expired ones too. */
    public List<Use> all() {
        Map<String, String> uses = settingsStore.all(RecordType.TOKEN_USE);
        return settingsStore.all(RecordType.TOKENS).entrySet().stream()
                .map(record -> read(record.getKey(), record.getValue()))
                .map(token -> new Use(
                        token, Optional.ofNullable(uses.get(useKey(token))).map(Instant::parse)))
                .toList();
    }

    /** Makes a token that is good for {@code days} days. */
    public TokenResult make(String name, String role, int days, String by) {
        Optional<Why> wrong = wrong(name, role, days);
        if (wrong.isPresent()) {
            return new Refused(wrong.get());
        }
        String secret = secrets.token();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ApiToken token = new ApiToken(name, role, Digests.sha256Hex(secret), by, now, now.plus(Duration.ofDays(days)));
        NewAuditEntry auditEntry =
                new NewAuditEntry(AuditAction.TOKEN_MADE, by, name, "", role + " " + token.expires());
        return settingsStore.write(new RecordChange(RecordType.TOKENS, name, "", write(token), auditEntry))
                ? new Made(token, PREFIX + name + "_" + secret)
                : new Refused(Why.NAME_TAKEN);
    }

    private static Optional<Why> wrong(String name, String role, int days) {
        if (!Account.isName(name)) {
            return Optional.of(Why.BAD_NAME);
        }
        if (DeskRole.with(role).isEmpty()) {
            return Optional.of(Why.BAD_ROLE);
        }
        return days < 1 || days > MOST_DAYS ? Optional.of(Why.BAD_DAYS) : Optional.empty();
    }

    /** Ends a token at once; false when there is none of this name. */
    public boolean revoke(String name, String by) {
        return settingsStore
                .find(RecordType.TOKENS, name)
                .map(json -> settingsStore.write(new RecordChange(
                        RecordType.TOKENS, name, json, "", NewAuditEntry.of(AuditAction.TOKEN_REVOKED, by, name))))
                .orElse(false);
    }

    /** The token with this text, as long as it is good and the account that made it is still an editor's. */
    public Optional<ApiToken> find(String text) {
        int end = text.lastIndexOf('_');
        if (!text.startsWith(PREFIX) || end < PREFIX.length() || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Optional<ApiToken> good =
                good(text.substring(PREFIX.length(), end), Digests.sha256Hex(text.substring(end + 1)));
        good.ifPresent(this::noteUse);
        return good;
    }

    /** Whether {@code token}, which was found before, is still good. */
    public boolean isGood(ApiToken token) {
        return good(token.name(), token.hash()).isPresent();
    }

    private Optional<ApiToken> good(String name, String hash) {
        Optional<ApiToken> token = Account.isName(name)
                ? settingsStore.find(RecordType.TOKENS, name).map(json -> read(name, json))
                : Optional.empty();
        return token.filter(known -> Digests.isEqual(known.hash(), hash))
                .filter(known -> clock.instant().isBefore(known.expires()))
                .filter(known -> mayMakeTokens(known.madeBy()));
    }

    /** An account that was disabled, or is no editor's any more, keeps no power by what it made before. */
    private boolean mayMakeTokens(String account) {
        return accounts.find(account)
                .filter(maker -> maker.isEditor() && !maker.isDisabled())
                .isPresent();
    }

    /** To the hour, so that using a token writes nothing most of the time. */
    private void noteUse(ApiToken token) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(noted.put(useKey(token), hour))) {
            settingsStore.mark(RecordType.TOKEN_USE, useKey(token), hour.toString());
        }
    }

    /** A new token of an old name has not been used. */
    private static String useKey(ApiToken token) {
        return token.name() + "/" + token.hash().substring(0, 8);
    }

    private static ApiToken read(String name, String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return new ApiToken(
                    name,
                    stored.role(),
                    stored.hash(),
                    stored.madeBy(),
                    Instant.ofEpochSecond(stored.madeAt()),
                    Instant.ofEpochSecond(stored.expires()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The token " + name + " cannot be read", e);
        }
    }

    private static String write(ApiToken token) {
        try {
            return JSON.writeValueAsString(new Stored(
                    token.role(),
                    token.hash(),
                    token.madeBy(),
                    token.madeAt().getEpochSecond(),
                    token.expires().getEpochSecond()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
