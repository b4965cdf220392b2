package mizan.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteRequestsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, Sec-Fetch-Site, Origin, scheme, authority, allowed
                "POST, -, -, http, desk.example, true",
                "POST, same-origin, https://evil.example, https, desk.example, true",
                "POST, none, -, https, desk.example, true",
                "POST, cross-site, -, https, desk.example, false",
                "POST, same-site, https://desk.example, https, desk.example, false",
                "POST, SAME-ORIGIN, -, https, desk.example, false",
                "POST, '', https://desk.example, https, desk.example, true",
                "POST, -, https://desk.example, https, desk.example, true",
                "POST, -, https://DESK.example, https, desk.example:443, true",
                "POST, -, http://desk.example:8080, http, desk.example:8080, true",
                "POST, -, http://desk.example:8081, http, desk.example:8080, false",
                "POST, -, https://desk.example.evil.example, https, desk.example, false",
                "POST, -, null, https, desk.example, false",
                "POST, -, https://evil.example, https, '', false",
                "DELETE, cross-site, -, https, desk.example, false",
                "PUT, cross-site, -, https, desk.example, false",
                "GET, cross-site, https://evil.example, https, desk.example, true",
                "HEAD, cross-site, -, https, desk.example, true",
                "OPTIONS, cross-site, -, https, desk.example, true",
            })
    void onlyOwnPagesAndPrograms_mayAct(
            String method, String secFetchSite, String origin, String scheme, String authority, boolean allowed) {
        assertThat(CrossSiteRequests.isAllowed(method, secFetchSite, origin, scheme, authority))
                .isEqualTo(allowed);
    }
}
