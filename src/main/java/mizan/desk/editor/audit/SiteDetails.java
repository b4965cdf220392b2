package mizan.desk.editor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.desk.DeskMessages;
import mizan.settings.site.SiteFields;
import org.jspecify.annotations.Nullable;

/** What a record of a site says, in the words of the page of sites. */
final class SiteDetails {

    private final DeskMessages words;
    private final List<AuditDetail> details = new ArrayList<>();

    private SiteDetails(DeskMessages words) {
        this.words = words;
    }

    static List<AuditDetail> of(SiteFields site, DeskMessages words) {
        SiteDetails all = new SiteDetails(words);
        all.text("state", words.say("sites.state." + (Boolean.TRUE.equals(site.closed()) ? "closed" : "open")));
        all.text("name", site.title());
        all.text("language", language(site, words));
        all.list("origins", site.origins());
        all.text("path", site.path());
        all.text("article_url", site.articleUrl());
        all.text("held_days", site.heldDays() == null ? "" : String.valueOf(site.heldDays()));
        all.text("charset", site.charset());
        all.choice("require_name", site.requireName());
        all.choice("require_email", site.requireEmail());
        all.choice("signed_only", site.signedOnly());
        all.choice("articles_known", site.articlesKnown());
        all.choice("fetch_articles", site.fetchArticles());
        all.choice("refresh", site.refresh());
        all.text("consent_field", site.consentField());
        all.list("placeholders", site.placeholders());
        all.list("staff", site.staff());
        return all.details;
    }

    private static String language(SiteFields site, DeskMessages words) {
        String key = "sites.language." + site.language();
        return words.has(key) ? words.say(key) : "";
    }

    private void text(String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            details.add(AuditDetail.of(words.say("sites." + label), text));
        }
    }

    private void list(String label, @Nullable List<String> list) {
        text(label, String.join(words.say("comma") + " ", Objects.requireNonNullElse(list, List.of())));
    }

    private void choice(String label, @Nullable Boolean value) {
        Stream.ofNullable(value).forEach(is -> text(label, words.say(is ? "yes" : "no")));
    }
}
