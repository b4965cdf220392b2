package mizan.desk.author;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mizan.comment.Author;
import mizan.comment.CommentId;
import mizan.desk.RequestRefusedException;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the list of all rules about authors, as the API shows it. */
@Schema(name = "AuthorRulePage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthorRulePage(
        List<Item> items,

        @Schema(description = "The cursor of the next page; absent on the last one.") @Nullable
        String next) {

    /** A rule, and who it is about. */
    @Schema(name = "ListedAuthorRule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(examples = "demo") String site,

            @Schema(
                    description = "The author's name as it stands on the comment; absent where that is no longer kept.",
                    examples = "سالم")
            @Nullable
            String name,

            AuthorRuleView rule) {}

    /** The rules are in {@link Place#ORDER}. */
    static AuthorRulePage of(List<AuthorRule> rules, Map<CommentId, Author> authors, boolean isLast) {
        return new AuthorRulePage(
                rules.stream()
                        .map(rule -> new Item(
                                rule.comment().site().value(),
                                name(authors.get(rule.comment())),
                                AuthorRuleView.of(rule)))
                        .toList(),
                isLast ? null : Place.of(rules.getLast()).cursor());
    }

    private static @Nullable String name(@Nullable Author author) {
        return author == null ? null : author.name();
    }

    /** The place of a rule in the list, also of one that is not in force any more: what a cursor says. */
    record Place(Instant at, CommentId comment, AuthorScope scope) {

        /** The newest first; those of one moment in the order of their comments and scopes. */
        static final Comparator<Place> ORDER = Comparator.comparing(Place::at)
                .reversed()
                .thenComparing(place -> place.comment().toString())
                .thenComparing(Place::scope);

        static Place of(AuthorRule rule) {
            return new Place(rule.at(), rule.comment(), rule.scope());
        }

        /**
         * Reads a cursor.
         *
         * @throws RequestRefusedException where it is none
         */
        static Place parse(String cursor) {
            String[] parts = cursor.split("\\.", 3);
            if (parts.length < 3 || !parts[0].matches("[0-9]{1,15}")) {
                throw wrong();
            }
            return new Place(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])),
                    CommentId.parse(parts[1]).orElseThrow(Place::wrong),
                    AuthorScope.of(parts[2]).orElseThrow(Place::wrong));
        }

        private static RequestRefusedException wrong() {
            return RequestRefusedException.wrong("cursor", "A cursor is the next of a page that was read before.");
        }

        String cursor() {
            return at.toEpochMilli() + "." + comment + "." + scope.code();
        }

        boolean isBefore(AuthorRule rule) {
            return ORDER.compare(this, of(rule)) < 0;
        }
    }
}
