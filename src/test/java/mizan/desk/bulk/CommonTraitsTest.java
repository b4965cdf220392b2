package mizan.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

class CommonTraitsTest {

    private static final String ADVERT = "فرصة العمر لربح المال من البيت بدون رأس مال تواصلوا معنا الآن";

    @Test
    void advertsWithAWordMore_areAlike() {
        List<QueuedComment> adverts = adverts(5);
        CommonTraits traits = CommonTraits.of(adverts, Similarity.TEXT, comment -> "advert");

        assertThat(adverts)
                .allSatisfy(advert -> assertThat(traits.difference(advert)).isEmpty());
    }

    @Test
    void firstOfACampaign_whichNothingSpeaksAgainstYet_isAlike() {
        List<QueuedComment> adverts = adverts(5);
        CommonTraits traits = CommonTraits.of(
                adverts, Similarity.TEXT, comment -> comment.equals(adverts.getFirst()) ? "" : "duplicate");

        assertThat(traits.difference(adverts.getFirst())).isEmpty();
    }

    @Test
    void readerWhoWarnsOfTheAdvert_saysSomethingElse() {
        QueuedComment warning = comment(
                ADVERT + " هذا احتيال يا ناس لا تصدقوهم أبدا فقد خسرت عندهم كل ما جمعته لأولادي في سنوات طويلة");
        List<QueuedComment> all =
                Stream.concat(adverts(5).stream(), Stream.of(warning)).toList();

        assertThat(CommonTraits.of(all, Similarity.TEXT, comment -> "advert").difference(warning))
                .contains(Difference.WORDS);
    }

    @Test
    void textWithFewOfTheCommonWords_saysSomethingElse() {
        QueuedComment other = comment("المال والبنون زينة الحياة الدنيا");
        List<QueuedComment> all =
                Stream.concat(adverts(5).stream(), Stream.of(other)).toList();

        assertThat(CommonTraits.of(all, Similarity.TEXT, comment -> "advert").difference(other))
                .contains(Difference.WORDS);
    }

    @Test
    void ofOneAuthor_textsMayDiffer_butNotWhatIsWrongWithThem() {
        List<QueuedComment> insults = Stream.of("يا حمار", "يا كلب أنت وأهلك", "أغبياء كلكم")
                .map(CommonTraitsTest::comment)
                .toList();
        QueuedComment praise = comment("مقال ممتاز شكرا للكاتب");
        CommonTraits traits = CommonTraits.of(
                Stream.concat(insults.stream(), Stream.of(praise)).toList(),
                Similarity.AUTHOR,
                comment -> comment.equals(praise) ? "" : "insult");

        assertThat(insults)
                .allSatisfy(insult -> assertThat(traits.difference(insult)).isEmpty());
        assertThat(traits.difference(praise)).contains(Difference.REASON);
    }

    @Test
    void whereNoReasonIsThatOfMost_nobodyIsOdd() {
        List<QueuedComment> four = adverts(4);
        CommonTraits traits =
                CommonTraits.of(four, Similarity.AUTHOR, comment -> four.indexOf(comment) < 2 ? "insult" : "advert");

        assertThat(four).allSatisfy(one -> assertThat(traits.difference(one)).isEmpty());
    }

    @Test
    void commentsOfAnAttack_whichShareNoMoreThanSmallWords_areNotCompared() {
        List<QueuedComment> all = Stream.of(
                        "ذهبت إلى المدرسة في الصباح",
                        "قرأت في الجريدة خبرا مهما جدا",
                        "نسكن في بيت قديم",
                        "لا أحد يسمع صوتنا")
                .map(CommonTraitsTest::comment)
                .toList();
        CommonTraits traits = CommonTraits.of(all, Similarity.TEXT, comment -> "");

        assertThat(all).allSatisfy(one -> assertThat(traits.difference(one)).isEmpty());
    }

    @Test
    void ofTwo_neitherIsTheOddOne() {
        List<QueuedComment> two = List.of(comment("نص"), comment("كلام آخر تماما"));
        CommonTraits traits = CommonTraits.of(
                two, Similarity.TEXT, comment -> comment.comment().text());

        assertThat(two).allSatisfy(one -> assertThat(traits.difference(one)).isEmpty());
    }

    private static List<QueuedComment> adverts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> comment(ADVERT + " " + (100 + i)))
                .toList();
    }

    private static QueuedComment comment(String text) {
        Submission submission = Samples.of(text).outcome(Outcome.HOLD).build();
        return new QueuedComment(submission.comment(), submission.verdict(), State.HELD, 1, null, null);
    }
}
