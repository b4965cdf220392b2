package mizan.learning.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import mizan.comment.Comment;
import mizan.comment.SiteId;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.Newsroom;
import mizan.moderation.Outcome;
import mizan.queue.BulkId;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.decided.DecidedComment;
import mizan.queue.decided.DecidedComments;
import mizan.queue.decided.StandingDecision;
import mizan.signal.Category;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.lexicon.KnownWords;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconReader;
import mizan.signal.lexicon.MatchType;
import mizan.testsupport.MovableClock;
import mizan.testsupport.Samples;
import mizan.testsupport.Samples.Sample;
import mizan.testsupport.ShippedPipelines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which terms a newsroom's decisions suggest, and what keeps a word from being suggested. */
class SuggestedTermsTest {

    /** No word of the lexicons; readers of this newspaper call each other so. */
    private static final String WORD = "خرطيط";

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private final Random random = new Random(7);
    private final List<DecidedComment> decided = new ArrayList<>();
    private final MovableClock clock = new MovableClock(MONDAY.plus(Duration.ofDays(30)));
    private final SuggestedTerms suggested =
            new SuggestedTerms(new Decided(), new BaseJudge(ShippedPipelines.RULES, Optional.empty()), clock);

    @BeforeEach
    void ordinaryDecisions() {
        decide(200, i -> sentence(), State.APPROVED, "");
        decide(60, i -> sentence(), State.REJECTED, "");
    }

    @Test
    void wordOfRejectedComments_isSuggested_withCountsCategoryAndExamples() {
        reject(20, "insult");
        decide(2, i -> sentence() + " " + WORD, State.APPROVED, "");

        SuggestedTerm term = find().getFirst();

        assertThat(term.form()).isEqualTo(WORD);
        assertThat(term.match()).isEqualTo(MatchType.EXACT);
        assertThat(term.category()).isEqualTo(Category.INSULT);
        assertThat(term.score()).isGreaterThan(TermSearch.LEAST_SCORE);
        assertThat(term.rejected()).isEqualTo(20);
        assertThat(term.rejectedAuthors()).isEqualTo(20);
        assertThat(term.approved()).isEqualTo(2);
        assertThat(term.approvedAuthors()).isEqualTo(2);
        assertThat(term.examples()).hasSize(3).doesNotHaveDuplicates();
        assertThat(term.line(Category.INSULT, "note")).isEqualTo(WORD + "\texact\tinsult\tlow\t\t\t\tnote");
    }

    @Test
    void reasonsOfTheDecisions_sayWhatTheTermIsAbout() {
        reject(12, "advert");

        assertThat(suggestion().category()).isEqualTo(Category.ADVERT);
    }

    @Test
    void otherSpellingsAndAttachedLetters_areTheSameTerm() {
        String[] spellings = {"خرطيط", "خَرْطِيط", "خرطـــيط", "والخرطيط", "خرطيط"};
        decide(20, i -> sentence() + " " + spellings[i % 5], State.REJECTED, "insult");

        assertThat(suggestion().rejected()).isEqualTo(20);
        assertThat(forms()).doesNotContain("والخرطيط");
    }

    @Test
    void phraseOfOrdinaryWords_isSuggestedAsAPhrase() {
        decide(20, i -> sentence() + " ثلاجة مقلوبة", State.REJECTED, "insult");
        decide(20, i -> "ثلاجة " + sentence() + " مقلوبة", State.APPROVED, "");

        assertThat(find().getFirst().form()).isEqualTo("ثلاجة مقلوبة");
        assertThat(find().getFirst().match()).isEqualTo(MatchType.PHRASE);
        assertThat(find().getFirst().approved()).isZero();
    }

    @Test
    void wordThatIsAsFrequentInApprovedComments_isNotSuggested() {
        reject(20, "insult");
        decide(70, i -> sentence() + " " + WORD, State.APPROVED, "");

        assertThat(forms()).doesNotContain(WORD);
    }

    @Test
    void fourAuthors_areTooFew() {
        decide(20, i -> sentence() + " " + WORD, State.REJECTED, "insult", by(i -> "author-" + i % 4));
        assertThat(forms()).doesNotContain(WORD);

        decide(1, i -> sentence() + " " + WORD, State.REJECTED, "insult", by(i -> "author-4"));
        assertThat(later()).contains(WORD);
    }

