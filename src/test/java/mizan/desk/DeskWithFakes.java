package mizan.desk;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.access.ThrottleInMemory;
import mizan.access.account.DeskAccounts;
import mizan.access.session.SessionKey;
import mizan.audit.SettingsStore;
import mizan.audit.SettingsStoreInMemory;
import mizan.comment.RecentActivity;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.language.Language;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.moderation.VerdictPolicy;
import mizan.settings.SitePolicies;
import mizan.signal.AnalyzedComment;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.testsupport.Samples;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.html.HtmlStripper;

/** The desk over HTTP, with a queue and accounts in memory, two sites, and a pipeline that knows one bad word. */
public class DeskWithFakes implements QuarkusTestProfile {

    public static final Instant NOW = Samples.NOW;
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    /** As in {@code test.properties}. */
    static final String MODERATOR_PASSWORD = "moderator-in-tests-1";

    static final String EDITOR_PASSWORD = "editor-in-tests-1";
    static final String BAD_WORD = "حمار";

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Parts.class);
    }

    /** What Mizan is made of in these tests. */
    @Alternative
    @Singleton
    public static class Parts {

        @Produces
        @Singleton
        FakeReviewQueue fake() {
            return new FakeReviewQueue(CLOCK);
        }

        @Produces
        @Singleton
        FakeClaims claims(FakeReviewQueue queue) {
            return new FakeClaims(CLOCK, queue);
        }

        @Produces
        @Singleton
        FakeCampaigns campaigns(FakeReviewQueue queue) {
            return new FakeCampaigns(queue);
        }

        @Produces
        @Singleton
        FakeAttacks attacks() {
            return new FakeAttacks(CLOCK);
        }

        @Produces
        @Singleton
        FakeBulkPlans bulkPlans() {
            return new FakeBulkPlans();
        }

        @Produces
        @Singleton
        FakeAuthorRules authorRules() {
            return new FakeAuthorRules(CLOCK);
        }

        @Produces
        @Singleton
        FakePublishedComments publishedComments(FakeReviewQueue queue) {
            return new FakePublishedComments(queue);
        }

        @Produces
        @Singleton
        FakeStatistics statistics(FakeReviewQueue queue) {
            return new FakeStatistics(queue);
        }

        @Produces
        @Singleton
        FakeJournal journal() {
            return new FakeJournal();
        }

        @Produces
        @Singleton
        FakeBreakingArticles breakingArticles() {
            return new FakeBreakingArticles();
        }

        @Produces
        @Singleton
        Sites sites() {
            return new Sites(List.of(
                    new Site(new SiteId("demo"), "موقع تجريبي", Language.ARABIC, List.of("https://demo.example"), ""),
                    new Site(new SiteId("lejour"), "Le Jour", Language.FRENCH, List.of("https://lejour.example"), "")));
        }

        @Produces
        @Singleton
        ModerationPipeline pipeline() {
            return new ModerationPipeline(
                    new HtmlStripper(),
                    new ArabicCommentAnalyzer(),
                    List.of(Parts::badWords),
                    List.of(),
                    () -> "3f2a9c01",
                    new VerdictPolicy(),
                    site -> new SitePolicy(new Thresholds(0.4, 0.9, 0.1, 0.9), Mode.AUTOMATIC, 1));
        }

        private static List<Signal> badWords(AnalyzedComment comment, RecentActivity activity) {
            String typed = comment.text().clean().original();
            List<Span> spans = new ArrayList<>();
            for (int at = typed.indexOf(BAD_WORD); at >= 0; at = typed.indexOf(BAD_WORD, at + 1)) {
                spans.add(new Span(Field.TEXT, at, at + BAD_WORD.length()));
            }
            return spans.isEmpty() ? List.of() : List.of(Signal.of(SignalKind.LEXICON_TERM, spans, "insult"));
        }

        @Produces
        @Singleton
        SitePolicies sitePolicies(SettingsStore settingsStore) {
            SitePolicy policy = new SitePolicy(new Thresholds(0.4, 0.9, 0.1, 0.9), Mode.AUTOMATIC, 1);
            return new SitePolicies(Map.of(new SiteId("demo"), policy, new SiteId("lejour"), policy), settingsStore);
        }

        @Produces
        @Singleton
        SettingsStoreInMemory settingsStoreInMemory() {
            return new SettingsStoreInMemory(CLOCK);
        }

        @Produces
        @Singleton
        ThrottleInMemory throttle() {
            return new ThrottleInMemory();
        }

        @Produces
        @Singleton
        DeskAccounts accounts(SettingsStore settingsStore) {
            DeskAccounts accounts = new DeskAccounts(settingsStore, new SecureRandom(), CLOCK);
            accounts.prepare(MODERATOR_PASSWORD, EDITOR_PASSWORD);
            return accounts;
        }

        @Produces
        @Singleton
        SessionKey sessionKey() {
            return SessionKey.of("a secret of the tests");
        }
    }
}
