package mizan.intake.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import mizan.comment.Site;
import mizan.intake.message.BrokenRule;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.queue.State;

/**
 * What the receipt page tells whoever holds the receipt's code: what became of the comment, never why in detail.
 *
 * @param backUrl the article's page, one of the site's own; empty where it is not known
 * @param articleTitle what the article is called; empty where it is not known
 * @param reason why it is rejected, where that is not what it says: {@code undecided} or {@code muted}; else empty
 * @param rule what a rejected comment was measured by
 */
public record ReceiptView(
        Site site,
        String receipt,
        State state,
        String backUrl,
        String articleTitle,
        Instant submittedAt,
        String reason,
        Optional<BrokenRule> rule) {

    public Language language() {
        return site.language();
    }

    /** The message under {@code key} in the site's language. */
    public String say(String key) {
        return ReaderMessages.get(language(), key);
    }

    /** What a rejected comment was measured by, or nothing. */
    public List<BrokenRule> rules() {
        return rule.stream().toList();
    }

    public String heading() {
        return say("page.receipt." + state.code());
    }

    public String explanation() {
        return say("status." + (reason.isEmpty() ? state.code() : reason));
    }

    /** True when asking again later may bring another answer. */
    public boolean isOpen() {
        return state == State.HELD;
    }

    /** When the comment was sent, in words; the time is UTC. */
    public String sentAt() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language().locale())
                .withZone(ZoneOffset.UTC)
                .format(submittedAt);
    }
}
