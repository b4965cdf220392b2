package mizan.queue.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.Submission;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Fingerprint;
import mizan.text.html.HtmlStripper;

/** Submissions for tests, each different from the others unless it says otherwise. */
public final class Samples {

    static final SiteId SITE = new SiteId("hespress");
    static final SiteId OTHER_SITE = new SiteId("annahar");
    static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    private static final Random RANDOM = new Random(20261124);

    private Samples() {}

    /** A submission to be changed before it is built. */
    public static Builder submission() {
        return new Builder();
    }

    static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> new Verdict(outcome, 0.05, 0.05, List.of());
            case HOLD ->
                new Verdict(
                        outcome,
                        0.5,
                        0.1,
                        List.of(Signal.of(
                                SignalKind.LINK, List.of(new Span(mizan.signal.Field.TEXT, 3, 9)), "example.com")));
            case REJECT -> new Verdict(outcome, 0.99, 0.3, List.of(Signal.of(SignalKind.PHONE_NUMBER)));
        };
    }

    public static final class Builder {

        private SiteId site = SITE;
        private Receipt receipt;
        private String article = "4711";
        private String name = "سعاد";
        private String email = "souad@example.com";
        private String url = "https://souad.example/";
        private String author = "author-1";
        private String text = "مقال جميل رقم " + RANDOM.nextLong();
        private String original;
        private Instant submittedAt = NOW;
        private Verdict verdict;
        private String idempotencyKey = "";

        Builder site(SiteId value) {
            site = value;
            return this;
        }

        Builder receipt(Receipt value) {
            receipt = value;
            return this;
        }

        Builder article(String value) {
            article = value;
            return this;
        }

        Builder name(String value) {
            name = value;
            return this;
        }

        Builder email(String value) {
            email = value;
            return this;
        }

        Builder url(String value) {
            url = value;
            return this;
        }

        Builder author(String key) {
            author = key;
            return this;
        }

        Builder text(String value) {
            text = value;
            return this;
        }

        Builder original(String value) {
            original = value;
            return this;
        }

        Builder submittedAt(Instant value) {
            submittedAt = value;
            return this;
        }

        Builder submittedAgo(Duration value) {
            return submittedAt(NOW.minus(value));
        }

        Builder outcome(Outcome value) {
            return verdict(Samples.verdict(value));
        }

        Builder outcomeUnlessSet(Outcome value) {
            return verdict == null ? outcome(value) : this;
        }

        Builder verdict(Verdict value) {
            verdict = value;
            return this;
        }

        Builder idempotencyKey(String value) {
            idempotencyKey = value;
            return this;
        }

        private static Fingerprint fingerprint(Comment comment) {
            return new ArabicCommentAnalyzer()
                    .analyze(new HtmlStripper().strip(comment.original()))
                    .fingerprint();
        }

        public Submission build() {
            Receipt given = receipt == null ? Receipt.random(site, RANDOM) : receipt;
            Comment comment = new Comment(
                    given.commentId(),
                    new ArticleRef(article, "https://www.hespress.com/" + article + ".html"),
                    new Author(name, email, url, author, "address-1"),
                    original == null ? text : original,
                    text,
                    submittedAt);
            Verdict judged = verdict == null ? Samples.verdict(Outcome.APPROVE) : verdict;
            return new Submission(comment, judged, fingerprint(comment), given, idempotencyKey);
        }
    }
}
