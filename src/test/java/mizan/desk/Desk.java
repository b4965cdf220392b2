package mizan.desk;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import mizan.access.DeskAuthentication;
import mizan.openapi.DescribedAnswers;

/** Ways to come to the desk over HTTP. */
public final class Desk {

    private Desk() {}

    static RequestSpecification stranger() {
        return given().filter(DescribedAnswers.of("moderator", DeskWithFakes.MODERATOR_PASSWORD))
                .redirects()
                .follow(false);
    }

    public static RequestSpecification moderator() {
        return stranger().auth().preemptive().basic("moderator", DeskWithFakes.MODERATOR_PASSWORD);
    }

    public static RequestSpecification editor() {
        return stranger().auth().preemptive().basic("editor", DeskWithFakes.EDITOR_PASSWORD);
    }

    /** A browser that has logged in as {@code moderator}. */
    public static RequestSpecification browser() {
        String session = login().post("/j_security_check").cookie(DeskAuthentication.SESSION_COOKIE);
        return stranger()
                .cookie(DeskAuthentication.SESSION_COOKIE, session)
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin");
    }

    /** The login form, filled in. */
    static RequestSpecification login(String name, String password) {
        return stranger()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of("j_username", name, "j_password", password));
    }

    static RequestSpecification login() {
        return login("moderator", DeskWithFakes.MODERATOR_PASSWORD);
    }

    public static String approve() {
        return "{\"outcome\":\"approve\"}";
    }
}
