package mizan.intake.page;

import mizan.intake.message.ReaderMessages;
import mizan.language.Language;

/**
 * One sentence for the reader where there is neither a form nor a comment to show, such as an unknown receipt.
 *
 * @param backUrl where the reader can go on; empty where that is not known
 */
public record NoticeView(Language language, String message, String backUrl) {

    /** The message under {@code key} in the page's language. */
    public String say(String key) {
        return ReaderMessages.get(language, key);
    }
}
