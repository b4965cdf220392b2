package mizan.desk.page.bulk;

import static mizan.desk.Desk.browser;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.queue.Edition;
import mizan.queue.State;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One decision about many comments, as a browser without script makes it. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class BulkPageTest {

    private static final String ADVERT = "فرصة العمر لربح المال من البيت بدون رأس مال";
    private static final String WARNING =
            ADVERT + " كما يقولون وهو احتيال يا ناس لا تصدقوهم أبدا فقد خسرت عندهم كل ما جمعته لأولادي";

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    @Test
    void allOfTheCampaign_areListed_ticked_butTheOneThatIsUnlikeTheRest() {
        List<CommentId> adverts = adverts(4);
        CommentId warning = Samples.of(WARNING).name("محذّر").in(queue);

        String page = page("like=" + adverts.getFirst() + "&by=text");

        assertThat(page).contains("5 تعليقات في الانتظار", "تعليقات تختلف عن سائرها", "نصه يختلف عن النصوص الأخرى");
        assertThat(ticked(page))
                .containsExactlyInAnyOrderElementsOf(
                        adverts.stream().map(CommentId::toString).toList());
        assertThat(page.indexOf("محذّر")).isLessThan(page.indexOf("مرسل 0"));
        assertThat(page).contains("name=\"id\" value=\"" + warning + "\" aria-label");
    }

    @Test
    void onlyWhatIsTicked_isDecided_andUndoneAtOnce() {
        List<CommentId> adverts = adverts(4);
        CommentId warning = Samples.of(WARNING).in(queue);
        Form form = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        form.untick(adverts.get(2));

        String done = form.send("reject").getHeader("Location");

        assertThat(states(adverts)).containsExactly(State.REJECTED, State.REJECTED, State.HELD, State.REJECTED);
        assertThat(state(warning)).isEqualTo(State.HELD);
        undo(done);
        assertThat(states(adverts)).containsOnly(State.HELD);
    }

    @Test
    void whatIsUnlikeTheRest_isDecidedWhereItIsTicked() {
        List<CommentId> adverts = adverts(4);
        CommentId warning = Samples.of(WARNING).in(queue);
        Form form = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        form.tick(warning);

        form.send("reject");

        assertThat(state(warning)).isEqualTo(State.REJECTED);
    }

    @Test
    void commentThatChangedMeanwhile_isLeft_counted_andNamed() {
        List<CommentId> adverts = adverts(4);
        Form form = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        queue.decide(adverts.get(1), 1, State.APPROVED, "", "", "brahim");
        queue.edit(adverts.get(3), 1, new Edition("نص منقح", "مرسل 3"), "", "brahim");

        String result = form.send("reject").getHeader("Location");

        assertThat(states(adverts)).containsExactly(State.REJECTED, State.APPROVED, State.REJECTED, State.HELD);
        assertThat(result).contains("/result?");
        assertThat(browser().urlEncodingEnabled(false).get(result).asString())
                .contains("رُفض تعليقان", "تغيّر تعليقان قبل أن يصلهما القرار", "مرسل 1", "مرسل 3")
                .doesNotContain("مرسل 0", "مرسل 2");
    }

    @Test
    void commentThatCameAfterThePageWasMade_isNotDecided() {
        List<CommentId> adverts = adverts(120);
        Form form = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        CommentId late =
                Samples.of(ADVERT).submittedAt(Instant.now().plusSeconds(60)).in(queue);

        form.send("reject");

        assertThat(states(adverts)).containsOnly(State.REJECTED);
        assertThat(state(late)).isEqualTo(State.HELD);
    }

    @Test
    void otherPages_keepWhatWasTicked_andAreMeantAsLongAsTheirBoxIsTicked() {
        List<CommentId> adverts = adverts(250);
        Form first = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        assertThat(first.shown()).hasSize(100);
        assertThat(first.text).contains("1 / 3");
        first.untick(adverts.get(5));
        Form third = new Form(first.turn("3").asString());
        assertThat(third.shown()).hasSize(50);
        third.untick(adverts.get(249));
        Form again = new Form(third.turn("1").asString());
        assertThat(again.ticked).hasSize(99).doesNotContain(adverts.get(5).toString());

        again.send("reject");

        assertThat(IntStream.range(0, 250).filter(i -> state(adverts.get(i)) == State.HELD))
                .containsExactly(5, 249);
    }

    @Test
    void withoutTheOtherPages_onlyThePagesThatWereSeen_areDecided() {
        List<CommentId> adverts = adverts(250);
        Form first = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        first.isWhole = false;

        first.send("approve");

        assertThat(adverts.stream().filter(id -> state(id) == State.APPROVED)).hasSize(100);
    }

    @Test
    void whatIsUnlikeTheRest_onAPageThatNobodySaw_isLeft() {
        List<CommentId> adverts = adverts(250);
        CommentId warning = Samples.of(WARNING).in(queue);

        new Form(page("like=" + adverts.getFirst() + "&by=text")).send("reject");

        assertThat(states(adverts)).containsOnly(State.REJECTED);
        assertThat(state(warning)).isEqualTo(State.HELD);
    }

    @Test
    void thousands_goInStepsThatThePageShows_andAreUndoneTogether() {
        List<CommentId> adverts = adverts(4500);
        Response answer = new Form(page("like=" + adverts.getFirst() + "&by=text")).send("reject");
        int steps = 1;
        while (answer.getHeader("Location").contains("/progress?")) {
            String progress = browser()
                    .urlEncodingEnabled(false)
                    .get(answer.getHeader("Location"))
                    .asString();
            assertThat(progress).contains("<progress max=\"4500\" value=\"" + 2000 * steps + "\"");
            answer = new Form(progress).send("");
            steps++;
        }

        assertThat(steps).isEqualTo(3);
        assertThat(states(adverts)).containsOnly(State.REJECTED);
        undo(answer.getHeader("Location"));
        assertThat(adverts.stream().filter(id -> state(id) == State.HELD)).hasSize(2000);
    }

    @Test
    void chosenComments_areDecidedAsTheyWereSeen() {
        List<CommentId> chosen = adverts(3);
        Form form = new Form(page("id=" + chosen.get(0) + "&id=" + chosen.get(1) + "&id=" + chosen.get(2)));
        queue.edit(chosen.get(1), 1, new Edition("نص منقح", "مرسل 1"), "", "brahim");
        form.untick(chosen.get(2));

        String result = form.send("approve").getHeader("Location");

        assertThat(states(chosen)).containsExactly(State.APPROVED, State.HELD, State.HELD);
        assertThat(browser().urlEncodingEnabled(false).get(result).asString()).contains("تغيّر تعليق واحد", "مرسل 1");
    }

    @Test
    void formThatIsSentTwice_isNoConflict() {
        List<CommentId> adverts = adverts(3);
        Form form = new Form(page("like=" + adverts.getFirst() + "&by=text"));
        form.send("reject");

        assertThat(form.send("reject").getHeader("Location")).doesNotContain("/result?");
    }

    @Test
    void nonsense_isRefused() {
        CommentId one = adverts(1).getFirst();
        for (String field : List.of("shown=x", "shown=" + one + " x", "until=x", "plan=x", "part=0", "by=x")) {
            int equals = field.indexOf('=');
            Response answer = browser()
                    .contentType(ContentType.URLENC)
                    .formParam("like", one.toString())
                    .formParam("outcome", "reject")
                    .formParam(field.substring(0, equals), field.substring(equals + 1))
                    .post("/review/bulk" + (field.startsWith("part") ? "/parts" : ""));
            assertThat(answer.statusCode()).as(field).isBetween(400, 404);
        }
        assertThat(state(one)).isEqualTo(State.HELD);
    }

    private List<CommentId> adverts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Samples.of(ADVERT)
                        .name("مرسل " + i)
                        .submittedAgo(Duration.ofSeconds(number - i))
                        .in(queue))
                .toList();
    }

    private State state(CommentId id) {
        return queue.find(id).await().indefinitely().orElseThrow().state();
    }

    private List<State> states(List<CommentId> ids) {
        return ids.stream().map(this::state).toList();
    }

    private static String page(String query) {
        return browser()
                .urlEncodingEnabled(false)
                .get("/review/bulk?lang=ar&" + query)
                .asString();
    }

    private static void undo(String list) {
        String bulk = list.replaceAll(".*bulk=([0-9a-f-]+).*", "$1");
        browser()
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .post("/review/bulk/" + bulk + "/undo?lang=ar")
                .then()
                .statusCode(303);
    }

    private static List<String> ticked(String page) {
        return values(page, "<input class=\"pick\" type=\"checkbox\" name=\"id\" value=\"([^\"]*)\" checked");
    }

    private static List<String> values(String page, String regex) {
        return Pattern.compile(regex)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The form of a page, as a browser sends it. */
    private static final class Form {

        private final String text;
        private final List<String> ticked;
        private boolean isWhole;

        Form(String page) {
            text = page;
            ticked = new ArrayList<>(ticked(page));
            isWhole = page.contains("name=\"whole\" value=\"1\" checked");
        }

        List<String> shown() {
            return values(text, "name=\"shown\" value=\"([^\"]*)\"");
        }

        void tick(CommentId id) {
            ticked.add(id.toString());
        }

        void untick(CommentId id) {
            assertThat(ticked.remove(id.toString())).isTrue();
        }

        Response send(String outcome) {
            RequestSpecification request = filled();
            return (outcome.isEmpty() ? request : request.formParam("outcome", outcome)).post("/review/bulk?lang=ar");
        }

        Response turn(String part) {
            return filled().formParam("part", part).post("/review/bulk/parts?lang=ar");
        }

        private RequestSpecification filled() {
            RequestSpecification request =
                    browser().contentType(ContentType.URLENC).redirects().follow(false);
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
                    .matcher(text)
                    .results()
                    .filter(field -> !field.group(1).equals("shown"))
                    .forEach(field -> request.formParam(field.group(1), field.group(2)));
            shown().forEach(comment -> request.formParam("shown", comment));
            ticked.forEach(comment -> request.formParam("id", comment));
            return isWhole ? request.formParam("whole", "1") : request;
        }
    }
}
