package mizan.intake;

import static mizan.openapi.DescribedAnswers.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mizan.comment.Receipt;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import org.junit.jupiter.api.Test;

/** Readers who give neither name nor e-mail, at sites that ask for neither: nobody is taken for anybody else. */
@QuarkusTest
class AnonymousReadersTest {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xFFFF));

    @Inject
    ReviewQueue queue;

    @Test
    void twoReadersOfTheSameText_areBothKept() {
        String text = "شكرا على هذا المقال " + NEXT.incrementAndGet();

        String first = send("gazette", text, address());
        String second = send("gazette", text, address());

        assertThat(second).isNotEqualTo(first);
        assertThat(find(second).comment().text()).isEqualTo(text);
    }

    @Test
    void oneReaderWhoSendsTwice_isKeptOnce() {
        String text = "شكرا على هذا المقال " + NEXT.incrementAndGet();
        String address = address();

        assertThat(send("gazette", text, address)).isEqualTo(send("gazette", text, address));
    }

    @Test
    void manyReaders_areNoFlood() {
        Set<SignalKind> kinds = new HashSet<>();
        for (int i = 0; i < 14; i++) {
            kinds.addAll(kinds(send("gazette", TestTexts.ordinary(NEXT.incrementAndGet()), address())));
        }

        assertThat(kinds).doesNotContain(SignalKind.FLOOD);
    }

    @Test
    void approvedComment_vouchesForNobodyElse() {
        String first = send("majhul", TestTexts.ordinary(NEXT.incrementAndGet()), address());
        QueuedComment held = find(first);
        queue.decide(held.comment().id(), held.version(), State.APPROVED, "", "", "amina");

        String second = send("majhul", TestTexts.ordinary(NEXT.incrementAndGet()), address());

        assertThat(find(second).state()).isEqualTo(State.HELD);
        assertThat(kinds(second)).contains(SignalKind.FIRST_COMMENTS_HELD);
    }

    @Test
    void authorWithoutNameAndEmail_hasNoKeyAndNoHistory() {
        String first = send("majhul", TestTexts.ordinary(NEXT.incrementAndGet()), address());
        QueuedComment held = find(first);
        queue.decide(held.comment().id(), held.version(), State.REJECTED, "advert", "", "amina");
        QueuedComment other = find(send("majhul", TestTexts.ordinary(NEXT.incrementAndGet()), address()));

        assertThat(other.comment().author().key()).isEmpty();
        assertThat(queue.byAuthor(other, 10)).isEmpty();
        assertThat(queue.standing(other).approved()).isZero();
        assertThat(queue.standing(other).rejected()).isZero();
        assertThat(queue.alike(other, Similarity.AUTHOR, 10).count()).isZero();
    }

    @Test
    void nameOfMarkupOrSignsOnly_isNoName() {
        for (String name :
                new String[] {"<b></b>", "<i>...</i>", "\u200F", "<b>\u3164</b>", "<b>enter your name...</b>"}) {
            String receipt = receipt(post(
                    Map.of(
                            "site",
                            "majhul",
                            "article",
                            "1",
                            "name",
                            name,
                            "text",
                            TestTexts.ordinary(NEXT.incrementAndGet())),
                    address()));

            assertThat(find(receipt).comment().author().key()).as(name).isEmpty();
            assertThat(find(receipt).comment().author().name()).as(name).isEmpty();
        }
    }

    @Test
    void twoReadersOfOneName_areBothKept() {
        String text = "حسبنا الله ونعم الوكيل " + NEXT.incrementAndGet();
        Map<String, String> comment = Map.of("site", "majhul", "article", "1", "name", "محمد", "text", text);

        assertThat(receipt(post(comment, address()))).isNotEqualTo(receipt(post(comment, address())));
    }

    private static String send(String site, String text, String address) {
        return receipt(post(Map.of("site", site, "article", "1", "text", text, "GDPR", "1"), address));
    }

    private static ValidatableResponse post(Map<String, String> comment, String address) {
        return given().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(comment)
                .post("/comments")
                .then();
    }

    private static String receipt(ValidatableResponse reply) {
        return reply.extract().path("receipt");
    }

    private static String address() {
        int n = NEXT.incrementAndGet();
        return "10.9." + (n >> 8 & 255) + "." + (n & 255);
    }

    private QueuedComment find(String receipt) {
        return queue.find(Receipt.parse(receipt).orElseThrow().commentId())
                .await()
                .indefinitely()
                .orElseThrow();
    }

    private Set<SignalKind> kinds(String receipt) {
        Set<SignalKind> kinds = new HashSet<>();
        for (Signal signal : find(receipt).verdict().signals()) {
            kinds.add(signal.kind());
        }
        return kinds;
    }
}
