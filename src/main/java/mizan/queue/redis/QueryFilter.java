package mizan.queue.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.Narrowing;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.text.WritingScript;
import mizan.text.fold.SearchKey;
import org.jspecify.annotations.Nullable;

/** What a query asks for beyond sites and state. */
final class QueryFilter implements Predicate<QueuedComment> {

    private final Query query;
    private final @Nullable Author author;
    private final List<SearchKey> words;
    private final List<SearchKey> namesWords;

    /** {@code author} is who must have written the comments; null where anybody may. */
    QueryFilter(Query query, @Nullable Author author) {
        this.query = query;
        this.author = author;
        this.words = SearchKey.words(query.text());
        this.namesWords = SearchKey.words(query.narrowing().author());
    }

    /** The sites that the comments can be of: a campaign is one site's, and so is an author. */
    static List<SiteId> sites(Query query) {
        return query.sites().stream()
                .distinct()
                .filter(site -> isOfSite(query.campaign(), site)
                        && isOfSite(query.narrowing().authorOf(), site))
                .toList();
    }

    private static boolean isOfSite(@Nullable CommentId comment, SiteId site) {
        return comment == null || comment.site().equals(site);
    }

    /** The lists by letters and by reason that held comments must stand in, the shorter one first. */
    List<String> heldLists() {
        WritingScript script = query.narrowing().script();
        return Stream.of(
                        script != null && HeldCommentIndex.isMarked(script) ? HeldCommentIndex.mark(script) : "",
                        query.reason())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The keys of the lists, beside that of all, in which held comments of a site that are asked for stand. */
    List<String> lists(SiteKeys keys) {
        Stream<String> about = query.article().isEmpty() ? Stream.empty() : Stream.of(keys.heldAbout(query.article()));
        return Stream.concat(about, heldLists().stream().map(keys::heldFor)).toList();
    }

    boolean isOfSeveralLists() {
        return heldLists().size() + (query.article().isEmpty() ? 0 : 1) > 1;
    }

    /** True when every comment in the state will do. */
    boolean isOpen() {
        return isEmpty() && query.narrowing().isNone();
    }

    private boolean isEmpty() {
        return words.isEmpty() && query.reason().isEmpty() && query.article().isEmpty();
    }

    /** True when every comment will do of one list of held comments: of all, or of those with a reason, about an article or in such letters. */
    boolean isOneList() {
        if (isEmpty()) {
            Narrowing narrowing = query.narrowing();
            return narrowing.isNone()
                    || narrowing.script() != null
                            && HeldCommentIndex.isMarked(narrowing.script())
                            && narrowing.equals(Narrowing.to(narrowing.script()));
        }
        return words.isEmpty()
                && query.narrowing().isNone()
                && (query.reason().isEmpty() || query.article().isEmpty());
    }

    /** True when every comment will do that stands in all lists of what is asked for, so that none is read in vain. */
    boolean isOfLists() {
        WritingScript script = query.narrowing().script();
        boolean isListed = query.state() == State.HELD && query.campaign() == null;
        return isListed
                && words.isEmpty()
                && (script == null || HeldCommentIndex.isMarked(script))
                && query.narrowing().equals(script == null ? Narrowing.NONE : Narrowing.to(script));
    }

    @Override
    public boolean test(QueuedComment comment) {
        return comment.state() == query.state()
                && hasArticle(comment)
                && hasReason(comment)
                && query.narrowing().admits(comment)
                && hasAuthor(comment.comment().author())
                && hasWords(comment);
    }

    /** Its title is not known here, but many sites write it into the address. */
    private static String article(Comment comment) {
        return comment.article().id() + " " + decoded(comment.article().url());
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private boolean hasArticle(QueuedComment comment) {
        return query.article().isEmpty() || comment.comment().article().id().equals(query.article());
    }

    private boolean hasReason(QueuedComment comment) {
        return query.reason().isEmpty()
                || comment.verdict().against().stream()
                        .anyMatch(kind -> kind.name().equals(query.reason()));
    }

    private boolean hasAuthor(Author other) {
        if (author != null && !author.key().equals(other.key())) {
            return false;
        }
        SearchKey name = namesWords.isEmpty() ? null : SearchKey.of(other.name());
        return name == null || namesWords.stream().allMatch(name::contains);
    }

    private boolean hasWords(QueuedComment queued) {
        if (words.isEmpty()) {
            return true;
        }
        Comment comment = queued.comment();
        List<SearchKey> searched = Stream.of(
                        comment.text(),
                        queued.text(),
                        queued.name(),
                        comment.author().name(),
                        article(comment))
                .distinct()
                .map(SearchKey::of)
                .toList();
        return words.stream().allMatch(word -> searched.stream().anyMatch(text -> text.contains(word)));
    }
}
