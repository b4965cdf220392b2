package mizan.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect provider over HTTP, as strict as a real one: the code flow with PKCE and a client secret, codes
 * that are good once, signed tokens. Whoever posts its login form says who they are, and with {@code fault} what is
 * to be wrong. It listens on 127.0.0.1, which to a browser is another site than the service's localhost.
 */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    public static final String CLIENT = "mizan";
    public static final String SECRET = "a client secret of the tests, long enough";

    private static final String KEY_ID = "tests";
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;

    private final RsaJsonWebKey key = newKey();
    private final RsaJsonWebKey foreignKey = newKey();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile boolean isDown;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url", address(),
                "quarkus.oidc.client-id", CLIENT,
                "quarkus.oidc.credentials.secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query =
                    form(String.valueOf(exchange.getRequestURI().getRawQuery()));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/switch")) {
                isDown = query.containsKey("down") && query.get("down").equals("1");
                reply(exchange, OK, "text/plain", "");
                return;
            }
            if (isDown) {
                return;
            }
            switch (path) {
                case "/.well-known/openid-configuration" -> json(exchange, OK, discovery());
                case "/jwks" -> json(exchange, OK, "{\"keys\":[" + key.toJson() + "]}");
                case "/authorize" -> authorize(exchange, query, form(body));
                case "/token" -> token(exchange, form(body));
                case "/access-token" -> reply(exchange, OK, "text/plain", signed(accessToken(form(body)), form(body)));
                case "/id-token" -> reply(exchange, OK, "text/plain", signed(idToken(form(body)), form(body)));
                case "/logout" -> redirect(exchange, query.get("post_logout_redirect_uri"));
                default -> reply(exchange, 404, "text/plain", "");
            }
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                 "code_challenge_methods_supported":["S256"]}""".formatted(address());
    }

    /** A page to sign in at; and whoever posts it goes back with a code. */
    private void authorize(HttpExchange exchange, Map<String, String> query, Map<String, String> typed)
            throws IOException {
        boolean isAsItShouldBe = CLIENT.equals(query.get("client_id"))
                && "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"))
                && query.containsKey("code_challenge")
                && query.containsKey("nonce")
                && query.containsKey("state")
                && List.of(query.getOrDefault("scope", "").split(" ")).contains("openid");
        if (!isAsItShouldBe) {
            reply(exchange, BAD_REQUEST, "text/plain", "The client or its request is not known");
        } else if (exchange.getRequestMethod().equals("GET")) {
            reply(exchange, OK, "text/html;charset=UTF-8", """
                    <!doctype html><title>Provider</title><link rel="icon" href="data:,"><form method="post">
                    <input id="sub" name="sub"><input id="name" name="preferred_username">
                    <input id="roles" name="roles">
                    <button type="submit">Sign in</button></form>""");
        } else if (typed.containsKey("error")) {
            String error = "?error=" + typed.get("error") + "&state=" + query.get("state");
            redirect(exchange, query.get("redirect_uri") + error);
        } else {
            String code = UUID.randomUUID().toString();
            Map<String, String> granted = new HashMap<>(query);
            granted.putAll(typed);
            codes.put(code, granted);
            redirect(
                    exchange,
                    query.get("redirect_uri") + "?code=" + code + "&state="
                            + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        }
    }

    private void token(HttpExchange exchange, Map<String, String> asked) throws IOException, JoseException {
        Map<String, String> granted = codes.remove(asked.getOrDefault("code", ""));
        boolean isGood = granted != null
                && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && "authorization_code".equals(asked.get("grant_type"))
                && granted.get("redirect_uri").equals(asked.get("redirect_uri"))
                && granted.get("code_challenge").equals(challenge(asked.getOrDefault("code_verifier", "")));
        if (!isGood) {
            json(exchange, BAD_REQUEST, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if ("down".equals(granted.get("fault"))) {
            return;
        }
        json(
                exchange,
                OK,
                "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"%s\",\"id_token\":\"%s\"}"
                        .formatted(signed(accessToken(granted), granted), signed(idToken(granted), granted)));
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JwtClaims idToken(Map<String, String> wanted) {
        JwtClaims claims = accessToken(wanted);
        claims.setAudience("audience".equals(wanted.get("fault")) ? "another client" : CLIENT);
        Stream.of("nonce", "at_hash", "typ")
                .filter(wanted::containsKey)
                .forEach(claim -> claims.setClaim(claim, wanted.get(claim)));
        if ("nonce".equals(wanted.get("fault"))) {
            claims.setClaim("nonce", "another nonce");
        }
        claims.setClaim("email", "person@newsroom.example");
        return claims;
    }

    private JwtClaims accessToken(Map<String, String> wanted) {
        String fault = wanted.getOrDefault("fault", "");
        NumericDate now = NumericDate.now();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("issuer".equals(fault) ? "http://evil.example" : address());
        claims.setAudience("audience".equals(fault) ? "another client" : CLIENT);
        if (wanted.containsKey("sub")) {
            claims.setSubject(wanted.get("sub"));
        }
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + ("expired".equals(fault) ? -3600 : 300)));
        if (wanted.containsKey("preferred_username")) {
            claims.setStringClaim("preferred_username", wanted.get("preferred_username"));
        }
        List<String> roles = Arrays.stream(wanted.getOrDefault("roles", "").split(" "))
                .filter(role -> !role.isEmpty())
                .toList();
        claims.setClaim("realm_access", Map.of("roles", roles));
        return claims;
    }

    private String signed(JwtClaims claims, Map<String, String> wanted) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(("signature".equals(wanted.get("fault")) ? foreignKey : key).getPrivateKey());
        signature.setKeyIdHeaderValue(KEY_ID);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> second));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(FOUND, -1);
    }

    private static void json(HttpExchange exchange, int status, String json) throws IOException {
        reply(exchange, status, "application/json", json);
    }

    private static void reply(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
