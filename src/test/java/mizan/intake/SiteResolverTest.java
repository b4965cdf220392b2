package mizan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.SiteResolution.Found;
import mizan.intake.SiteResolution.Refused;
import mizan.intake.form.CommentForm;
import mizan.intake.form.SubmissionRefusal;
import mizan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteResolverTest {

    private static final Site AKHBAR = site("akhbar", "https://akhbar.example", "");
    private static final Site SAHIFA = site("sahifa", "https://sahifa.example", "https://sahifa.example/a/{article}");
    private static final Site DEMO = new Site(new SiteId("demo"), "demo", Language.ARABIC, List.of(), "/demo");
    private static final SiteResolver RESOLVER = new SiteResolver(new Sites(List.of(AKHBAR, SAHIFA, DEMO)));

    @Test
    void formFromTheSitesOwnPage_isFound() {
        assertThat(resolve("akhbar", "https://akhbar.example", "https://akhbar.example/17"))
                .isEqualTo(new Found(AKHBAR, "https://akhbar.example/17", false));
    }

    @Test
    void siteIsFoundByTheOrigin() {
        assertThat(resolve("", "https://sahifa.example", "")).isEqualTo(new Found(SAHIFA, "", false));
    }

    @Test
    void siteIsFoundByTheReferer() {
        assertThat(resolve("", "", "https://AKHBAR.example:443/17"))
                .isEqualTo(new Found(AKHBAR, "https://AKHBAR.example:443/17", false));
    }

    @Test
    void noOriginAtAll_isFoundWithASignal() {
        assertThat(resolve("akhbar", "", "")).isEqualTo(new Found(AKHBAR, "", true));
        assertThat(resolve("akhbar", "null", "")).isEqualTo(new Found(AKHBAR, "", true));
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
        assertThat(resolve("akhbar", origin, ""))
                .isEqualTo(new Refused(SubmissionRefusal.of(403, "error.foreign_origin")));
    }

    @Test
    void foreignReferer_isRefused() {
        assertThat(resolve("akhbar", "", "https://evil.example/akhbar.example"))
                .isEqualTo(new Refused(SubmissionRefusal.of(403, "error.foreign_origin")));
    }

    @Test
    void formThatNamesNoSite_needsAnOrigin() {
        assertThat(resolve("", "", ""))
                .isEqualTo(new Refused(SubmissionRefusal.ofField("site", 422, "error.required.site")));
        assertThat(resolve("nobody", "", ""))
                .isEqualTo(new Refused(SubmissionRefusal.ofField("site", 422, "error.unknown_site")));
        assertThat(resolve("", "https://evil.example", ""))
                .isEqualTo(new Refused(SubmissionRefusal.of(403, "error.foreign_origin")));
    }

    @Test
    void formOfPagesThatTwoSitesHave_namesItsSite() {
        Site twin = site("twin", "https://akhbar.example", "");
        SiteResolver resolver = new SiteResolver(new Sites(List.of(AKHBAR, twin)));

        assertThat(resolve(resolver, "", "https://akhbar.example", "https://akhbar.example/17", "/comments"))
                .isEqualTo(new Refused(SubmissionRefusal.ofField("site", 422, "error.required.site")));
        assertThat(resolve(resolver, "twin", "https://akhbar.example", "", "/comments"))
                .isInstanceOf(Found.class);
    }

    @Test
    void formThatNamesNothing_isOfTheOnlySiteThatTakesComments() {
        Site closed = closed(site("old", "https://old.example", ""));

        assertThat(resolve(new SiteResolver(new Sites(List.of(AKHBAR, closed))), "", "", "", "/index.php"))
                .isEqualTo(new Found(AKHBAR, "", true));
        assertThat(resolve(new SiteResolver(new Sites(List.of(closed))), "", "", "", "/index.php"))
                .isEqualTo(new Found(closed, "", true));
    }

    private static Site closed(Site site) {
        return new Site(site.id(), site.title(), site.language(), site.origins(), site.articleUrl(), site.path(), true);
    }

    @Test
    void ownOrigin_isTheDemosAndNobodyElses() {
        assertThat(resolve("demo", "http://mizan.example:8080", "")).isInstanceOf(Found.class);
        assertThat(resolve("", "http://mizan.example:8080", "")).isEqualTo(new Found(DEMO, "", false));
        assertThat(resolve("akhbar", "http://mizan.example:8080", "")).isInstanceOf(Refused.class);
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

    private static final Site ARABIC = shared("arabic", "/");
    private static final Site FRENCH = shared("french", "/fr/");
    private static final Site SPORT = shared("sport", "/fr/sport/");
    private static final SiteResolver SHARED = new SiteResolver(new Sites(List.of(ARABIC, FRENCH, SPORT, DEMO)));
    private static final String SHARED_ORIGIN = "https://sahifa.example";

    @ParameterizedTest
    @CsvSource({
        "/index.php, /17, arabic",
        "/index.php, /french/17, arabic",
        "/index.php, /fr, french",
        "/index.php, /fr/17, french",
        "/comments, /fr/17?x=/fr/sport/, french",
        "/comments, /fr/sport/17, sport",
        "/fr/index.php, /, french",
        "/fr/index.php, , french",
        "/fr/sport/index.php, /17, sport",
        "/ar/index.php, , arabic",
    })
    void sitesOfOneOrigin_areToldApartByPath(String sentTo, String page, String site) {
        String referer = page == null ? "" : SHARED_ORIGIN + page;

        assertThat(resolve(SHARED, "", SHARED_ORIGIN, referer, sentTo))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.site().id().value()).isEqualTo(site));
    }

    @ParameterizedTest
    @CsvSource({"/index.php, /", "/index.php, ", "/comments, /"})
    void noPathAtASharedOrigin_isNotGuessed(String sentTo, String page) {
        String referer = page == null ? "" : SHARED_ORIGIN + page;

        assertThat(resolve(SHARED, "", SHARED_ORIGIN, referer, sentTo))
                .isEqualTo(new Refused(SubmissionRefusal.ofField("site", 422, "error.required.site")));
        assertThat(resolve(SHARED, "french", SHARED_ORIGIN, referer, sentTo)).isInstanceOf(Found.class);
    }

    @Test
    void formWithoutOriginAtTheOnlySite_isTaken() {
        SiteResolver only = new SiteResolver(new Sites(List.of(AKHBAR, DEMO)));

        assertThat(resolve(only, "", "", "", "/index.php")).isEqualTo(new Found(AKHBAR, "", true));
        assertThat(resolve(RESOLVER, "", "", "", "/index.php")).isInstanceOf(Refused.class);
    }

    @Test
    void formWithoutOriginAtTheSitesOwnAddress_isTaken() {
        Site here = site("here", "http://mizan.example:8080", "");
        SiteResolver several = new SiteResolver(new Sites(List.of(AKHBAR, here, DEMO)));

        assertThat(resolve(several, "", "", "", "/index.php")).isEqualTo(new Found(here, "", true));
    }

    private static SiteResolution resolve(String site, String origin, String referer) {
        return resolve(RESOLVER, site, origin, referer, "/comments");
    }

    private static SiteResolution resolve(
            SiteResolver resolver, String site, String origin, String referer, String path) {
        RequestHeaders headers = new RequestHeaders(
                Caller.BROWSER, "", origin, referer, "http://mizan.example:8080", "192.0.2.1", "", "", path, "");
        return resolver.resolve(CommentForm.of(Map.of("site", site)), headers);
    }

    private static Site shared(String id, String path) {
        return new Site(new SiteId(id), id, Language.ARABIC, List.of(SHARED_ORIGIN), "", path);
    }

    private static Site site(String id, String origin, String articleUrl) {
        return new Site(new SiteId(id), id, Language.ARABIC, List.of(origin), articleUrl);
    }
}