    @Test
    void readersWithoutANameAtOneAddress_areOneAuthor() {
        decide(20, i -> sentence() + " " + WORD, State.REJECTED, "insult", by(i -> ""));

        assertThat(forms()).doesNotContain(WORD);
    }

    @Test
    void wordOnTwoArticlesOnly_isWhatTheyAreAbout() {
        decide(20, i -> sentence() + " " + WORD, State.REJECTED, "insult", on(i -> "article-" + i % 2));
        assertThat(forms()).doesNotContain(WORD);

        decide(1, i -> sentence() + " " + WORD, State.REJECTED, "insult", on(i -> "article-2"));
        assertThat(later()).contains(WORD);
    }

    @Test
    void nearIdenticalTexts_countOnce() {
        String text = sentence() + " " + WORD;
        decide(30, i -> text, State.REJECTED, "insult");

        assertThat(forms()).doesNotContain(WORD);
    }

    @Test
    void whatIsRejectedForOtherThanItsWords_orInBulk_suggestsNothing() {
        reject(30, "off_topic");
        assertThat(forms()).doesNotContain(WORD);

        BulkId bulk = BulkId.random();
        int first = decided.size();
        reject(30, "insult");
        decided.subList(first, decided.size()).replaceAll(one -> inBulk(one, bulk));
        assertThat(later()).doesNotContain(WORD);

        decided.subList(first, decided.size()).replaceAll(one -> inBulk(one, null));
        assertThat(later()).contains(WORD);
    }

    @Test
    void linksAddressesHandlesAndNumbers_areNotSuggested() {
        String[] contacts = {
            "https://khartit.example/خرطيط", "@خرطيط", "خرطيط@mail.example", "خرطيط_99", "خرطيط7", "www.khartit.com"
        };
        decide(30, i -> sentence() + " " + contacts[i % 6], State.REJECTED, "advert");

        assertThat(forms())
                .doesNotContain(WORD, "khartit", "https", "www")
                .allSatisfy(form -> assertThat(form).doesNotContain("khartit"));
    }

    @Test
    void whatWasSeenAsContact_isNotSuggested() {
        decide(
                20,
                i -> WORD + " " + sentence(),
                State.REJECTED,
                "advert",
                (sample, i) -> sample.signals(
                        Signal.of(SignalKind.MESSENGER_HANDLE, List.of(new Span(Field.TEXT, 0, WORD.length())), "")));

        assertThat(forms()).doesNotContain(WORD);
    }

    @Test
    void namesOfAuthors_areNotSuggested() {
        reject(20, "insult");
        decide(1, i -> sentence(), State.APPROVED, "", (sample, i) -> sample.name("كريم خرطيط"));

        assertThat(forms()).noneSatisfy(form -> assertThat(form).contains(WORD));
    }

    @Test
    void namesOfPlaces_areNotSuggested() {
        decide(20, i -> sentence() + " قبيلة " + WORD, State.REJECTED, "insult");

        assertThat(forms()).noneSatisfy(form -> assertThat(form).contains(WORD));
    }

    @Test
    void peoples_areNotSuggested() {
        decide(20, i -> sentence() + " السوريون", State.REJECTED, "hate_speech");

        assertThat(forms()).noneSatisfy(form -> assertThat(form).contains("سوري"));
    }

    @Test
    void termThatHitsOrdinaryWords_namesThem() {
        decide(20, i -> sentence() + " مدير", State.REJECTED, "insult");

        assertThat(find())
                .filteredOn(term -> term.form().equals("مدير"))
                .singleElement()
                .satisfies(term -> assertThat(term.collisions()).contains("مدير"));
        reject(20, "insult");
        clock.move(SuggestedTerms.PAUSE);
        assertThat(suggestion().collisions()).isEmpty();
    }

    @Test
    void tooFewDecisions_suggestNothing_andSayHowManyAreMissing() {
        decided.clear();
        decide(30, i -> sentence(), State.APPROVED, "");
        reject(25, "insult");

        Suggestions few = suggested.of(new SiteId("demo"));

        assertThat(few.isEnough()).isFalse();
        assertThat(few.terms()).isEmpty();
        assertThat(few.missing()).isEqualTo(145);
        assertThat(few.missingApprovals()).isEqualTo(10);
        assertThat(few.missingRejections()).isEqualTo(15);
    }

