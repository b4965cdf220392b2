package mizan.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor has decided about the comments on one article. */
public enum ArticleMode {
    /** They are judged as the site's other comments. */
    OPEN,
    /** Whatever would be approved waits for a person. */
    HOLD,
    /** None is taken. */
    CLOSED;

    /** Its code in the API and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this code; empty where there is none. */
    public static Optional<ArticleMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
