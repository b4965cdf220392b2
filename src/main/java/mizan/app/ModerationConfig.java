package mizan.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mizan.app.attack.AttackConfig;
import mizan.app.learning.LearningConfig;
import mizan.language.Language;
import mizan.moderation.Mode;
import mizan.moderation.Thresholds;

/**
 * Everything an operator may set under {@code mizan.}; {@code config/application.properties} explains each in a line.
 */
@ConfigMapping(prefix = "mizan")
public interface ModerationConfig {

    /** {@code embedded}: the Redis that Mizan starts itself, unless {@code quarkus.redis.hosts} names another. */
    @WithDefault("embedded")
    String redis();

    /** For how long the start waits for a Redis that does not answer yet, from nothing to an hour; then it is given up. */
    @WithName("redis.start-wait")
    @WithDefault("60S")
    Duration redisStartWait();

    /** How many replicas must have a comment before its reader gets a receipt, up to 10; 0: none. Not with a cluster. */
    @WithName("redis.wait")
    @WithDefault("0")
    int redisWait();

    /** For how long they are waited for, from 0.01S to 4S; then the reader gets the receipt and a metric counts it. */
    @WithName("redis.wait-deadline")
    @WithDefault("1S")
    Duration redisWaitDeadline();

    /** Where the embedded Redis keeps its files. */
    @WithDefault("data")
    Path data();

    EmbeddedRedisConfig embeddedRedis();

    Management management();

    /** The folder of the lexicons, files named {@code *.tsv}. */
    @WithDefault("config/lexicons")
    Path lexicons();

    /** The file of the model; where there is none, or none that fits, the rules judge alone. */
    @WithDefault("config/model/mizan.model")
    Path model();

    /** The key of all keyed hashes and form tokens; made at random and kept in Redis where it is not set. */
    Optional<String> secret();

    /** Whether the site {@code demo} and its page {@code /demo} exist. */
    @WithDefault("true")
    boolean demo();

    /** For how long a settled comment can be read and its decision undone. */
    @WithDefault("90D")
    Duration retention();

    /**
     * For how long a comment waits for a person, from a day to ten years; then it is not published, and its receipt says why. A
     * site can set its own.
     */
    @WithDefault("90D")
    Duration heldRetention();

    /**
     * For how long an article is known after the site or its page has said what it is, or after the last comment on it; from
     * a day to ten years.
     */
    @WithDefault("365D")
    Duration articleRetention();

    /** For how long the audit log says who signed in and changed what; from a day to ten years. */
    @WithDefault("730D")
    Duration auditRetention();

    /**
     * For how long it is known that somebody signed in at the desk from an address, a keyed hash; from a day to a year. From a
     * known address nobody is locked out by strangers.
     */
    @WithDefault("30D")
    Duration signInRetention();

    /** How many entries that are not acknowledged the approved stream keeps at least; older ones may go. */
    @WithDefault("100000")
    long streamLength();

    /** For how long the same submission counts as a repetition. */
    @WithDefault("10M")
    Duration repeatWindow();

    Limits limits();

    AttackConfig attack();

    LearningConfig learning();

    Desk desk();

    WebhookConfig webhooks();

    Proxy proxy();

    Map<String, SiteConfig> sites();

    /** How the Redis runs that Mizan starts itself. */
    interface EmbeddedRedisConfig {

        /**
         * {@code auto}: the machine's {@code redis-server} or {@code valkey-server} of 7.0 or later, else the bundled one;
         * {@code bundled}; or the file of a server program.
         */
        @WithDefault("auto")
        String program();

        /** How much memory it may take, at least 16M; half of the machine's where nothing is set. */
        Optional<MemorySize> maxMemory();
    }

    /** Where health and metrics are. */
    interface Management {

        /** A port of their own, at which nothing else is; 0: any free one. Where it is not set they are at the port of the forms. */
        OptionalInt port();

        /** The address to listen at; that of the forms ({@code quarkus.http.host}) where it is not set. */
        Optional<String> host();
    }

    /** Submissions a minute, and reading; 0 means without limit. */
    interface Limits {

        @WithDefault("20")
        int perAddress();

        /** From the /24 network of an IPv4 address or the /48 network of an IPv6 address. */
        @WithDefault("300")
        int perNetwork();

        @WithDefault("3000")
        int perSite();

        /**
         * How much one address that sends ten comments an hour or more may send to a site in a day (UTC): their texts and 2,000
         * bytes for each of them.
         */
        @WithDefault("50M")
        MemorySize bytesPerAddress();

