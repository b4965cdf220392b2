package mizan.intake;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.intake.form.CommentValidator;
import mizan.problem.Problem.FieldProblem;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.PublishedQuery.Order;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which approved comments a page or a program asks for, as it stands in the query string; what is missing is empty. */
record PublishedParameters(
        @QueryParam("site") @Parameter(required = true, description = "The site's id.", example = "demo")
        String site,

        @QueryParam("article") @Parameter(required = true, description = "The article's id at the site.", example = "1")
        String article,

        @QueryParam("sort")
        @Parameter(
                description = "What comes first, by the time of submission; newest where nothing is said.",
                schema = @Schema(enumeration = {"newest", "oldest"}))
        String sort,

        @QueryParam("cursor") @Parameter(description = "Where to go on: next of the page before.")
        String cursor,

        @QueryParam("limit")
        @Parameter(
                description = "Comments on a page, 1 to 100; 20 where nothing is said.",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
        String limit) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_DIGITS = 3;

    PublishedParameters {
        // JAX-RS passes null for what is missing.
        site = orEmpty(site);
        article = orEmpty(article);
        sort = orEmpty(sort);
        cursor = orEmpty(cursor);
        limit = orEmpty(limit);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The site that they name, where there is one. */
    Optional<Site> site(Sites sites) {
        return sites.find(site);
    }

    /** What is wrong with each of them; nothing where all are well, the cursor aside. */
    List<FieldProblem> mistakes(Sites sites) {
        List<FieldProblem> mistakes = new ArrayList<>();
        if (site.isEmpty()) {
            mistakes.add(new FieldProblem("site", "site is missing: the id of the site whose comments you want."));
        } else if (site(sites).isEmpty()) {
            mistakes.add(new FieldProblem("site", "There is no site of this id."));
        }
        if (article.isEmpty()) {
            mistakes.add(new FieldProblem("article", "article is missing: the article's id at the site."));
        } else if (article.length() > CommentValidator.MAX_ARTICLE) {
            mistakes.add(new FieldProblem(
                    "article", "An article's id has at most " + CommentValidator.MAX_ARTICLE + " characters."));
        }
        if (order().isEmpty()) {
            mistakes.add(new FieldProblem("sort", "sort is newest or oldest."));
        }
        if (number() < 1 || number() > MAX_LIMIT) {
            mistakes.add(new FieldProblem("limit", "limit is a whole number from 1 to " + MAX_LIMIT + "."));
        }
        return mistakes;
    }

    /** The query that they stand for; only where they hold no mistakes. */
    PublishedQuery query(Site of) {
        return new PublishedQuery(of.id(), article, order().orElse(Order.NEWEST), cursor, number());
    }

    private Optional<Order> order() {
        return switch (sort) {
            case "", "newest" -> Optional.of(Order.NEWEST);
            case "oldest" -> Optional.of(Order.OLDEST);
            default -> Optional.empty();
        };
    }

    /** 0 for what is no number. */
    private int number() {
        if (limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        boolean isNumber = limit.length() <= MAX_DIGITS && limit.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(limit) : 0;
    }
}
