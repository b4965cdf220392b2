package mizan.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.ReviewQueue;
import mizan.queue.Submission;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Fingerprint;
import mizan.text.fold.FoldingStep;
import mizan.text.html.HtmlStripper;
import org.jspecify.annotations.Nullable;

/** Submissions for tests, each different from the others unless it says otherwise. */
public final class Samples {

    public static final SiteId SITE = new SiteId("hespress");
    public static final SiteId OTHER_SITE = new SiteId("annahar");
    public static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    public static final String EMAIL = "reader@mail.example";
    public static final String ADDRESS_KEY = "address-key-that-nobody-may-see";

    private static final double SPAM = 0.05;

    private static final Random RANDOM = new Random(20261124);
    private static final HtmlStripper STRIPPER = new HtmlStripper();
    private static final ArabicCommentAnalyzer ANALYZER = new ArabicCommentAnalyzer();

    private Samples() {}

    /** A submission to {@link #SITE} that is approved, to be changed before it is built. */
    public static Sample submission() {
        return new Sample();
    }

    /** A submission to the site {@code demo} with this text, held for abuse. */
    public static Sample of(String text) {
        return submission().site("demo").article("1").url("").text(text).judged(Outcome.HOLD, 0.6);
    }

    public static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> new Verdict(outcome, SPAM, 0.05, List.of());
            case HOLD ->
                new Verdict(
                        outcome,
                        0.5,
                        0.1,
                        List.of(Signal.of(SignalKind.LINK, List.of(new Span(Field.TEXT, 3, 9)), "example.com")));
            case REJECT -> new Verdict(outcome, 0.99, 0.3, List.of(Signal.of(SignalKind.PHONE_NUMBER)));
        };
    }

    /** A submission that is built step by step. */
    public static final class Sample {

        private SiteId site = SITE;
        private @Nullable Receipt receipt;
        private String article = "4711";
        private String name = "سعاد";
        private String email = EMAIL;
        private String url = "https://souad.example/";
        private String author = "author-1";
        private @Nullable String standing;
        private String text = "مقال جميل رقم " + RANDOM.nextLong();
        private @Nullable String original;
        private Instant submittedAt = NOW;
        private @Nullable Verdict verdict;
        private String idempotencyKey = "";

        private Sample() {}

        public Sample site(SiteId value) {
            site = value;
            return this;
        }

        public Sample site(String value) {
            return site(new SiteId(value));
        }

        public Sample receipt(Receipt value) {
            receipt = value;
            return this;
        }

        public Sample article(String value) {
            article = value;
            return this;
        }

        /** Readers of another name are other authors, until {@link #author} says otherwise. */
        public Sample name(String value) {
            name = value;
            return author("author-" + value);
        }

        public Sample email(String value) {
            email = value;
            return this;
        }

        public Sample url(String value) {
            url = value;
            return this;
        }

        public Sample author(String key) {
            author = key;
            return this;
        }

        /** The author is trusted by this key; otherwise by the key that it is known by. */
        public Sample standing(String key) {
            standing = key;
            return this;
        }

        public Sample text(String value) {
            text = value;
            return this;
        }

        public Sample original(String value) {
            original = value;
            return this;
        }

        public Sample submittedAt(Instant value) {
            submittedAt = value;
            return this;
        }

        public Sample submittedAgo(Duration value) {
            return submittedAt(NOW.minus(value));
        }

        public Sample outcome(Outcome value) {
            return verdict(Samples.verdict(value));
        }

        public Sample outcomeUnlessSet(Outcome value) {
            return verdict == null ? outcome(value) : this;
        }

        public Sample verdict(Verdict value) {
            verdict = value;
            return this;
        }

        /** An outcome with this probability of abuse; the signals stay. */
        public Sample judged(Outcome outcome, double abuse) {
            return verdict(new Verdict(outcome, SPAM, abuse, judgement().signals()));
        }

        public Sample signals(Signal... seen) {
            Verdict judged = judgement();
            return verdict(new Verdict(judged.outcome(), judged.spam(), judged.abuse(), List.of(seen)));
        }

        /** A lexicon term at this place of the text, seen through tatweel. */
        public Sample insult(int start, int end) {
            return signals(new Signal(
                    SignalKind.LEXICON_TERM,
                    Axis.ABUSE,
                    3.5,
                    MaxOutcome.MAY_REJECT,
                    List.of(new Span(Field.TEXT, start, end)),
                    Set.of(FoldingStep.TATWEEL_DROPPED),
                    "insult"));
        }

        public Sample idempotencyKey(String value) {
            idempotencyKey = value;
            return this;
        }

        public Submission build() {
            Receipt given = receipt == null ? Receipt.random(site, RANDOM) : receipt;
            Comment comment = new Comment(
                    given.commentId(),
                    new ArticleRef(article, "https://demo.example/articles/" + article),
                    new Author(name, email, url, author, standing == null ? author : standing, ADDRESS_KEY, ""),
                    original == null ? text : original,
                    text,
                    submittedAt);
            return new Submission(comment, judgement(), fingerprint(comment), given, idempotencyKey);
        }

        /** Builds it and puts it into a queue. */
        public Submission addedTo(ReviewQueue queue) {
            Submission submission = build();
            queue.add(submission).await().atMost(Duration.ofSeconds(10));
            return submission;
        }

        /** The id that it has in a queue, into which it is put. */
        public CommentId in(ReviewQueue queue) {
            return addedTo(queue).comment().id();
        }

        private Verdict judgement() {
            return verdict == null ? Samples.verdict(Outcome.APPROVE) : verdict;
        }

        private static Fingerprint fingerprint(Comment comment) {
            return ANALYZER.analyze(STRIPPER.strip(comment.original())).fingerprint();
        }
    }
}
