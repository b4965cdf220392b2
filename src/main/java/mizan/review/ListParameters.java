package mizan.review;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.signal.SignalKind;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list is asked for, as it stands in a query string; an empty value counts as none. */
public final class ListParameters {

    static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    @QueryParam("site")
    @DefaultValue("")
    @Parameter(description = "A site's id; all sites where none is named.", example = "demo")
    String site;

    @QueryParam("state")
    @DefaultValue("")
    @Parameter(
            description = "The state of the comments; held where none is named.",
            schema = @Schema(enumeration = {"held", "approved", "rejected"}))
    String state;

    @QueryParam("reason")
    @DefaultValue("")
    @Parameter(description = "A kind of reason that the comments must have.", example = "lexicon_term")
    String reason;

    @QueryParam("article")
    @DefaultValue("")
    @Parameter(description = "An article's id.", example = "1")
    String article;

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(description = "Words to find in text or name, however they are spelled.")
    String q;

    @QueryParam("sort")
    @DefaultValue("")
    @Parameter(
            description = "priority, the default: highest probability of harm first, then oldest.",
            schema = @Schema(enumeration = {"priority", "oldest", "newest"}))
    String sort;

    @QueryParam("cursor")
    @DefaultValue("")
    @Parameter(description = "Where to go on: next of the page before.")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("")
    @Parameter(
            description = "Comments on a page, 1 to 100; 20 where nothing is said.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
    String limit;

    /** The query that they stand for; throws {@link Refusal} where a value is unknown. */
    Query query(Sites sites) {
        return new Query(
                wantedSites(sites),
                state(),
                reason.isEmpty() ? "" : Choice.parse(SignalKind.class, "reason", reason).name(),
                article.strip(),
                q.strip(),
                sort.isEmpty() ? Query.Sort.PRIORITY : Choice.parse(Query.Sort.class, "sort", sort),
                cursor,
                wantedLimit());
    }

    /** The page of {@code queue} that they ask for; throws {@link Refusal} where a value is unknown. */
    Page<QueuedComment> page(ReviewQueue queue, Sites sites) {
        Query query = query(sites);
        try {
            return queue.list(query);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("cursor", "A cursor is the next of a page that was read before.");
        }
    }

    private State state() {
        return state.isEmpty() ? State.HELD : Choice.parse(State.class, "state", state);
    }

    /** True when anything but the page is chosen. */
    boolean isFiltered() {
        return !(site + state + reason + article + q + sort).isEmpty();
    }

    private List<SiteId> wantedSites(Sites sites) {
        Stream<Site> wanted = site.isEmpty() ? sites.all().stream() : Stream.of(site(sites, site));
        return wanted.map(Site::id).toList();
    }

    /** The site with this id; throws {@link Refusal} where there is none. */
    static Site site(Sites sites, String id) {
        List<String> all = sites.all().stream().map(site -> site.id().value()).toList();
        return sites.find(id).orElseThrow(() -> Refusal.notAllowed("site", id, all));
    }

    private int wantedLimit() {
        if (limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        boolean isNumber = limit.length() <= 3 && limit.chars().allMatch(c -> c >= '0' && c <= '9');
        int wanted = isNumber ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw Refusal.wrong("limit", "limit is a number from 1 to " + MAX_LIMIT + ".");
        }
        return wanted;
    }
}
