package mizan.learning.suggestion;

import java.util.List;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;

/**
 * The words of a comment with what was decided about it.
 *
 * @param id the code of the comment
 * @param words numbers in a {@link Vocabulary}, in the order of the text; {@link Vocabulary#NOTHING} for what is not to be suggested
 * @param author tells authors apart; empty where nothing is known of the author
 * @param article tells articles apart
 * @param unwanted on which axis it was rejected; null where it was approved
 * @param reason a code of the site's published rules; empty where none was given
 */
record TaughtText(
        String id,
        List<Integer> words,
        String author,
        String article,
        @Nullable Axis unwanted,
        String reason) {

    TaughtText {
        words = List.copyOf(words);
    }

    /** The same, rejected for {@code axis}; approved where it is null. */
    TaughtText rejectedFor(@Nullable Axis axis) {
        return new TaughtText(id, words, author, article, axis, reason);
    }
}
