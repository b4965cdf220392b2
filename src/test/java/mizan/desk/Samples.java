package mizan.desk;

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
import mizan.queue.Submission;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.Fingerprint;
import mizan.text.fold.FoldingStep;

/** Comments to put into a queue. */
public final class Samples {

    public static final String ADDRESS_KEY = "address-key-that-nobody-may-see";
    public static final String EMAIL = "reader@mail.example";

    private static final Random RANDOM = new Random(7);

    private Samples() {}

    /** A submission that is built step by step; each call gives a new comment id. */
    public static Sample of(String text) {
        return new Sample(text);
    }

    public static final class Sample {

        private final String text;
        private String site = "demo";
        private String name = "قارئ";
        private String url = "";
        private String article = "1";
        private Outcome outcome = Outcome.HOLD;
        private double abuse = 0.6;
        private List<Signal> signals = List.of();
        private Instant sent = DeskWithFakes.NOW;

        private Sample(String text) {
            this.text = text;
        }

        public Sample to(String site) {
            this.site = site;
            return this;
        }

        public Sample by(String name) {
            this.name = name;
            return this;
        }

        public Sample url(String url) {
            this.url = url;
            return this;
        }

        public Sample about(String article) {
            this.article = article;
            return this;
        }

        public Sample judged(Outcome outcome, double abuse) {
            this.outcome = outcome;
            this.abuse = abuse;
            return this;
        }

        public Sample sent(Instant sent) {
            this.sent = sent;
            return this;
        }

        /** A lexicon term at this place of the text, seen through tatweel. */
        public Sample insult(int start, int end) {
            SignalKind kind = SignalKind.LEXICON_TERM;
            this.signals = List.of(new Signal(
                    kind,
                    Axis.ABUSE,
                    3.5,
                    MaxOutcome.MAY_REJECT,
                    List.of(new Span(Field.TEXT, start, end)),
                    Set.of(FoldingStep.TATWEEL_DROPPED),
                    "insult"));
            return this;
        }

        public Sample signal(Signal signal) {
            return signals(signal);
        }

        public Sample signals(Signal... seen) {
            this.signals = List.of(seen);
            return this;
        }

        public CommentId in(FakeReviewQueue queue) {
            return sentTo(queue).commentId();
        }

        Receipt sentTo(FakeReviewQueue queue) {
            Receipt receipt = Receipt.random(new SiteId(site), RANDOM);
            Comment comment = new Comment(
                    receipt.commentId(),
                    new ArticleRef(article, "https://demo.example/articles/" + article),
                    new Author(name, EMAIL, url, "author-" + name, ADDRESS_KEY),
                    text,
                    text,
                    sent);
            queue.add(new Submission(
                            comment, new Verdict(outcome, 0.05, abuse, signals), Fingerprint.NONE, receipt, ""))
                    .await()
                    .indefinitely();
            return receipt;
        }
    }
}
