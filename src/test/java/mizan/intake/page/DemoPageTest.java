package mizan.intake.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.AddResult;
import mizan.queue.AuthorStanding;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoPageTest {

    private static final SiteId DEMO = new SiteId("demo");
    private static final Sites SITES =
            new Sites(List.of(new Site(DEMO, "أخبار الحي", Language.FRENCH, List.of("http://localhost:8080"), "")));

    @Test
    void siteSwitchedOff_isNotFound() {
        DemoPage page = new DemoPage(new Sites(List.of()), new ApprovedComments());
        assertThatThrownBy(page::show).isInstanceOf(NotFoundException.class);
    }

    @Test
    void form_isThatOfK2() {
        String form = form(show());
        assertThat(form)
                .startsWith("<form id=\"comment-form\" class=\"form-validate\" method=\"post\" action=\"/index.php\">")
                .contains("id=\"formLog\"")
                .contains(">" + ReaderMessages.get(Language.ARABIC, "placeholder.text") + "</textarea>")
                .contains("value=\"" + ReaderMessages.get(Language.ARABIC, "placeholder.name") + "\"")
                .contains("value=\"" + ReaderMessages.get(Language.ARABIC, "placeholder.email") + "\"")
                .contains("value=\"" + ReaderMessages.get(Language.ARABIC, "placeholder.url") + "\"");
        assertThat(names(form))
                .startsWith(
                        "commentText", "userName", "commentEmail", "commentURL", "option", "view", "task", "itemID");
    }

    @Test
    void sessionToken_isTheLastFieldOfTheForm() {
        assertThat(names(form(show())).getLast()).matches("[0-9a-f]{32}");
    }

    @Test
    void noComments_invitesTheFirst() {
        assertThat(show()).contains(ReaderMessages.get(Language.ARABIC, "page.comments.none"));
    }

    @Test
    void approvedComments_standInK2sList() {
        String page = show(comment("سالم", "https://salem.example", "رأي أول"), comment("هدى", "", "رأي ثان"));
        assertThat(page)
                .contains("<ul class=\"itemCommentsList\">", "<li class=\"odd\">", "<li class=\"even\">")
                .contains("<a href=\"https://salem.example\" rel=\"nofollow ugc noopener\">سالم</a>")
                .contains("<bdi>هدى</bdi>")
                .containsSubsequence("رأي أول", "رأي ثان");
    }

    @Test
    void markupInNameOrText_isShownAsText() {
        assertThat(show(comment("<i>س</i>", "", "5 < 6 <script>alert(1)</script>")))
                .contains("&lt;i&gt;س&lt;/i&gt;", "5 &lt; 6")
                .doesNotContain("<script>alert", "<i>");
    }

    @Test
    void asksForTheNewestOfItsOwnArticleOnly() {
        ApprovedComments queue = new ApprovedComments();
        new DemoPage(SITES, queue).show();
        assertThat(queue.asked)
                .containsExactly(new Query(List.of(DEMO), State.APPROVED, "", "1", "", Query.Sort.NEWEST, "", 20));
    }

    private static String show(Comment... comments) {
        return new DemoPage(SITES, new ApprovedComments(comments))
                .show()
                .getEntity()
                .toString();
    }

    private static String form(String page) {
        return page.substring(page.indexOf("<form"), page.indexOf("</form>"));
    }

    private static List<String> names(String form) {
        return Pattern.compile("\\bname=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static Comment comment(String name, String url, String text) {
        CommentId id = Receipt.random(DEMO, new Random(text.hashCode())).commentId();
        return new Comment(
                id,
                new ArticleRef("1", "http://localhost:8080/demo"),
                new Author(name, "reader@example.com", url, "author", "address"),
                text,
                text,
                Instant.parse("2026-11-24T06:16:00Z"));
    }

    /** A queue that holds approved comments, and can only be listed. */
    private static final class ApprovedComments implements ReviewQueue {

        private final List<Query> asked = new ArrayList<>();
        private final List<QueuedComment> comments;

        ApprovedComments(Comment... comments) {
            this.comments =
                    Arrays.stream(comments).map(ApprovedComments::approved).toList();
        }

        private static QueuedComment approved(Comment comment) {
            Verdict verdict = new Verdict(Outcome.APPROVE, 0, 0, List.of());
            return new QueuedComment(comment, verdict, State.APPROVED, 1, comment.submittedAt(), "rules");
        }

        @Override
        public Page<QueuedComment> list(Query query) {
            asked.add(query);
            return new Page<>(comments, "");
        }

        @Override
        public Uni<AddResult> add(Submission submission) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<CommentId, QueuedComment> findAll(List<CommentId> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<QueuedComment>> find(CommentId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Decision> decisions(CommentId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<QueuedComment> byAuthor(QueuedComment comment, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DecideResult decide(
                CommentId id, long version, State to, String reason, String note, String by, @Nullable BulkId bulk) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DecideResult undo(DecisionId decision, String by, @Nullable BulkId bulk) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DecideResult edit(CommentId id, long version, @Nullable Edition edition, String note, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Decision> note(CommentId id, String note, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AuthorStanding standing(QueuedComment comment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SimilarComments alike(QueuedComment comment, Similarity likeness, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DecideResult> decideHeld(
                List<CommentId> ids, State to, String reason, String note, String by, BulkId bulk) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DecideResult> undoAll(List<DecisionId> decisions, String by, BulkId bulk) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeExpired(SiteId site) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DecisionId> inBulk(BulkId bulk, List<SiteId> sites, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void removeFromBulk(BulkId bulk, List<DecisionId> decisions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long sizeOfBulk(BulkId bulk, List<SiteId> sites) {
            throw new UnsupportedOperationException();
        }
    }
}
