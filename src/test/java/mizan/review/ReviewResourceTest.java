package mizan.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import mizan.comment.CommentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DeskWithFakes.class)
class ReviewResourceTest {

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    private static RequestSpecification moderator() {
        return given().auth().preemptive().basic("moderator", DeskWithFakes.MODERATOR_PASSWORD);
    }

    @Test
    void heldComment_isListed() {
        CommentId id = Samples.of("أنت حمار").insult(4, 8).in(queue);

        moderator().get("/api/review/comments").then().log().all()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(id.toString())));
    }
}
