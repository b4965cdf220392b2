package mizan.desk;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.Narrowing;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.signal.SignalKind;
import mizan.text.WritingScript;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list is asked for, as it stands in a query string; what is missing is empty. */
public record ListParameters(
        @QueryParam("site") @Parameter(description = "A site's id; all sites where none is named.", example = "demo")
        String site,

        @QueryParam("state")
        @Parameter(
                description = "The state of the comments; held where none is named.",
                schema = @Schema(enumeration = {"held", "approved", "rejected"}))
        String state,

        @QueryParam("reason")
        @Parameter(description = "A kind of reason that the comments must have.", example = "lexicon_term")
        String reason,

        @QueryParam("article") @Parameter(description = "An article's id.", example = "1")
        String article,

        @QueryParam("q")
        @Parameter(
                description = "Words to find in text, name or article, however they are spelled. "
                        + "One call looks at some 2000 comments, so a page can be short, or empty, and have a next.")
        String q,

        @QueryParam("campaign")
        @Parameter(
                description = "A campaign's id: only the held comments that are in it, by priority.",
                example = "demo-0123456789abcdefghjk")
        String campaign,

        @QueryParam("fold")
        @Parameter(
                description =
                        "true lists of each campaign of held comments only the most pressing one, unless words are "
                                + "searched for; false, the default, lists all.",
                schema = @Schema(enumeration = {"true", "false"}))
        String fold,

        @QueryParam("decided")
        @Parameter(
                description =
                        "Who has decided: rules for what no person has, people for what a person has, or an account.",
                example = "rules")
        String decided,

        @QueryParam("from")
        @Parameter(description = "The first day on which they were sent, in UTC.", example = "2026-11-24")
        String from,

        @QueryParam("to")
        @Parameter(description = "The last day on which they were sent, in UTC.", example = "2026-11-30")
        String to,

        @QueryParam("score")
        @Parameter(
                description = "How probable abuse or spam is at least, in percent.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
        String score,

        @QueryParam("author")
        @Parameter(
                description =
                        "Words to find in the author's name, however they are spelled; or a comment's id: those by its author, "
                                + "as the site knows authors.",
                example = "demo-0123456789abcdefghjk")
        String author,

        @QueryParam("script")
        @Parameter(
                description = "In which letters most of the text is written. Languages are not told apart.",
                schema = @Schema(enumeration = {"arabic", "latin", "other"}))
        String script,

        @QueryParam("sort")
        @Parameter(
                description = "priority, the default: by time of submission less a lead for the probability "
                        + "of harm, and less another where the article is breaking.",
                schema = @Schema(enumeration = {"priority", "oldest", "newest"}))
        String sort,

        @QueryParam("cursor") @Parameter(description = "Where to go on: next of the page before.")
        String cursor,

        @QueryParam("limit")
        @Parameter(
                description = "Comments on a page, 1 to 100; 20 where nothing is said.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
        String limit) {

    private static final int MAX_ACCOUNT = 100;
    private static final int MAX_NAME = 100;
    private static final int MAX_PERCENT = 100;
    private static final int FIRST_YEAR = 1970;
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    public ListParameters {
        // JAX-RS passes null for what is missing.
        site = orEmpty(site);
        state = orEmpty(state);
        reason = orEmpty(reason);
        article = orEmpty(article);
        q = orEmpty(q);
        campaign = orEmpty(campaign);
        fold = orEmpty(fold);
        decided = orEmpty(decided);
        from = orEmpty(from);
        to = orEmpty(to);
        score = orEmpty(score);
        author = orEmpty(author);
        script = orEmpty(script);
        sort = orEmpty(sort);
        cursor = orEmpty(cursor);
        limit = orEmpty(limit);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The page of {@code queue} that they ask for; throws {@link RequestRefusedException} where a value is unknown. */
    public Page<QueuedComment> page(ReviewQueue queue, Sites sites) {
        Query query = query(sites);
        try {
            return queue.list(query);
        } catch (IllegalArgumentException e) {
            throw RequestRefusedException.wrong("cursor", "A cursor is the next of a page that was read before.");
        }
    }

    /** The query that they stand for; throws {@link RequestRefusedException} where a value is unknown. */
    public Query query(Sites sites) {
        return new Query(
                wantedSites(sites),
                state.isEmpty() ? State.HELD : EnumCodes.parse(State.class, "state", state),
                reason.isEmpty()
                        ? ""
                        : EnumCodes.parse(SignalKind.class, "reason", reason).name(),
                article,
                q,
                wantedCampaign(),
                isFolded(),
                sort.isEmpty() ? Query.Sort.PRIORITY : EnumCodes.parse(Query.Sort.class, "sort", sort),
                cursor,
                wantedLimit(),
                narrowing());
    }

    /** The same, with campaigns folded where nothing is said of it. */
    public ListParameters orFolded() {
        return fold.isEmpty()
                ? new ListParameters(
                        site,
                        state,
                        reason,
                        article,
                        q,
                        campaign,
                        Boolean.toString(true),
                        decided,
                        from,
                        to,
                        score,
                        author,
                        script,
                        sort,
                        cursor,
                        limit)
                : this;
    }

    private Narrowing narrowing() {
        if (author.length() > MAX_NAME) {
            throw RequestRefusedException.wrong("author", "author has at most " + MAX_NAME + " characters.");
        }
        if (decided.length() > MAX_ACCOUNT) {
            throw RequestRefusedException.wrong("decided", "decided is rules, people or the name of an account.");
        }
        return new Narrowing(
                decided,
                from.isEmpty() ? Instant.EPOCH : day("from", from),
                to.isEmpty() ? Instant.MAX : day("to", to).plus(Duration.ofDays(1)),
                score.isEmpty() ? 0 : NumberParameter.parse("score", score, 0, MAX_PERCENT) / (double) MAX_PERCENT,
                authorOf().isPresent() ? "" : author,
                authorOf().orElse(null),
                script.isEmpty() ? null : EnumCodes.parse(WritingScript.class, "script", script));
    }

    /** The comment that names the author; empty where words of a name do, or nothing. */
    public Optional<CommentId> authorOf() {
        return CommentId.parse(author);
    }

    private static Instant day(String parameter, String day) {
        return DayParameter.parse(parameter, day, FIRST_YEAR)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private boolean isFolded() {
        return switch (fold) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw RequestRefusedException.notAllowed("fold", fold, List.of("true", "false"));
        };
    }

    private @Nullable CommentId wantedCampaign() {
        return campaign.isEmpty()
                ? null
                : CommentId.parse(campaign)
                        .orElseThrow(() -> RequestRefusedException.wrong(
                                "campaign", "campaign is the id of a campaign that a list named."));
    }

    /** True when anything but the page is chosen. */
    boolean isFiltered() {
        return Stream.of(site, state, reason, article, q, campaign, decided, from, to, score, author, script, sort)
                .anyMatch(value -> !value.isEmpty());
    }

    private List<SiteId> wantedSites(Sites sites) {
        Stream<Site> wanted = site.isEmpty() ? sites.all().stream() : Stream.of(site(sites, site));
        return wanted.map(Site::id).toList();
    }

    /** The site with this id; throws {@link RequestRefusedException} where there is none. */
    public static Site site(Sites sites, String id) {
        List<String> all = sites.all().stream().map(site -> site.id().value()).toList();
        return sites.find(id).orElseThrow(() -> RequestRefusedException.notAllowed("site", id, all));
    }

    private int wantedLimit() {
        return limit.isEmpty() ? DEFAULT_LIMIT : (int) NumberParameter.parse("limit", limit, 1, MAX_LIMIT);
    }
}
