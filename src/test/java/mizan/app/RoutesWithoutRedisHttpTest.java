package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every address that the service has, while Redis is there and serves nothing: said in words with 503, to programs and to
 * browsers; and never 500.
 */
@QuarkusTest
@TestProfile(RefusingRedis.class)
@Tag("fault")
@Timeout(300)
class RoutesWithoutRedisHttpTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:\\s*:([^{}]*))?}");

    /** What stands in paths and bodies; other texts are "x". */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("site", "akhbar"),
            Map.entry("article", "17"),
            Map.entry("folder", "joomla"),
            Map.entry("path", "comments"),
            Map.entry("receipt", "akhbar-0123456789abcdef"),
            Map.entry("outcome", "approve"),
            Map.entry("name", "moderator"),
            Map.entry("role", "moderator"),
            Map.entry("text", "شكرا على هذا المقال المفيد"),
            Map.entry("email", "sara@example.com"));

    /** What answers before Redis is asked does so as always: with what needs no Redis, or why the request is refused. */
    private static final Set<Integer> AS_ALWAYS = Set.of(200, 303, 400, 401, 404, 405, 422);

    /** What needs Redis for every request, whatever is sent. */
    private static final List<String> PAGES_NEEDING_REDIS =
            List.of("GET /review", "GET /review/stats", "GET /review/audit", "POST /comments", "POST /index.php");

    private static final List<String> DATA_NEEDING_REDIS = List.of(
            "GET /api/review/comments",
            "GET /api/review/counts",
            "GET /api/review/stats",
            "GET /api/review/accounts",
            "GET /api/review/webhooks",
            "GET /api/review/comments/akhbar-00000000000000000000/similar",
            "PUT /api/review/comments/akhbar-00000000000000000000/claim",
            "GET /comments/akhbar-0123456789abcdef",
            "GET /comments?site=akhbar&article=17");

    /** K2's form. */
    private static final Map<String, Object> COMMENT = Map.of(
            "site", "akhbar",
            "itemID", "17",
            "commentText", "شكرا على هذا المقال المفيد",
            "userName", "سارة",
            "commentEmail", "sara@example.com");

    private static String token;

    /** A method of a resource as a client calls it. */
    private record Route(String method, String path, boolean isForm, Map<String, Object> body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void signIn() {
        RefusingRedis.proxy().serveAll();
        editor().get("/api/review/comments").then().statusCode(200);
        if (token == null) {
            token = editor().contentType(ContentType.JSON)
                    .body(Map.of("name", "cms", "role", "editor"))
                    .post("/api/review/tokens")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("token");
        }
    }

    @AfterEach
    void serve() {
        RefusingRedis.proxy().serveAll();
    }

    @Test
    void whoIsSignedIn_isToldInWords_everywhere() {
        Map<Route, Integer> statuses = walk(command -> isAbout("mizan:{desk}:accounts", command), BROWSER);

        assertThat(refused(statuses))
                .hasSizeGreaterThan(75)
                .containsAll(PAGES_NEEDING_REDIS)
                .containsAll(DATA_NEEDING_REDIS);
        assertThat(statuses.values()).allMatch(status -> status == 503 || AS_ALWAYS.contains(status));
    }

    /** Pages are not to be had as JSON, and K2's script takes a message for its reader only with status 200. */
    @Test
    void programOfSomebodySignedIn_isToldInWords_everywhere() {
        Map<Route, Integer> statuses = walk(command -> isAbout("mizan:{desk}:accounts", command), "application/json");

        assertThat(refused(statuses)).hasSizeGreaterThan(40).containsAll(DATA_NEEDING_REDIS);
        assertThat(statuses.values()).allMatch(status -> status == 503 || status == 406 || AS_ALWAYS.contains(status));
    }

    @Test
    void whoIsNotKnownYet_isToldInWords_everywhere() {
        for (String accepted : List.of(BROWSER, "application/json")) {
            Map<Route, Integer> statuses = walk(command -> false, accepted);

            statuses.forEach((route, status) -> {
                if (route.path().contains("/review")) {
                    assertThat(status).as(route.toString()).isEqualTo(503);
                }
            });
        }
    }

    private static boolean isAbout(String key, List<String> command) {
        return command.contains(key) && command.getFirst().equalsIgnoreCase("hget");
    }

    private static List<String> refused(Map<Route, Integer> statuses) {
        return statuses.entrySet().stream()
                .filter(route -> route.getValue() == 503)
                .map(route -> route.getKey().toString())
                .toList();
    }

    /** The status of every route; each answer of 503 is in words and says when to come back. */
    private static Map<Route, Integer> walk(Predicate<List<String>> served, String accepted) {
        Map<Route, Integer> statuses = new LinkedHashMap<>();
        SoftAssertions softly = new SoftAssertions();
        RefusingRedis.proxy().refuseAllBut(served);
        List<Route> routes = routes();
        List<Future<Response>> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            answers = routes.stream()
                    .map(route -> threads.submit(() -> send(route, accepted)))
                    .toList();
        }
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            Response answer = answers.get(i).resultNow();
            statuses.put(route, answer.statusCode());
            softly.assertThat(answer.statusCode())
                    .as("%s %s: %s", route, accepted, answer.asString())
                    .isNotEqualTo(500);
            if (answer.statusCode() == 503) {
                softly.assertThat(answer.asString())
                        .as("%s %s", route, accepted)
                        .isNotBlank()
                        .doesNotContain("LOADING");
                softly.assertThat(answer.contentType())
                        .as("%s %s", route, accepted)
                        .containsAnyOf("html", "json");
                softly.assertThat(answer.header("Retry-After"))
                        .as("%s %s", route, accepted)
                        .isNotNull();
            }
        }
        softly.assertAll();
        return statuses;
    }

    private static Response send(Route route, String accepted) {
        RequestSpecification request = (route.path().startsWith("/api/sites/") ? program() : editor())
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept(accepted)
                .header("If-Match", "\"1\"")
                .header("Origin", "https://akhbar.example")
                .header("Sec-Fetch-Site", "same-origin");
        if (route.isForm()) {
            request = request.contentType(ContentType.URLENC.withCharset("UTF-8"))
                    .formParams(route.body().isEmpty() ? COMMENT : route.body());
        } else if (!route.method().equals("GET") && !route.method().equals("DELETE")) {
            request = request.contentType(ContentType.JSON).body(route.body());
        }
        return request.request(route.method(), route.path());
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("mizan").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .forEach(type -> addRoutes(type, routes));
        for (String path : List.of(
                "/q/openapi",
                "/q/metrics",
                "/q/swagger-ui/",
                "/q/health/live",
                "/comments?site=akhbar&article=17",
                "/login/oidc",
                "/nothing")) {
            routes.add(new Route("GET", path, false, Map.of()));
        }
        routes.add(new Route(
                "POST", "/j_security_check", true, Map.of("j_username", "editor", "j_password", "editor-in-tests-1")));
        return routes;
    }

    private static void addRoutes(Class<?> type, List<Route> routes) {
        for (Method method : type.getDeclaredMethods()) {
            if (isEndless(method)) {
                continue;
            }
            verb(method)
                    .ifPresent(verb -> routes.add(new Route(
                            verb,
                            filled("/" + path(type.getAnnotation(Path.class)) + "/"
                                    + path(method.getAnnotation(Path.class))),
                            isForm(type, method),
                            isForm(type, method) ? form(method) : json(method))));
        }
    }

    /** Live events begin, and go on once Redis does. */
    private static boolean isEndless(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces != null && produces.value()[0].equals(MediaType.SERVER_SENT_EVENTS);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(kind -> kind.getAnnotation(HttpMethod.class))
                .filter(kind -> kind != null && !kind.value().equals("OPTIONS"))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Path path) {
        return path == null ? "" : path.value();
    }

    private static String filled(String template) {
        String filled = VARIABLE.matcher(template)
                .replaceAll(variable -> value(variable.group(1), template, variable.group(2)));
        return filled.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    /** Ids as each kind of thing has them, so that they are looked up and not refused. */
    private static String value(String name, String template, String choice) {
        if (choice != null && choice.contains("|") && !choice.contains("+")) {
            return choice.substring(0, choice.indexOf('|'));
        }
        if (name.equals("id")) {
            return template.contains("/articles/")
                    ? "17"
                    : template.contains("/comments/") || template.contains("/decisions/")
                            ? "akhbar-00000000000000000000"
                            : template.contains("/bulk") ? "00000000000000000000" : "1700000000000-0";
        }
        return VALUES.getOrDefault(name, "x");
    }

    private static boolean isForm(Class<?> type, Method method) {
        return Stream.of(method.getAnnotation(Consumes.class), type.getAnnotation(Consumes.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(consumes -> consumes.value()[0].contains("form") || consumes.value()[0].equals("*/*"))
                .orElse(false);
    }

    private static Map<String, Object> form(Method method) {
        Map<String, Object> fields = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            FormParam field = parameter.getAnnotation(FormParam.class);
            if (field != null) {
                fields.put(field.value(), VALUES.getOrDefault(field.value(), "x"));
            }
        }
        return fields;
    }

    private static Map<String, Object> json(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(Class::isRecord)
                .findFirst()
                .map(RoutesWithoutRedisHttpTest::members)
                .orElse(Map.of());
    }

    private static Map<String, Object> members(Class<?> type) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent member : type.getRecordComponents()) {
            Class<?> kind = member.getType();
            if (kind == String.class) {
                members.put(member.getName(), VALUES.getOrDefault(member.getName(), "x"));
            } else if (kind == boolean.class || kind == Boolean.class) {
                members.put(member.getName(), true);
            } else if (kind.isPrimitive() || Number.class.isAssignableFrom(kind)) {
                members.put(member.getName(), 1);
            } else if (kind.isRecord()) {
                members.put(member.getName(), members(kind));
            }
        }
        return members;
    }

    private static RequestSpecification program() {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification editor() {
        return given().auth().preemptive().basic("editor", "editor-in-tests-1");
    }
}
