package mizan.desk.author;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.desk.CommentLookup;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRules;
import mizan.text.fold.SearchKey;
import org.jspecify.annotations.Nullable;

/** Finds rules about authors by who they are about, for pages and API alike. Blocks. */
@Singleton
public final class AuthorRuleSearch {

    private final AuthorRules rules;
    private final CommentLookup lookup;

    AuthorRuleSearch(AuthorRules rules, CommentLookup lookup) {
        this.rules = rules;
        this.lookup = lookup;
    }

    /**
     * The rules in force of {@code sites}, the newest first; at most 10,000 of a site.
     *
     * @param mode only such rules; empty for all
     * @param words words that stand in the author's name, the note or the account that decided, however they are spelled; the name of
     *     an author whose comment is gone is not known
     */
    public List<AuthorRule> find(Collection<SiteId> sites, Optional<AuthorMode> mode, String words) {
        List<AuthorRule> found = sites.stream()
                .flatMap(site -> rules.all(site).stream())
                .filter(rule -> mode.isEmpty() || mode.get() == rule.mode())
                .sorted(Comparator.comparing(AuthorRulePage.Place::of, AuthorRulePage.Place.ORDER))
                .toList();
        List<SearchKey> wanted = SearchKey.words(words);
        if (wanted.isEmpty()) {
            return found;
        }
        Map<CommentId, Author> authors = authors(found);
        return found.stream()
                .filter(rule -> holds(rule, authors.get(rule.comment()), wanted))
                .toList();
    }

    private static boolean holds(AuthorRule rule, @Nullable Author author, List<SearchKey> wanted) {
        String name = author == null ? "" : author.name();
        SearchKey searched = SearchKey.of(String.join(" ", name, rule.note(), rule.by()));
        return wanted.stream().allMatch(searched::contains);
    }

    /** Who the rules are about, by the comments from whose cards they were made; without those that are gone. */
    public Map<CommentId, Author> authors(List<AuthorRule> rules) {
        Map<CommentId, Author> authors = new HashMap<>();
        lookup.findAll(rules.stream().map(AuthorRule::comment).distinct().toList())
                .forEach(comment ->
                        authors.put(comment.comment().id(), comment.comment().author()));
        return authors;
    }
}
