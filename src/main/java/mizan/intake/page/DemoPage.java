package mizan.intake.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mizan.comment.Comment;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.text.html.CommentHtml;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * An article page with K2's form, so that the service can be tried in a minute. It stands for a site's CMS: it prints the
 * comments' HTML raw, as a site may do with the {@code html} of the approved stream.
 */
@Path("/demo")
final class DemoPage {

    private static final SiteId SITE = new SiteId("demo");
    private static final String ARTICLE = "1";
    private static final int SHOWN = 20;

    private final Sites sites;
    private final ReviewQueue queue;

    DemoPage(Sites sites, ReviewQueue queue) {
        this.sites = sites;
        this.queue = queue;
    }

    /** The page; 404 where the demo site is switched off. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response show() {
        Site site = sites.find(SITE).orElseThrow(NotFoundException::new);
        return ReaderPage.response(200, ReaderTemplates.demo(new DemoView(site, ARTICLE, approved())));
    }

    private List<DemoView.Approved> approved() {
        Query newest = new Query(List.of(SITE), State.APPROVED, "", ARTICLE, "", Query.Sort.NEWEST, "", SHOWN);
        return queue.list(newest).items().stream().map(DemoPage::approved).toList();
    }

    private static DemoView.Approved approved(QueuedComment queued) {
        Comment comment = queued.comment();
        return new DemoView.Approved(
                comment.id().toString(),
                queued.name(),
                comment.author().url(),
                CommentHtml.render(queued.text()),
                comment.submittedAt());
    }
}
