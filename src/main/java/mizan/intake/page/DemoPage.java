package mizan.intake.page;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.problem.Problem;
import mizan.problem.Problem.FieldProblem;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.PublishedPage;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.PublishedQuery.Order;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * An article page with K2's form, so that the service can be tried in a minute. It stands for a site's CMS: it prints the
 * comments' HTML raw, as a site may do with the {@code html} of the approved stream and of the list of approved comments.
 */
@Path("/demo")
final class DemoPage {

    private static final SiteId SITE = new SiteId("demo");
    private static final String ARTICLE = "1";
    private static final int SHOWN = 20;

    private final Sites sites;
    private final PublishedComments published;

    DemoPage(Sites sites, PublishedComments published) {
        this.sites = sites;
        this.published = published;
    }

    /**
     * The page; 404 where the demo site is switched off.
     *
     * @param after where the list of comments goes on, as a browser without script asks; empty for the newest
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @NonBlocking
    @Operation(hidden = true)
    public Uni<Response> show(@QueryParam("after") @DefaultValue("") String after) {
        Site site = sites.find(SITE).orElseThrow(NotFoundException::new);
        return page(after)
                .map(page -> ReaderPage.response(200, ReaderTemplates.demo(DemoView.of(site, ARTICLE, page))));
    }

    private Uni<PublishedPage> page(String after) {
        try {
            return published.page(new PublishedQuery(SITE, ARTICLE, Order.NEWEST, after, SHOWN));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(Problem.of(
                            400,
                            "after is not a place in this list.",
                            List.of(new FieldProblem("after", "Leave it out.")))
                    .response()
                    .build());
        }
    }
}
