package mizan.desk.page.author;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mizan.comment.Author;
import mizan.desk.DeskMessages;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;

/**
 * What is decided about the author of a comment, and what can be.
 *
 * @param rules those in force
 * @param scopes whom a new one can be about; none where the author is nobody in particular
 * @param lengths for how many days it can be made
 */
public record AuthorRuleCard(
        List<RuleLine> rules, List<ChoiceOption> scopes, List<ChoiceOption> lengths, boolean canBeTrusted) {

    private static final int[] DAYS = {7, 30, AuthorRule.USUAL_DAYS, AuthorRule.MAX_DAYS};

    /** A rule in force. */
    public record RuleLine(
            String mode, String modeCode, String scope, String scopeCode, String by, DisplayTime until, String note) {}

    public AuthorRuleCard {
        rules = List.copyOf(rules);
        scopes = List.copyOf(scopes);
        lengths = List.copyOf(lengths);
    }

    /** The card of {@code author}, about whom {@code rules} are in force. */
    public static AuthorRuleCard of(Author author, List<AuthorRule> rules, TimeFormat times) {
        DeskMessages words = times.words();
        return new AuthorRuleCard(
                rules.stream().map(rule -> line(author, rule, times)).toList(),
                Arrays.stream(AuthorScope.values())
                        .filter(scope -> AuthorRules.isPossible(author, scope))
                        .filter(scope ->
                                scope == AuthorScope.AUTHOR || !author.email().isEmpty())
                        .map(scope -> new ChoiceOption(scope.code(), scope(author, scope, words), false))
                        .toList(),
                IntStream.of(DAYS)
                        .mapToObj(days -> new ChoiceOption(
                                Integer.toString(days),
                                words.count("author.days", days),
                                days == AuthorRule.USUAL_DAYS))
                        .toList(),
                AuthorRules.canBeTrusted(author));
    }

    private static RuleLine line(Author author, AuthorRule rule, TimeFormat times) {
        return new RuleLine(
                times.words().say("author.mode." + rule.mode().code()),
                rule.mode().code(),
                scope(author, rule.scope(), times.words()),
                rule.scope().code(),
                rule.by(),
                times.of(rule.until()),
                rule.note());
    }

    /** Whom a rule of a scope is about that was made from a comment of {@code author}, in words. */
    public static String scope(Author author, AuthorScope scope, DeskMessages words) {
        if (scope == AuthorScope.NAME) {
            return words.say("author.scope.name");
        }
        if (author.isVerified()) {
            return words.say("author.scope.user");
        }
        return words.say(author.email().isEmpty() ? "author.scope.nameless" : "author.scope.email");
    }
}
