package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.Admission.Admitted;
import mizan.intake.Admission.Refused;
import mizan.intake.form.CommentForm;
import mizan.intake.form.SubmissionRefusal;
import mizan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteResolverTest {

    private static final Site AKHBAR = site("akhbar", "https://akhbar.example", "");
    private static final Site SAHIFA = site("sahifa", "https://sahifa.example", "https://sahifa.example/a/{article}");
    private static final Site DEMO = new Site(new SiteId("demo"), "demo", Language.ARABIC, List.of(), "/demo");
    private static final SiteResolver GATE = new SiteResolver(new Sites(List.of(AKHBAR, SAHIFA, DEMO)));

    @Test
    void formFromTheSitesOwnPage_isAdmitted() {
        assertThat(admit("akhbar", "https://akhbar.example", "https://akhbar.example/17"))
                .isEqualTo(new Admitted(AKHBAR, "https://akhbar.example/17", false));
    }

    @Test
    void siteIsFoundByTheOrigin() {
        assertThat(admit("", "https://sahifa.example", "")).isEqualTo(new Admitted(SAHIFA, "", false));
    }

    @Test
    void siteIsFoundByTheReferer() {
        assertThat(admit("", "", "https://AKHBAR.example:443/17"))
                .isEqualTo(new Admitted(AKHBAR, "https://AKHBAR.example:443/17", false));
    }

    @Test
    void noOriginAtAll_isAdmittedWithASignal() {
        assertThat(admit("akhbar", "", "")).isEqualTo(new Admitted(AKHBAR, "", true));
        assertThat(admit("akhbar", "null", "")).isEqualTo(new Admitted(AKHBAR, "", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://akhbar.example",
                "https://akhbar.example:8443",
                "https://akhbar.example.evil.example",
                "https://sahifa.example",
                "file://",
                "chrome-extension://abc"
            })
    void foreignOrigin_isRefused(String origin) {
        assertThat(admit("akhbar", origin, ""))
                .isEqualTo(new Refused(SubmissionRefusal.of(403, "error.foreign_origin")));
    }

    @Test
    void foreignReferer_isRefused() {
        assertThat(admit("akhbar", "", "https://evil.example/akhbar.example"))
                .isEqualTo(new Refused(SubmissionRefusal.of(403, "error.foreign_origin")));
    }

    @Test
    void formThatNamesNoSite_needsAnOrigin() {
        assertThat(admit("", "", "")).isEqualTo(new Refused(SubmissionRefusal.of(422, "error.required.site")));
        assertThat(admit("nobody", "", "")).isEqualTo(new Refused(SubmissionRefusal.of(422, "error.unknown_site")));
        assertThat(admit("", "https://evil.example", ""))
                .isEqualTo(new Refused(SubmissionRefusal.of(403, "error.foreign_origin")));
    }

    @Test
    void ownOrigin_isTheDemosAndNobodyElses() {
        assertThat(admit("demo", "http://mizan.example:8080", "")).isInstanceOf(Admitted.class);
        assertThat(admit("", "http://mizan.example:8080", "")).isEqualTo(new Admitted(DEMO, "", false));
        assertThat(admit("akhbar", "http://mizan.example:8080", "")).isInstanceOf(Refused.class);
    }

    @Test
    void articleUrl_isTheSitesOwn() {
        assertThat(SiteResolver.articleUrl(SAHIFA, "17/../x?y", "https://sahifa.example/other"))
                .isEqualTo("https://sahifa.example/a/17%2F..%2Fx%3Fy");
        assertThat(SiteResolver.articleUrl(AKHBAR, "17", "https://akhbar.example/17"))
                .isEqualTo("https://akhbar.example/17");
        assertThat(SiteResolver.articleUrl(AKHBAR, "17", "https://akhbar.example/"))
                .isEmpty();
        assertThat(SiteResolver.articleUrl(AKHBAR, "17", "")).isEmpty();
    }

    private static Admission admit(String site, String origin, String referer) {
        RequestHeaders envelope =
                new RequestHeaders(Caller.BROWSER, "", origin, referer, "http://mizan.example:8080", "192.0.2.1", "");
        return GATE.admit(CommentForm.of(Map.of("site", site)), envelope);
    }

    private static Site site(String id, String origin, String articleUrl) {
        return new Site(new SiteId(id), id, Language.ARABIC, List.of(origin), articleUrl);
    }
}
