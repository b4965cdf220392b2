package mizan.queue.author;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is kept, with the one before it, so that it can be undone: a line for each part, the note last, which may have lines
 * itself. What this version cannot read counts as {@link AuthorMode#WATCH}: a person looks.
 *
 * @param before what was in force before it; null for nothing
 */
public record AuthorRuleText(AuthorRule rule, @Nullable AuthorRule before) {

    private static final int PARTS = 8;

    /** Stands between the rules; no note has it. */
    private static final String SEPARATOR = "\u001e";

    /** The rules as they are kept. */
    public String kept() {
        return before == null ? text(rule) : text(rule) + SEPARATOR + text(before);
    }

    /** The rule, and the one before it where there is one. */
    public Stream<AuthorRule> all() {
        return Stream.concat(Stream.of(rule), Stream.ofNullable(before));
    }

    private static String text(AuthorRule rule) {
        return String.join(
                "\n",
                List.of(
                        rule.mode().code(),
                        rule.scope().code(),
                        rule.standingKey(),
                        rule.comment().code(),
                        rule.by(),
                        Long.toString(rule.at().toEpochMilli()),
                        Long.toString(rule.until().toEpochMilli()),
                        rule.note().replace(SEPARATOR, " ")));
    }

    /** Reads what is kept; empty where it cannot be read. */
    public static Optional<AuthorRuleText> parse(SiteId site, String kept) {
        String[] rules = kept.split(SEPARATOR, 2);
        return rule(site, rules[0])
                .map(rule -> new AuthorRuleText(
                        rule, rules.length < 2 ? null : rule(site, rules[1]).orElse(null)));
    }

    private static Optional<AuthorRule> rule(SiteId site, String text) {
        String[] parts = text.split("\n", PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        Optional<AuthorMode> mode = AuthorMode.of(parts[0]);
        Optional<AuthorScope> scope = AuthorScope.of(parts[1]);
        Optional<CommentId> comment = CommentId.parse(site + "-" + parts[3]);
        if (mode.isEmpty() || scope.isEmpty() || comment.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuthorRule(
                    mode.get(),
                    scope.get(),
                    parts[2],
                    comment.get(),
                    parts[7],
                    parts[4],
                    Instant.ofEpochMilli(Long.parseLong(parts[5])),
                    Instant.ofEpochMilli(Long.parseLong(parts[6]))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * What counts for a comment. Who is trusted is trusted whatever is decided about namesakes; else the stricter one counts.
     *
     * @param ofAuthor what is kept about its author; null for nothing
     * @param ofName what is kept about everybody with the name; null for nothing
     * @param standingKey that of its author
     */
    public static AuthorMode inForce(@Nullable String ofAuthor, @Nullable String ofName, String standingKey) {
        AuthorMode author = mode(ofAuthor, standingKey);
        AuthorMode name = mode(ofName, standingKey);
        return author == AuthorMode.TRUST || author.compareTo(name) > 0 ? author : name;
    }

    private static AuthorMode mode(@Nullable String kept, String standingKey) {
        if (kept == null) {
            return AuthorMode.NONE;
        }
        String[] parts = kept.split("\n", 4);
        AuthorMode mode = AuthorMode.of(parts[0]).orElse(AuthorMode.WATCH);
        boolean isSomebodyElse = mode == AuthorMode.TRUST
                && (standingKey.isEmpty() || parts.length < 3 || !parts[2].equals(standingKey));
        return isSomebodyElse ? AuthorMode.NONE : mode;
    }
}
