package mizan.openapi;

import io.restassured.specification.RequestSpecification;

/** The OpenAPI description as Mizan serves it. */
final class Description {

    private Description() {}

    /** Reads it as {@code who}, in JSON. */
    static String read(RequestSpecification who) {
        return who.header("Accept", "application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