    @Test
    void sameDecisions_giveTheSameTerms() {
        for (int word = 0; word < 5; word++) {
            String suffix = "سشصضط".substring(word, word + 1);
            decide(10 + word, i -> sentence() + " " + WORD + suffix + "ور", State.REJECTED, "insult");
        }
        List<SuggestedTerm> found = find();

        clock.move(SuggestedTerms.PAUSE);

        assertThat(found).hasSizeGreaterThanOrEqualTo(5);
        assertThat(find()).isEqualTo(found);
    }

    @Test
    void lexicon_knowsItsTermsAndItsExceptions() {
        Lexicon lexicon = Lexicon.parse(
                "test", List.of(LexiconReader.HEADER, WORD + "\texact\tinsult\tlow\t\t" + WORD + " السوق"));
        KnownWords known = new KnownWords(lexicon);

        assertThat(known.holds("يا " + WORD)).isTrue();
        assertThat(known.holds(WORD + " السوق")).isTrue();
        assertThat(known.holds("السوق")).isFalse();
    }

    /** Ordinary words and some that nobody else writes, so that no two sentences are nearly the same. */
    private String sentence() {
        StringBuilder sentence = new StringBuilder(Newsroom.sentence(random));
        for (int word = 0; word < 6; word++) {
            sentence.append(' ');
            for (int letter = 0; letter < 6; letter++) {
                sentence.append((char) ('س' + random.nextInt(6)));
            }
        }
        return sentence.toString();
    }

    private List<SuggestedTerm> find() {
        return suggested.of(new SiteId("demo")).terms();
    }

    private SuggestedTerm suggestion() {
        return find().stream()
                .filter(term -> term.form().equals(WORD))
                .findFirst()
                .orElseThrow();
    }

    private List<String> forms() {
        return find().stream().map(SuggestedTerm::form).toList();
    }

    private List<String> later() {
        clock.move(SuggestedTerms.PAUSE);
        return forms();
    }

    private void reject(int count, String reason) {
        decide(count, i -> sentence() + " " + WORD, State.REJECTED, reason);
    }

    private void decide(int count, IntFunction<String> text, State to, String reason) {
        decide(count, text, to, reason, (sample, i) -> sample);
    }

    private interface Change {
        Sample of(Sample sample, int number);
    }

    private static Change by(IntFunction<String> author) {
        return (sample, i) -> sample.author(author.apply(i));
    }

    private static Change on(IntFunction<String> article) {
        return (sample, i) -> sample.article(article.apply(i));
    }

    private void decide(int count, IntFunction<String> texts, State to, String reason, Change change) {
        for (int i = 0; i < count; i++) {
            int number = decided.size();
            String text = texts.apply(i);
            Sample sample = Samples.submission()
                    .site("demo")
                    .name("")
                    .article("any-" + number % 40)
                    .author("any-" + number)
                    .original(text)
                    .text(text)
                    .outcome(Outcome.APPROVE);
            Submission submission = change.of(sample, i).build();
            Comment comment = submission.comment();
            Instant at = MONDAY.plusSeconds(60L * number);
            StandingDecision decision = new StandingDecision(
                    new DecisionId(comment.site(), number + "-0"),
                    comment.id(),
                    to,
                    reason,
                    number % 2 == 0 ? "sara" : "omar",
                    at,
                    null);
            decided.add(new DecidedComment(
                    new QueuedComment(comment, submission.verdict(), to, 2, at, decision.by()), decision));
        }
    }

    private static DecidedComment inBulk(DecidedComment one, @Nullable BulkId bulk) {
        StandingDecision alone = one.decision();
        return new DecidedComment(
                one.comment(),
                new StandingDecision(
                        alone.id(), alone.comment(), alone.to(), alone.reason(), alone.by(), alone.at(), bulk));
    }

    /** What was decided in this test. */
    private final class Decided implements DecidedComments {

        @Override
        public void newest(SiteId site, int most, Consumer<DecidedComment> taker) {
            decided.subList(Math.max(0, decided.size() - most), decided.size()).forEach(taker);
        }

        @Override
        public String lastEntry(SiteId site) {
            return decided.size() + "-0";
        }

        @Override
        public int entriesAfter(SiteId site, String entry, int most) {
            return 0;
        }
    }
}
