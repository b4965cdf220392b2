package mizan.intake;

import static mizan.openapi.DescribedAnswers.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.parsing.Parser;
import jakarta.inject.Inject;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.queue.ReviewQueue;
import mizan.queue.Submission;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

/** The receipt of a comment whose site is no longer configured. */
@QuarkusTest
class RemovedSiteTest {

    static {
        RestAssured.registerParser(Problem.MEDIA_TYPE, Parser.JSON);
    }

    private static final String NOT_FOUND = ReaderMessages.get(Language.ARABIC, "receipt.not_found");

    @Inject
    ReviewQueue queue;

    @Test
    void receipt_isNotFoundInBothForms() {
        Submission submission = Samples.submission().build();
        queue.add(submission).await().indefinitely();
        String receipt = submission.receipt().toString();
        assertThat(queue.find(submission.comment().id()).await().indefinitely()).isPresent();

        given().accept(ContentType.HTML)
                .get("/comments/" + receipt)
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString(NOT_FOUND));
        given().accept(ContentType.JSON)
                .get("/comments/" + receipt)
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", equalTo(NOT_FOUND));
    }
}
