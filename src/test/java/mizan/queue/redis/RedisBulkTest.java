package mizan.queue.redis;

import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.AuthorStanding;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.DecideResult.AlreadyDecided;
import mizan.queue.DecideResult.Decided;
import mizan.queue.DecideResult.NotFound;
import mizan.queue.DecisionId;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisBulkTest {

    private static final String ADVERT =
            "فرصة العمر لربح المال من البيت بدون رأس مال تواصلوا معنا على الرقم المذكور في الصفحة";
    private static final List<SiteId> SITES = List.of(SITE, OTHER_SITE);

    private final RealQueue real = new RealQueue();

    // What is alike

    @Test
    void campaign_isFoundByItsText() {
        CommentId first = advert("author-1", "").id();
        CommentId second = advert("author-2", " ١").id();
        CommentId third = advert("author-3", " اليوم").id();
        real.held();

        SimilarComments alike = real.queue.alike(real.find(first), Similarity.TEXT, 10);

        assertThat(alike.count()).isEqualTo(2);
        assertThat(alike.isMore()).isFalse();
        assertThat(alike.first()).containsExactlyInAnyOrder(second, third);
        assertThat(real.queue.alike(real.find(first), Similarity.TEXT, 1).first())
                .hasSize(1);
        assertThat(real.queue.alike(real.find(first), Similarity.TEXT, 1).count())
                .isEqualTo(2);
    }

    @Test
    void settledComments_leaveTheCampaign_andComeBackWithTheUndo() {
        CommentId first = advert("author-1", "").id();
        CommentId second = advert("author-2", " ١").id();
        Decided rejected = real.reject(second);
        assertThat(alikeTo(first)).isEmpty();

        real.queue.undo(rejected.decision().id(), "amina");
        assertThat(alikeTo(first)).containsExactly(second);
        real.reject(first);
        assertThat(alikeTo(first)).containsExactly(second);
    }

    @Test
    void editedComment_staysInItsCampaign() {
        CommentId first = advert("author-1", "").id();
        CommentId second = advert("author-2", " ١").id();

        real.edit(first, "نص آخر تماما");

        assertThat(alikeTo(first)).containsExactly(second);
    }

    @Test
    void authorAndAddress_areFound_butNobodyInParticularIsNot() {
        CommentId mine = real.add(held().author("author-1")).id();
        CommentId alsoMine = real.add(held().author("author-1")).id();
        CommentId nobody = real.add(held().author("")).id();
        real.add(held().author(""));

        assertThat(real.queue.alike(real.find(mine), Similarity.AUTHOR, 10).first())
                .containsExactly(alsoMine);
        assertThat(real.queue.alike(real.find(mine), Similarity.ADDRESS, 10).count())
                .isEqualTo(3);
        assertThat(real.queue.alike(real.find(nobody), Similarity.AUTHOR, 10)).isEqualTo(SimilarComments.NONE);
    }

    @Test
    void otherSites_haveTheirOwn() {
        CommentId here = advert("author-1", "").id();
        real.add(held().site(OTHER_SITE).text(ADVERT));

        assertThat(alikeTo(here)).isEmpty();
    }

    @Test
    void standing_followsDecisions() {
        CommentId id = real.held().id();
        real.add(submission());
        real.reject(id);

        assertThat(real.queue.standing(real.find(id))).isEqualTo(new AuthorStanding(1, 1));
    }

    @Test
    void emptyQueue_keepsNoLists() {
        CommentId id = advert("author-1", "").id();
        assertThat(heldLists()).isNotEmpty();

        real.approve(id);

        assertThat(heldLists()).isEmpty();
    }

    // Bulks

    @Test
    void bulk_isUndoneAsAWhole() {
        List<CommentId> ids = Stream.generate(() -> real.held().id()).limit(5).toList();
        BulkId bulk = BulkId.random();
        ids.forEach(id -> real.queue.decide(id, 1, State.REJECTED, "advert", "", "amina", bulk));
        assertThat(real.queue.sizeOfBulk(bulk, SITES)).isEqualTo(5);

        BulkId undoing = BulkId.random();
        List<DecisionId> taken = real.queue.inBulk(bulk, SITES, 100);
        taken.forEach(decision -> real.queue.undo(decision, "amina", undoing));

        assertThat(taken).hasSize(5);
        assertThat(ids).allSatisfy(id -> assertThat(real.find(id).state()).isEqualTo(State.HELD));
        assertThat(real.queue.sizeOfBulk(bulk, SITES)).isZero();
        assertThat(real.queue.sizeOfBulk(undoing, SITES)).isEqualTo(5);
    }

    @Test
    void bulkOf200_readsEachCommentOnceAndWritesItOnce() {
        List<CommentId> ids = Stream.generate(() -> real.held().id()).limit(200).toList();
        real.queue.decideHeld(List.of(real.held().id()), State.APPROVED, "", "", "amina", BulkId.random());
        RealRedis.ask("CONFIG", "RESETSTAT");

        List<DecideResult> results = real.queue.decideHeld(ids, State.REJECTED, "advert", "", "amina", BulkId.random());

        assertThat(results).hasSize(200).hasOnlyElementsOfType(Decided.class);
        assertThat(calls("hgetall")).isEqualTo(200);
        // The one more sweeps.
        assertThat(calls("evalsha")).isEqualTo(201);
        assertThat(calls("eval")).isZero();
    }

    @Test
    void bulkOf200_isUndoneWithThreeCommandsAComment() {
        List<CommentId> ids = Stream.generate(() -> real.held().id()).limit(200).toList();
        BulkId bulk = BulkId.random();
        real.queue.decideHeld(ids, State.REJECTED, "advert", "", "amina", bulk);
        List<DecisionId> taken = real.queue.inBulk(bulk, SITES, 1000);
        RealRedis.ask("CONFIG", "RESETSTAT");

        List<DecideResult> results = real.queue.undoAll(taken, "amina", BulkId.random());

        assertThat(results).hasSize(200).hasOnlyElementsOfType(Decided.class);
        assertThat(calls("xrange")).isEqualTo(200);
        assertThat(calls("hgetall")).isEqualTo(200);
        assertThat(calls("evalsha")).isEqualTo(201);
        assertThat(heldLists()).isNotEmpty();
    }

    @Test
    void bulk_decidesAboutEachThatIsHeld_inTheOrderOfTheRequest() {
        CommentId held = real.held().id();
        CommentId settled = real.held().id();
        real.approve(settled);
        CommentId there = real.add(held().site(OTHER_SITE)).id();
        CommentId gone = new CommentId(SITE, "0".repeat(20));

        List<DecideResult> results = real.queue.decideHeld(
                List.of(settled, held, gone, there, held), State.REJECTED, "", "", "amina", BulkId.random());

        assertThat(results.get(0))
                .isInstanceOfSatisfying(
                        AlreadyDecided.class,
                        already -> assertThat(already.comment().state()).isEqualTo(State.APPROVED));
        assertThat(results.get(1)).isInstanceOf(Decided.class);
        assertThat(results.get(2)).isInstanceOf(NotFound.class);
        assertThat(results.get(3)).isInstanceOf(Decided.class);
        assertThat(results.get(4))
                .isInstanceOfSatisfying(
                        AlreadyDecided.class,
                        already -> assertThat(already.comment().state()).isEqualTo(State.REJECTED));
        assertThat(real.find(settled).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatADecisionAnswers_isWhatIsKept() {
        CommentId id = real.held().id();
        real.edit(id, "نص آخر");

        Decided rejected = real.reject(id);
        assertThat(rejected.comment()).isEqualTo(real.find(id));
        assertThat(rejected.decision()).isEqualTo(real.queue.decisions(id).getLast());

        Decided undone = (Decided) real.queue.undo(rejected.decision().id(), "brahim");
        assertThat(undone.comment()).isEqualTo(real.find(id));
        assertThat(undone.decision()).isEqualTo(real.queue.decisions(id).getLast());

        Decided edited = real.edit(id, "نص ثالث");
        assertThat(edited.comment()).isEqualTo(real.find(id));
        assertThat(edited.decision()).isEqualTo(real.queue.decisions(id).getLast());
        assertThat(((Decided) real.queue.undo(edited.decision().id(), "amina")).comment())
                .isEqualTo(real.find(id));
    }

    @Test
    void bulkOverTwoSites_isUndoneInBatches() {
        BulkId bulk = BulkId.random();
        for (SiteId site : SITES) {
            for (int i = 0; i < 3; i++) {
                CommentId id = real.add(held().site(site)).id();
                real.queue.decide(id, 1, State.REJECTED, "", "", "amina", bulk);
            }
        }

        List<DecisionId> undone = new ArrayList<>(real.queue.inBulk(bulk, SITES, 2));
        assertThat(undone).hasSize(4).extracting(DecisionId::site).contains(SITE, OTHER_SITE);
        real.queue.undoAll(undone, "amina", null);
        List<DecisionId> rest = real.queue.inBulk(bulk, SITES, 2);
        real.queue.undoAll(rest, "amina", null);

        undone.addAll(rest);
        assertThat(undone).hasSize(6).doesNotHaveDuplicates();
        assertThat(real.queue.inBulk(bulk, SITES, 2)).isEmpty();
    }

    @Test
    void undoThatBreaksOff_forgetsNothing() {
        List<CommentId> ids = Stream.generate(() -> real.held().id()).limit(5).toList();
        BulkId bulk = BulkId.random();
        ids.forEach(id -> real.queue.decide(id, 1, State.REJECTED, "advert", "", "amina", bulk));

        List<DecisionId> asked = real.queue.inBulk(bulk, SITES, 100);
        real.queue.undo(asked.getFirst(), "amina", null);

        // What the first caller did not get to is still there for the next.
        assertThat(real.queue.inBulk(bulk, SITES, 100))
                .containsExactlyInAnyOrderElementsOf(asked.subList(1, asked.size()));
    }

    @Test
    void decisionThatCannotBeUndoneAnyMore_isLeftOut() {
        BulkId bulk = BulkId.random();
        CommentId id = real.held().id();
        Decided decided = (Decided) real.queue.decide(id, 1, State.REJECTED, "", "", "amina", bulk);
        real.approve(id);

        assertThat(real.queue.undoAll(real.queue.inBulk(bulk, SITES, 10), "amina", null))
                .hasOnlyElementsOfType(AlreadyDecided.class);
        real.queue.removeFromBulk(bulk, List.of(decided.decision().id()));

        assertThat(real.queue.sizeOfBulk(bulk, SITES)).isZero();
    }

    @Test
    void decisionUndoneByItself_isNoLongerInTheBulk() {
        BulkId bulk = BulkId.random();
        CommentId id = real.held().id();
        Decided decided = (Decided) real.queue.decide(id, 1, State.REJECTED, "", "", "amina", bulk);
        assertThat(real.queue.decisions(id).getLast().bulk()).isEqualTo(bulk);

        real.queue.undo(decided.decision().id(), "amina");

        assertThat(real.queue.sizeOfBulk(bulk, SITES)).isZero();
    }

    @Test
    void bulkIds_areReadBack() {
        BulkId id = BulkId.random();

        assertThat(BulkId.parse(id.toString())).contains(id);
        assertThat(Stream.of("", "x", "1-1-1-1-1", "z".repeat(36)))
                .allMatch(value -> BulkId.parse(value).isEmpty());
    }

    private List<CommentId> alikeTo(CommentId id) {
        return real.queue.alike(real.find(id), Similarity.TEXT, 10).first();
    }

    private static Samples.Sample held() {
        return submission().outcome(Outcome.HOLD);
    }

    private Comment advert(String author, String end) {
        return real.add(held().author(author).text(ADVERT + end));
    }

    private static long calls(String command) {
        return RealRedis.ask("INFO", "commandstats")
                .toString()
                .lines()
                .filter(line -> line.startsWith("cmdstat_" + command + ":"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1, line.indexOf(','))))
                .sum();
    }

    private static List<String> heldLists() {
        return RealRedis.ask("KEYS", "mizan:{hespress}:held:*").stream()
                .map(Object::toString)
                .toList();
    }
}
