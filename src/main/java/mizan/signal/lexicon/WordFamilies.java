package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.signal.Signal;
import mizan.signal.Strength;

/**
 * Signals of one field whose terms are forms of one word: of the same category and with the same consonants, as a
 * singular and its broken plural («كلب … كلاب», «حمار … حمير»). Saying a word again in another form is hardly worse, so
 * that in a family the heaviest counts whole, the next half, the next a quarter.
 */
final class WordFamilies {

    /** What changes between the forms of a word: long vowels, hamza and the endings. */
    private static final String NO_CONSONANTS = "اأإآٱويىهةءؤئ";

    /** From here on a signal says nothing any more. */
    private static final int MOST_HALVINGS = 10;

    private final List<Signal> signals = new ArrayList<>();
    private final List<String> families = new ArrayList<>();

    void add(LexiconEntry entry, Signal signal) {
        signals.add(signal);
        families.add(family(entry));
    }

    /** All signals in the order in which they were added. */
    List<Signal> diminished() {
        List<Signal> diminished = new ArrayList<>(signals);
        Map<String, Integer> members = new HashMap<>();
        IntStream.range(0, signals.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -signals.get(i).points()))
                .forEach(i -> {
                    int heavier = members.merge(families.get(i), 1, Integer::sum) - 1;
                    diminished.set(i, halved(signals.get(i), Math.min(heavier, MOST_HALVINGS)));
                });
        return diminished;
    }

    private static Signal halved(Signal signal, int times) {
        return times == 0 ? signal : signal.weakened(signal.points() / (1 << times), Strength.LOW);
    }

    private static String family(LexiconEntry entry) {
        StringBuilder consonants = new StringBuilder(entry.category().code()).append(' ');
        int categoryEnd = consonants.length();
        for (char c : entry.form().toCharArray()) {
            if (NO_CONSONANTS.indexOf(c) < 0 && Character.isLetter(c)) {
                consonants.append(c);
            }
        }
        return consonants.length() - categoryEnd < 2 ? entry.form() : consonants.toString();
    }
}
