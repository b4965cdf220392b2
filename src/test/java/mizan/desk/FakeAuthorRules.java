package mizan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;

/** Rules about authors in memory. */
public final class FakeAuthorRules implements AuthorRules {

    private record Kept(SiteId site, Author author, AuthorRule rule, Optional<AuthorRule> before) {}

    private final List<Kept> all = new ArrayList<>();
    private final Clock clock;

    FakeAuthorRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<AuthorRule> of(SiteId site, Author author) {
        return all.stream()
                .filter(kept -> isAbout(kept, site, author, kept.rule().scope()))
                .map(Kept::rule)
                .filter(rule -> rule.mode() != AuthorMode.NONE && rule.isInForce(clock.instant()))
                .sorted((one, other) -> one.scope().compareTo(other.scope()))
                .toList();
    }

    @Override
    public synchronized Optional<AuthorRule> put(SiteId site, Author author, AuthorRule rule) {
        Optional<AuthorRule> before = of(site, author).stream()
                .filter(known -> known.scope() == rule.scope())
                .findFirst();
        all.removeIf(kept -> isAbout(kept, site, author, rule.scope()));
        all.add(new Kept(site, author, rule, before));
        return before;
    }

    @Override
    public synchronized boolean undo(SiteId site, Author author, AuthorScope scope, Instant seen) {
        Optional<Kept> last = all.stream()
                .filter(kept ->
                        isAbout(kept, site, author, scope) && kept.rule().at().equals(seen))
                .findFirst();
        last.ifPresent(kept -> {
            all.remove(kept);
            kept.before().ifPresent(before -> all.add(new Kept(site, author, before, Optional.empty())));
        });
        return last.isPresent();
    }

    @Override
    public synchronized List<AuthorRule> all(SiteId site) {
        return all.stream()
                .filter(kept -> kept.site().equals(site))
                .map(Kept::rule)
                .filter(rule -> rule.mode() != AuthorMode.NONE && rule.isInForce(clock.instant()))
                .sorted(Comparator.comparing(AuthorRule::at).reversed())
                .toList();
    }

    @Override
    public synchronized boolean end(SiteId site, AuthorRule ended, AuthorRule end) {
        Optional<Kept> found = all.stream()
                .filter(kept -> kept.site().equals(site) && kept.rule().equals(ended))
                .findFirst();
        found.ifPresent(kept -> {
            all.remove(kept);
            all.add(new Kept(site, kept.author(), end, Optional.of(ended)));
        });
        return found.isPresent();
    }

    @Override
    public synchronized boolean undo(CommentId comment, AuthorScope scope, Instant seen) {
        return all.stream()
                .filter(kept ->
                        kept.rule().comment().equals(comment) && kept.rule().scope() == scope)
                .findFirst()
                .filter(kept -> undo(kept.site(), kept.author(), scope, seen))
                .isPresent();
    }

    private static boolean isAbout(Kept kept, SiteId site, Author author, AuthorScope scope) {
        boolean isSame = switch (scope) {
            case AUTHOR -> kept.author().key().equals(author.key());
            case NAME -> kept.author().name().equalsIgnoreCase(author.name());
        };
        return kept.site().equals(site) && kept.rule().scope() == scope && isSame;
    }
}
