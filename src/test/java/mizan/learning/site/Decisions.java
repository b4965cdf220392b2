package mizan.learning.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.SiteLayer;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.testsupport.ShippedPipelines;

/** Comments made of ordinary words, with what moderators decided about them, as the shipped model judges them. */
final class Decisions {

    static final SiteId SITE = new SiteId("demo");
    static final ModelDetector DETECTOR = new ModelDetector(ShippedPipelines.MODEL);

    private static final ModerationPipeline PIPELINE = ShippedPipelines.RULES_AND_MODEL;
    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final String[] ORDINARY =
            ("المدينة الشارع المدرسة الحديقة الطريق البلدية المشروع الكاتب المقال الصحيفة الخبر"
                            + " الموضوع السعر السوق الجامعة المستشفى الطبيب المعلم الطالب القطار المطار الماء الكهرباء البيت الحي"
                            + " اليوم أمس غدا الصيف الشتاء الصباح المساء الناس العمل الوقت الفكرة الرأي السؤال الجواب التجربة"
                            + " جديد قديم كبير صغير قريب بعيد طويل قصير واضح جميل مهم كثير قليل أول آخر نريد نرى نعرف وصل كتب قرأ")
                    .split(" ");

    private final Random random;
    private int made;

    Decisions(long seed) {
        this.random = new Random(seed);
    }

    /** {@code count} comments, each with {@code word} among ordinary ones; of different authors, on different articles. */
    List<DecisionExample> approved(int count, String word) {
        return decided(count, word, false);
    }

    /** The same, rejected as abuse. */
    List<DecisionExample> rejected(int count, String word) {
        return decided(count, word, true);
    }

    private List<DecisionExample> decided(int count, String word, boolean isRejected) {
        List<DecisionExample> decided = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = made++;
            decided.add(new DecisionExample(
                    "c" + number,
                    judged(sentence(word)),
                    isRejected ? Axis.ABUSE : null,
                    "author" + number,
                    "article" + number,
                    number % 2 == 0 ? "sara" : "omar",
                    MONDAY.plusSeconds(60L * number),
                    false));
        }
        return decided;
    }

    /** A sentence of ten words, {@code word} being one of them. */
    String sentence(String word) {
        StringBuilder sentence = new StringBuilder();
        int place = random.nextInt(10);
        for (int i = 0; i < 10; i++) {
            sentence.append(i == place && !word.isEmpty() ? word : ORDINARY[random.nextInt(ORDINARY.length)])
                    .append(' ');
        }
        return sentence.toString().strip();
    }

    static JudgedText judged(String text) {
        AnalyzedComment comment = PIPELINE.analyze(draft(text));
        return new JudgedTextReader(DETECTOR.vectors()).read(comment, PIPELINE.moderate(comment, RecentActivity.NONE));
    }

    /** What becomes of {@code text} under {@code layer}. */
    static Verdict verdict(String text, SiteLayer layer) {
        ModerationPipeline pipeline = PIPELINE.with(List.of(DETECTOR.with(site -> layer)));
        return pipeline.moderate(pipeline.analyze(draft(text)), RecentActivity.NONE);
    }

    static Draft draft(String text) {
        return new Draft(SITE, new ArticleRef("17", ""), "", "", "", text, Circumstances.ORDINARY);
    }

    static TrainedLayer train(List<DecisionExample> decisions) {
        return LayerTrainer.train(DETECTOR.base(), decisions);
    }

    static List<DecisionExample> all(List<List<DecisionExample>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    static List<DecisionExample> with(List<DecisionExample> decisions, UnaryOperator<DecisionExample> change) {
        return decisions.stream().map(change).toList();
    }

    static DecisionExample byAuthor(DecisionExample one, String author) {
        return new DecisionExample(
                one.id(),
                one.text(),
                one.unwanted(),
                author,
                one.article(),
                one.moderator(),
                one.decidedAt(),
                one.isFollowing());
    }

    static DecisionExample onArticle(DecisionExample one, String article) {
        return new DecisionExample(
                one.id(),
                one.text(),
                one.unwanted(),
                one.author(),
                article,
                one.moderator(),
                one.decidedAt(),
                one.isFollowing());
    }

    static DecisionExample by(DecisionExample one, String moderator) {
        return new DecisionExample(
                one.id(),
                one.text(),
                one.unwanted(),
                one.author(),
                one.article(),
                moderator,
                one.decidedAt(),
                one.isFollowing());
    }

    /** The same, rejected as spam. */
    static DecisionExample asSpam(DecisionExample one) {
        return new DecisionExample(
                one.id(),
                one.text(),
                Axis.SPAM,
                one.author(),
                one.article(),
                one.moderator(),
                one.decidedAt(),
                one.isFollowing());
    }

    static DecisionExample following(DecisionExample one) {
        return new DecisionExample(
                one.id(),
                one.text(),
                one.unwanted(),
                one.author(),
                one.article(),
                one.moderator(),
                one.decidedAt(),
                true);
    }
}
