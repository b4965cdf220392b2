package mizan.text.reading;

import java.util.List;
import java.util.Set;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;

/**
 * Words that were typed without a space between them so that none is seen, «ياخنزيراسكت»: somebody is called something and
 * told to be silent or to go. Read without the order at the end, and «يا» comes off as it does elsewhere.
 */
final class GluedWords {

    private static final String VOCATIVE = "يا";

    /** What is shouted behind a name. */
    private static final List<String> ORDERS = List.of(
            "اسكت", "اسكتي", "اسكتوا", "سكت", "اخرس", "اخرسي", "اخرسوا", "انقلع", "انقلعي", "انقلعوا", "انصرف", "اطلع",
            "اطلعوا", "ارحل", "ارحلوا", "امشي", "امش", "روح", "غور", "انت", "انتي", "انتم");

    private static final Set<FoldingStep> STEPS = Set.of(FoldingStep.WORDS_PARTED);

    /** The vocative, a word of three letters and the shortest order. */
    private static final int SHORTEST = 8;

    private static final int SHORTEST_NAME = 3;

    private GluedWords() {}

    /** Adds what is left of {@code term}, which stands at {@code at}, without each order that it ends with. */
    static void add(Term term, int at, List<Reading> readings) {
        String form = term.form();
        if (form.length() < SHORTEST || !form.startsWith(VOCATIVE)) {
            return;
        }
        for (String order : ORDERS) {
            int end = form.length() - order.length();
            if (end - VOCATIVE.length() >= SHORTEST_NAME && form.endsWith(order)) {
                readings.add(new Reading(form.substring(0, end), at, at + 1, STEPS));
            }
        }
    }
}
