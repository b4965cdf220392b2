package mizan.settings.site;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.WebOrigin;
import mizan.language.Language;
import mizan.redis.KeyPrefix;
import mizan.signal.activity.StaffNames;
import org.jspecify.annotations.Nullable;

/** Checks what a site is to be, whether the configuration or an editor says so, and notes every mistake. */
public final class SiteCheck {

    /** For how many days a site's comments may wait for a person. */
    public static final int MOST_HELD_DAYS = 3650;

    /** Characters of a title, of a name of staff and of a text that a form prefills. */
    public static final int LONGEST_TEXT = 200;

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_FIELD = 64;
    private static final int MOST_OF_A_LIST = 200;

    private static final Pattern SITE_PATH = Pattern.compile("/([A-Za-z0-9._~-]{1,64}/){0,8}");

    /** What stands in an article's address for the article's id. */
    private static final String ARTICLE = "{article}";

    private final List<SiteMistake> mistakes = new ArrayList<>();

    private SiteCheck() {}

    /**
     * A site, or why it cannot be.
     *
     * @param definition empty where there are mistakes
     */
    public record Checked(Optional<SiteDefinition> definition, List<SiteMistake> mistakes) {

        public Checked {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Why no site can have this id; empty where one can. */
    public static Optional<SiteMistake> id(String id) {
        if (!SiteId.isValid(id)) {
            return Optional.of(new SiteMistake("id", "id", "a site's id is 1 to 32 of a-z, 0-9 and -"));
        }
        return id.equals(KeyPrefix.DESK_TAG)
                ? Optional.of(new SiteMistake(
                        "id", "reserved", "the id " + id + " is taken by what all sites share; choose another"))
                : Optional.empty();
    }

    /** Checks {@code fields} of the site {@code id} beside {@code others}; its own former self among them is passed over. */
    public static Checked check(SiteId id, SiteFields fields, Collection<Site> others) {
        return new SiteCheck().of(id, fields, others);
    }

    private Checked of(SiteId id, SiteFields fields, Collection<Site> others) {
        List<String> origins = origins(list("origins", fields.origins()));
        Site site = new Site(
                id,
                title(fields.title()),
                language(fields.language()),
                origins,
                articleUrl(text("article_url", fields.articleUrl(), LONGEST_ADDRESS), origins),
                path(text("path", fields.path(), LONGEST_ADDRESS)),
                isTrue(fields.closed(), false));
        checkShared(site, others);
        List<String> staff = list("staff", fields.staff());
        SiteDefinition definition = new SiteDefinition(
                site,
                isTrue(fields.articlesKnown(), false),
                isTrue(fields.fetchArticles(), true),
                isTrue(fields.signedOnly(), false),
                charset(text("charset", fields.charset(), LONGEST_FIELD)),
                isTrue(fields.requireName(), true),
                isTrue(fields.requireEmail(), true),
                text("consent_field", fields.consentField(), LONGEST_FIELD),
                list("placeholders", fields.placeholders()),
                isTrue(fields.refresh(), false),
                staff,
                staffNames(staff),
                heldDays(fields.heldDays()));
        return new Checked(mistakes.isEmpty() ? Optional.of(definition) : Optional.empty(), mistakes);
    }

    private static boolean isTrue(@Nullable Boolean value, boolean otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    private void mistake(String field, String code, String message) {
        mistakes.add(new SiteMistake(field, code, message));
    }

    private String title(@Nullable String typed) {
        String title = text("title", typed, LONGEST_TEXT);
        if (title.isEmpty()) {
            mistake("title", "title", "is missing: the site's name, as readers know it");
        }
        return title;
    }

    private String text(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            mistake(field, "long", "has more than " + longest + " characters");
            return "";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            mistake(field, "control", "holds a control character");
            return "";
        }
        return text;
    }

    private List<String> list(String field, @Nullable List<String> typed) {
        List<String> list = typed == null ? List.of() : typed;
        if (list.size() > MOST_OF_A_LIST) {
            mistake(field, "many", "has more than " + MOST_OF_A_LIST + " entries");
            return List.of();
        }
        return list.stream()
                .map(entry -> text(field, entry, LONGEST_TEXT))
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> origins(List<String> typed) {
        if (typed.isEmpty()) {
            mistake("origins", "origins", "is missing: where the site's pages live, such as https://www.example.com");
        }
        return typed.stream().map(this::origin).distinct().toList();
    }

    private String origin(String typed) {
        String origin = WebOrigin.of(typed);
        if (origin.isEmpty()) {
            mistake("origins", "origin", typed + " is not of the form https://www.example.com");
        }
        return origin;
    }

    /** Two sites with the same pages: nothing in a form would say which is meant. */
    private void checkShared(Site site, Collection<Site> others) {
        for (Site other : others) {
            if (!other.id().equals(site.id()) && other.path().equals(site.path())) {
                site.origins().stream()
                        .filter(origin -> !origin.isEmpty() && other.hasOrigin(origin))
                        .forEach(origin -> mistake(
                                "path",
                                "shared",
                                origin + site.path() + " is the site " + other.id()
                                        + "'s too; sites that share an origin need different paths, such as /fr/"));
            }
        }
    }

    private String path(String typed) {
        String path = typed.isEmpty() ? "/" : typed;
        if (!SITE_PATH.matcher(path).matches()) {
            mistake("path", "path", path + " is not of the form /fr/");
            return "/";
        }
        return path;
    }

    private String articleUrl(String url, List<String> origins) {
        if (url.isEmpty()) {
            return url;
        }
        if (!url.contains(ARTICLE)) {
            mistake("article_url", "article_url", "must hold " + ARTICLE + " in the place of the article's id");
        }
        if (!origins.contains(WebOrigin.of(url.replace(ARTICLE, "1")))) {
            mistake("article_url", "article_origin", "must lie at one of the site's origins");
        }
        return url;
    }

    private Language language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return Language.ARABIC;
        }
        return Language.of(tag.strip()).orElseGet(() -> {
            mistake("language", "language", "must be ar, fr or en");
            return Language.ARABIC;
        });
    }

    private Charset charset(String name) {
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            mistake("charset", "charset", name + " is not a charset; UTF-8 and windows-1256 are");
            return StandardCharsets.UTF_8;
        }
    }

    private StaffNames staffNames(List<String> names) {
        try {
            return StaffNames.of(names);
        } catch (IllegalArgumentException e) {
            mistake("staff", "staff", String.valueOf(e.getMessage()));
            return StaffNames.GENERIC;
        }
    }

    private OptionalInt heldDays(@Nullable Integer days) {
        if (days == null) {
            return OptionalInt.empty();
        }
        if (days < 1 || days > MOST_HELD_DAYS) {
            mistake("held_days", "held_days", "must be from 1 to " + MOST_HELD_DAYS + ", and is " + days);
        }
        return OptionalInt.of(days);
    }
}
