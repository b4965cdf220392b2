package mizan.intake.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import mizan.comment.PublishedRules;
import mizan.language.Language;
import mizan.queue.Decision;
import mizan.queue.State;

/**
 * What a rejected comment's author may look up: where the site's rules stand, and the rule that a person named. Neither
 * why in detail, nor who decided.
 *
 * @param code the stable code of the reason; empty where nobody named one
 * @param title what that stands for, in the reader's language; may be empty
 * @param rule what the rule is called on the site's own page; may be empty
 * @param url the page of the rules, where its anchor is known with that
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BrokenRule(String code, String title, String rule, String url) {

    /** The rule that the last of {@code decisions}, of a comment that is rejected now, named. */
    public static BrokenRule of(List<Decision> decisions, PublishedRules rules, Language language) {
        String code = decisions.reversed().stream()
                .filter(decision -> decision.kind() == Decision.Kind.DECISION)
                .findFirst()
                .filter(decision -> decision.to() == State.REJECTED)
                .map(Decision::reason)
                .orElse("");
        String key = "rule." + code;
        String title = ReaderMessages.all(language).getOrDefault(key, "");
        return new BrokenRule(code, title, rules.title(code), rules.link(code));
    }
}
