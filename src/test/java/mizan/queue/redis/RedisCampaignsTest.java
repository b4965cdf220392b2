package mizan.queue.redis;

import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.BulkId;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.Query.Sort;
import mizan.queue.QueuedComment;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.campaign.Campaign;
import mizan.queue.campaign.redis.RedisCampaigns;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RealRedis.class)
class RedisCampaignsTest {

    private static final List<String> ADVERT =
            List.of(("فرصة العمر لربح المال من البيت بدون رأس مال تواصلوا معنا اليوم على الرقم "
                            + "المذكور في الصفحة قبل انتهاء العرض الكبير للمشتركين الجدد فقط")
                    .split(" "));
    private static final List<String> WORDS = List.of(
            ("قمر شجرة مفتاح جبل نافذة كتاب سفينة حديقة مدرسة طريق قلم " + "مطبخ سوق جسر لوحة ساعة مطر حصان قطار بحيرة")
                    .split(" "));

    private final RealQueue real = new RealQueue();
    private final RedisCampaigns campaigns = new RedisCampaigns(RealRedis.connection());
    private final Random random = new Random(6003);
    private int number;

    /**
     * The advert as programs send it: one or two of its words changed, left out or added, and a number at the end. Two of them
     * have two thirds of their pieces in common, and share a band three times in four.
     */
    private String variant() {
        List<String> words = new ArrayList<>(ADVERT);
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(words.size());
            String word = WORDS.get(random.nextInt(WORDS.size()));
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, word);
                case 1 -> words.add(at, word);
                default -> words.remove(at);
            }
        }
        words.add(Integer.toString(++number * 7919 % 100_003));
        return String.join(" ", words);
    }

    /** Nearly the same as every other one. */
    private String numbered() {
        return String.join(" ", ADVERT) + " " + ++number * 7919 % 100_003;
    }

    private CommentId advert(int minutesAgo) {
        return advert(minutesAgo, numbered());
    }

    private CommentId advert(int minutesAgo, String text) {
        return real.add(held().text(text).submittedAgo(Duration.ofMinutes(minutesAgo)))
                .id();
    }

    private static Samples.Sample held() {
        return submission().outcome(Outcome.HOLD);
    }

    private List<CommentId> adverts(int number) {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(advert(number - i));
        }
        return ids;
    }

    @Test
    void eachOfACampaignOf6003_findsThemAll_andTheListHasOneOfThem() {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 6003; i > 0; i--) {
            ids.add(advert(i, variant()));
        }
        List<CommentId> others = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            others.add(real.add(held().text(ordinary())).id());
        }
        List<CommentId> sample = new ArrayList<>(ids);
        Collections.shuffle(sample, random);

        for (CommentId one : sample.subList(0, 50)) {
            SimilarComments alike = real.queue.alike(real.find(one), Similarity.TEXT, 6100);
            Set<CommentId> all = new HashSet<>(alike.first());
            all.add(one);
            assertThat(alike.count()).isEqualTo(6002);
            assertThat(all).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(campaigns.of(sample.subList(0, 100)).values())
                .hasSize(100)
                .allMatch(campaign -> campaign.size() == 6003)
                .extracting(Campaign::id)
                .containsOnly(campaigns
                        .of(List.of(ids.getFirst()))
                        .get(ids.getFirst())
                        .id());

        long start = System.nanoTime();
        List<CommentId> listed = folded(Sort.PRIORITY);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(listed).hasSize(31).containsAll(others);
        System.out.printf("A list with a campaign of 6003 in it took %d ms%n", taken.toMillis());
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void campaign_isDecidedInSmallSteps_andUndoneAgain() {
        List<CommentId> ids = adverts(700);
        BulkId bulk = BulkId.random();
        CommentId like = ids.get(350);
        for (int i = 0; i < 3; i++) {
            List<CommentId> next =
                    real.queue.alike(real.find(like), Similarity.TEXT, 200).first();
            assertThat(next).hasSize(200).doesNotContain(like);
            real.queue.decideHeld(next, State.REJECTED, "advert", "", "amina", bulk);
        }
        assertThat(real.queue.alike(real.find(like), Similarity.TEXT, 200).count())
                .isEqualTo(99);
        assertThat(folded(Sort.PRIORITY)).hasSize(1);

        real.queue.undoAll(real.queue.inBulk(bulk, List.of(SITE), 1000), "amina", null);

        assertThat(real.queue.alike(real.find(ids.get(5)), Similarity.TEXT, 1).count())
                .isEqualTo(699);
        assertThat(folded(Sort.PRIORITY)).hasSize(1);
    }

    @Test
    void settledComment_findsTheCampaignThatIsStillHeld() {
        List<CommentId> ids = adverts(20);
        real.reject(ids.getFirst());

        assertThat(real.queue
                        .alike(real.find(ids.getFirst()), Similarity.TEXT, 100)
                        .first())
                .containsExactlyInAnyOrderElementsOf(ids.subList(1, 20));
        assertThat(folded(Sort.PRIORITY)).containsExactly(ids.get(1));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void foldedPages_holdEachCampaignOnce_acrossPages(Sort sort) {
        List<CommentId> ids = adverts(40);
        List<CommentId> others = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            others.add(real.add(held().text(ordinary()).submittedAgo(Duration.ofMinutes(4L * i)))
                    .id());
        }

        List<CommentId> listed = folded(sort);

        others.add(ids.getFirst());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void listOfACampaign_holdsAllOfIt_andNothingElse() {
        List<CommentId> ids = adverts(25);
        real.add(held().text(ordinary()));
        CommentId name = campaigns.of(List.of(ids.get(3))).get(ids.get(3)).id();

        assertThat(read(query(name, false, Sort.NEWEST, ""))).isEqualTo(ids);
        assertThat(read(new Query(List.of(OTHER_SITE), State.HELD, "", "", "", name, false, Sort.PRIORITY, "", 10)))
                .isEmpty();
    }

    @Test
    void listOfOneArticle_isFoldedByWhatIsInIt() {
        CommentId first = advert(30);
        CommentId here = real.add(held().text(numbered()).article("8")).id();
        real.add(held().text(numbered()).article("8"));

        Query query = new Query(List.of(SITE), State.HELD, "", "8", "", null, true, Sort.PRIORITY, "", 10);

        assertThat(read(query)).hasSize(1).doesNotContain(first);
        assertThat(campaigns.of(List.of(here)).get(here).size()).isEqualTo(3);
    }

    @Test
    void searchedAndSettledComments_areNotFolded() {
        List<CommentId> ids = adverts(10);
        assertThat(read(new Query(List.of(SITE), State.HELD, "", "", "سعاد", null, true, Sort.PRIORITY, "", 100)))
                .hasSize(10);

        real.queue.decideHeld(ids, State.REJECTED, "", "", "amina", null);

        assertThat(read(new Query(List.of(SITE), State.REJECTED, "", "", "", null, true, Sort.NEWEST, "", 100)))
                .hasSize(10);
    }

    @Test
    void strangersWhoUseTheSamePhrases_areNoCampaign() {
        Map<CommentId, Campaign> found = Map.of();
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            ids.add(real.add(held().text("السلام عليكم ورحمة الله وبركاته " + ordinary()
                            + " والله أعلم وشكرا جزيلا لكم على هذا المقال"))
                    .id());
        }
        found = campaigns.of(ids);

        assertThat(found.values()).allMatch(campaign -> campaign.size() < 10);
        assertThat(found.size()).isLessThan(100);
    }

    @Test
    void ordinaryComments_areTakenForNoPartOfALargeCampaign() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/newsroom/comments.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(fields -> fields[2].equals("0") && fields[3].equals("0"))
                .map(fields -> fields[1])
                .toList();
        List<CommentId> adverts = new ArrayList<>();
        List<CommentId> sayingTheSame = new ArrayList<>();
        List<CommentId> strangers = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            adverts.add(advert(i, variant()));
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            strangers.add(
                    real.add(held().text(lines.get(i) + " " + lines.get(i + 1))).id());
            i++;
            sayingTheSame.add(real.add(held().text(lines.get(i) + " تواصلوا معنا اليوم على الرقم " + lines.get(i - 1)))
                    .id());
        }

        CommentId advert = campaigns.of(adverts).get(adverts.get(100)).id();
        assertThat(campaigns.of(sayingTheSame).values())
                .extracting(Campaign::id)
                .doesNotContain(advert);
        assertThat(campaigns.of(strangers).values()).extracting(Campaign::id).doesNotContain(advert);
        assertThat(campaigns.of(strangers).values()).allMatch(campaign -> campaign.size() < 5);
    }

    @Test
    void oneThatIsLikeTwoCampaigns_makesThemOne_andOtherSitesHaveTheirOwn() {
        List<CommentId> ids = adverts(6);
        real.add(held().site(OTHER_SITE).text(numbered()));
        String of = "mizan:{hespress}:held:campaigns";
        // As where what joins them came last.
        RealRedis.ask("DEL", of, of + ":" + ids.getFirst().code());
        for (int i = 0; i < 6; i++) {
            String name = ids.get(i < 4 ? 0 : 5).code();
            RealRedis.ask("HSET", of, ids.get(i).code(), name);
            RealRedis.ask(
                    "ZADD", of + ":" + name, Integer.toString(i), ids.get(i).code());
        }

        for (int i = 0; i < 10; i++) {
            ids.add(advert(0));
        }

        assertThat(campaigns.of(ids).values()).extracting(Campaign::size).containsOnly(16L);
    }

    @Test
    void emptyQueue_keepsNoCampaigns() {
        List<CommentId> ids = adverts(5);
        real.queue.decideHeld(ids, State.APPROVED, "", "", "amina", null);

        assertThat(RealRedis.ask("KEYS", "mizan:{hespress}:held:*").size()).isZero();
    }

    @Test
    void commentsThatAnEarlierVersionSettled_hideNothing() {
        List<CommentId> ids = adverts(5);
        // It takes them out of the lists that it knows.
        for (CommentId id : ids.subList(0, 2)) {
            RealRedis.ask("ZREM", "mizan:{hespress}:state:held:priority", id.code());
            RealRedis.ask("ZREM", "mizan:{hespress}:state:held", id.code());
        }

        assertThat(folded(Sort.PRIORITY)).containsExactly(ids.get(2));
        assertThat(folded(Sort.OLDEST)).containsExactly(ids.get(2));
    }

    @Test
    void commentsWhoseCampaignIsLost_areShown() {
        List<CommentId> ids = adverts(3);
        String name = campaigns.of(ids).get(ids.getFirst()).id().code();
        RealRedis.ask("DEL", "mizan:{hespress}:held:campaigns:" + name);

        assertThat(folded(Sort.PRIORITY)).containsExactlyInAnyOrderElementsOf(ids);
    }

    private String ordinary() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 18; i++) {
            for (int j = 0; j < 4; j++) {
                text.append("بتجدرسعفقكلمن".charAt(random.nextInt(13)));
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    private List<CommentId> folded(Sort sort) {
        return read(query(null, true, sort, ""));
    }

    private static Query query(CommentId campaign, boolean isFolded, Sort sort, String cursor) {
        return new Query(List.of(SITE), State.HELD, "", "", "", campaign, isFolded, sort, cursor, 7);
    }

    private List<CommentId> read(Query query) {
        List<CommentId> ids = new ArrayList<>();
        Query next = query;
        while (true) {
            Page<QueuedComment> page = real.queue.list(next);
            page.items().forEach(item -> ids.add(item.comment().id()));
            if (page.next().isEmpty()) {
                return ids;
            }
            next = new Query(
                    query.sites(),
                    query.state(),
                    query.reason(),
                    query.article(),
                    query.text(),
                    query.campaign(),
                    query.isFolded(),
                    query.sort(),
                    page.next(),
                    query.limit());
        }
    }
}