        /** Lists of approved comments that one network address may ask each instance for in a minute. */
        @WithDefault("600")
        int readsPerAddress();
    }

    /** The accounts of the desk; a random password is made and printed at the first start where none is set. */
    interface Desk {

        /** In which zone the desk tells times to a browser without script, such as {@code Africa/Casablanca}. */
        @WithDefault("UTC")
        ZoneId timeZone();

        Optional<String> moderatorPassword();

        Optional<String> editorPassword();

        /** Whether the desk's own accounts sign in with their passwords; can be false only beside {@link #oidc()}. */
        @WithDefault("true")
        boolean passwordLogin();

        Oidc oidc();
    }

    /**
     * What the newsroom's own accounts may do at the desk, where {@code quarkus.oidc.auth-server-url} names their
     * provider.
     */
    interface Oidc {

        /** What the login page calls them; «the newsroom» in its language where nothing is set. */
        Optional<String> name();

        /** The provider's roles or groups that make a moderator. */
        @WithDefault("mizan-moderator")
        List<String> moderators();

        /** The provider's roles or groups that make an editor. */
        @WithDefault("mizan-editor")
        List<String> editors();

        /** How long a session lasts at most until the provider is asked again. */
        @WithDefault("4H")
        Duration session();
    }

    /** What trusted proxies say beside the usual headers. */
    interface Proxy {

        /** The header in which they name the client's address, such as {@code CF-Connecting-IP}. */
        Optional<String> clientAddress();
    }

    interface WebhookConfig {

        /** Whether webhooks may go to addresses of private networks and of this machine, and without TLS. */
        @WithDefault("false")
        boolean privateTargets();
    }

    interface SiteConfig {

        /** The site's name as readers know it; its id where none is set. */
        Optional<String> title();

        /** {@code arabic}, {@code french} or {@code english}. */
        @WithDefault("arabic")
        Language language();

        /** Where its pages live, each {@code scheme://host[:port]}; only the site {@code demo} can do without. */
        Optional<List<String>> origins();

        /** The address of an article, with {@code {article}} for its id; must be at one of the origins. */
        Optional<String> articleUrl();

        /** Whether the site tells of all its articles, so that comments on others are refused. */
        @WithDefault("false")
        boolean articlesKnown();

        /** Whether Mizan reads the page of an article that it does not know, where {@link #articleUrl()} says where that is. */
        @WithDefault("true")
        boolean fetchArticles();

        /** Whether these pages may lie at addresses of private networks, because the site's name leads to one here. */
        @WithDefault("false")
        boolean privateArticles();

        /** Where its pages live at the origins, such as {@code /fr/}, for sites that share an origin. */
        @WithDefault("/")
        String path();

        /**
         * The keys with which the site's own program, such as the Joomla plugin, signs what it sends, beside those that are
         * made at the desk; at least 32 characters each.
         */
        Optional<List<String>> keys();

        /** Whether only forms that the site's own program signed are taken. */
        @WithDefault("false")
        boolean signedOnly();

        /** How form bodies are encoded that do not say so themselves. */
        @WithDefault("UTF-8")
        String charset();

        Form form();

        @WithDefault("automatic")
        Mode mode();

        /** How many comments of an author must have been approved; with the mode {@code hold-first-comments}. */
        @WithDefault("1")
        int firstComments();

        /** Whether what a lexicon holds is rejected where the learned score is sure too (from 0.95 on). */
        @WithDefault("false")
        boolean rejectsOnAgreement();

        /** For how long its comments wait for a person; that of all sites ({@code mizan.held-retention}) where none is set. */
        Optional<Duration> heldRetention();

        /** Names of the site's own people, under which a reader's comment waits for a person. */
        Optional<List<String>> staff();

        ThresholdsConfig thresholds();
    }

    interface Form {

        @WithDefault("true")
        boolean requireName();

        @WithDefault("true")
        boolean requireEmail();

        /** A checkbox that must be ticked, such as {@code GDPR}. */
        Optional<String> consentField();

        /** Texts that the site's form prefills and that count as empty, beside K2's own in Arabic and English. */
        Optional<List<String>> placeholders();

        /** Whether the page shows an approved comment when K2's script loads it anew. */
        @WithDefault("false")
        boolean refresh();
    }

    /** From which probability on a comment is held or rejected; what is not set is as {@link Thresholds} has it. */
    interface ThresholdsConfig {

        OptionalDouble spamHold();

        OptionalDouble spamReject();

        OptionalDouble abuseHold();

        OptionalDouble abuseReject();
    }
}
