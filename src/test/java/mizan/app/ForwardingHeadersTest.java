package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import mizan.testsupport.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forwarding headers that Quarkus cannot read: each request is answered all the same. */
@QuarkusTest
class ForwardingHeadersTest {

    private static final TrustedProxies PROXIES =
            new TrustedProxies(Optional.of(List.of("127.0.0.1", "10.0.0.0/8", "2001:db8:ffff::/48", "proxy.example")));

    @TestHTTPResource("/")
    URL root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For:",
                "X-Forwarded-For: ,",
                "X-Forwarded-For: , 203.0.113.9",
                "X-Forwarded-For: :80",
                "X-Forwarded-For: .",
                "X-Forwarded-For: [",
                "X-Forwarded-For: []:80",
                "X-Forwarded-For: fe80::1%eth0",
                "X-Forwarded-Host:",
                "X-Forwarded-Host: ,",
                "X-Forwarded-Host: :80",
                "X-Forwarded-Host: a b",
                "X-Forwarded-Host: a:b:c",
                "X-Forwarded-Proto:",
                "X-Forwarded-Proto: ht tp",
                "X-Forwarded-Proto: ,https",
                "X-Forwarded-Port:",
                "X-Forwarded-Port: 99999999999",
                "X-Forwarded-Port: -1",
                "Forwarded:",
                "Forwarded: for=",
                "Forwarded: for=\" \";host=\":1\"",
            })
    void requestWithAnUnreadableHeader_isAnswered(String header) throws IOException {
        assertThat(statusLine("/q/health/live", header)).isEqualTo("HTTP/1.1 200 OK");
        assertThat(statusLine("/login", header)).isEqualTo("HTTP/1.1 200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: ,",
                "X-Forwarded-For: .",
                "X-Forwarded-For: ,203.0.113.9",
                "X-Forwarded-Port: 70000",
                "X-Forwarded-Proto: gopher",
                "Forwarded: for",
                "Forwarded: for=",
                "Forwarded: for=\" \";host=news.example",
                "Forwarded: proto=https, for=\":80\"",
                "Forwarded: for=192.0.2.60;host=\":80\"",
            })
    void unreadableHeader_isDropped(String header) {
        assertThat(isKept(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: unknown",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-For: 203.0.113.9:4711, 10.0.0.1",
                "X-Forwarded-For: [2001:db8::1]:4711",
                "X-Forwarded-For: 2001:db8::1",
                "X-Forwarded-Host: news.example:8443",
                "X-Forwarded-Host: my_site.example, proxy",
                "X-Forwarded-Host: [2001:db8::1]:80",
                "X-Forwarded-Proto: HTTPS",
                "X-Forwarded-Port: 443",
                "Forwarded: for=192.0.2.60;proto=http;by=203.0.113.43",
                "Forwarded: for=\"[2001:db8:cafe::17]:4711\", For=_hidden;host=news.example",
            })
    void readableHeader_isKept(String header) {
        assertThat(isKept(header)).isTrue();
    }

    @Test
    void portOfHost_isKept_whereTheProxyNamesOnlyTheScheme() throws IOException {
        String comment = "{\"site\":\"demo\",\"article\":\"1\",\"name\":\"port\",\"email\":\"port@example.com\","
                + "\"text\":\"port of host\"}";
        String head = "POST /comments HTTP/1.1\r\nHost: news.example:8443\r\nX-Forwarded-Proto: https\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + comment.length() + "\r\n";

        assertThat(RawRequest.send(root, head, comment).lines())
                .anySatisfy(line ->
                        assertThat(line).startsWithIgnoringCase("location: https://news.example:8443/comments/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9|203.0.113.9",
                "198.51.100.7, 203.0.113.9|203.0.113.9",
                "198.51.100.7, 203.0.113.9, 10.1.2.3|203.0.113.9",
                "198.51.100.7,203.0.113.9:4711,127.0.0.1|203.0.113.9:4711",
                "198.51.100.7, [2001:db8::1]:80, 2001:db8:ffff::1|[2001:db8::1]:80",
                "198.51.100.7, unknown, 10.1.2.3|unknown",
                "198.51.100.7, , 10.1.2.3|''",
                "10.9.9.9, 10.1.2.3|10.9.9.9",
            })
    void client_isTheRightMostThatIsNoProxy(String sent, String client) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Forwarded-For", sent);

        ForwardingHeaders.keepClient(headers, PROXIES);

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly(client);
    }

    @Test
    void clientInSeveralLines_isReadAsOneList() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("X-Forwarded-For", "198.51.100.7")
                .add("X-Forwarded-For", "203.0.113.9, 10.1.2.3");

        ForwardingHeaders.keepClient(headers, PROXIES);

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("203.0.113.9");
    }

    @Test
    void headerOfAProxy_namesTheClient() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add("X-Forwarded-For", "198.51.100.7")
                .add("CF-Connecting-IP", "203.0.113.9");

        ForwardingHeaders.takeClientFrom(headers, "CF-Connecting-IP");
        ForwardingHeaders.takeClientFrom(headers, "True-Client-IP");

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("203.0.113.9");
    }

    private static boolean isKept(String header) {
        String name = header.substring(0, header.indexOf(':'));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .add(name, header.substring(name.length() + 1).strip());
        ForwardingHeaders.dropUnreadable(headers);
        return headers.contains(name);
    }

    private String statusLine(String path, String header) throws IOException {
        return RawRequest.send(root, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n", "")
                .lines()
                .findFirst()
                .orElse("");
    }
}
