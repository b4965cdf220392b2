package mizan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.signal.Axis;
import mizan.signal.lexicon.LexiconEntry;
import mizan.signal.lexicon.OrdinaryWords;
import mizan.testsupport.ShippedPipelines;

/**
 * A text of any length, as pieces that are repeated until it is long enough: characters as they are, and places for words
 * and signs that are others each time, such as {@code {abuse}} or {@code {emoji}}. The same length gives the same text.
 */
record TextPattern(List<String> pieces) {

    private static final String ARABIC_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    private static final List<String> ABUSE = terms(Axis.ABUSE);
    private static final List<String> ADVERT = terms(Axis.SPAM);
    private static final List<String> ORDINARY = OrdinaryWords.all();

    private static final Map<String, Function<Random, String>> PLACES = Map.of(
            "{abuse}", random -> ABUSE.get(random.nextInt(ABUSE.size())),
            "{advert}", random -> ADVERT.get(random.nextInt(ADVERT.size())),
            "{word}", random -> ORDINARY.get(random.nextInt(ORDINARY.size())),
            "{arabic}", random -> letters(random, ARABIC_LETTERS, 3 + random.nextInt(6)),
            "{latin}", random -> letters(random, "abcdefghijklmnopqrstuvwxyz", 3 + random.nextInt(8)),
            "{chat}", random -> letters(random, "aeiouabdhklmnrst35679", 4 + random.nextInt(8)),
            "{digits}", random -> letters(random, "0123456789", 8 + random.nextInt(6)),
            "{letter}", random -> letters(random, ARABIC_LETTERS, 1),
            "{emoji}", random -> Character.toString(0x1F300 + random.nextInt(0x350)),
            "{sign}", random -> letters(random, "*.~^-_+/|!@#$%&=:;,<>\"'()«»?", 1));

    TextPattern {
        pieces = List.copyOf(pieces);
    }

    /** Reads what {@link #toString} writes. */
    static TextPattern parse(String line) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < line.length(); ) {
            int close = line.charAt(i) == '{' ? line.indexOf('}', i) + 1 : 0;
            int end = close > 0 && PLACES.containsKey(line.substring(i, close))
                    ? close
                    : i + Character.charCount(line.codePointAt(i));
            pieces.add(line.substring(i, end));
            i = end;
        }
        return new TextPattern(
                pieces.stream().map(piece -> piece.equals("⏎") ? "\n" : piece).toList());
    }

    /** The names of all places. */
    static List<String> places() {
        return PLACES.keySet().stream().sorted().toList();
    }

    /** The text with so many characters. */
    String text(int length) {
        Random random = new Random(length);
        StringBuilder text = new StringBuilder(length + 64);
        while (text.length() < length) {
            for (String piece : pieces) {
                Function<Random, String> place = PLACES.get(piece);
                text.append(place == null ? piece : place.apply(random));
            }
        }
        return text.substring(0, length);
    }

    /** One line; a line break is shown as a sign. */
    @Override
    public String toString() {
        return String.join("", pieces).replace("\n", "⏎");
    }

    private static String letters(Random random, String of, int count) {
        return random.ints(count, 0, of.length())
                .mapToObj(i -> String.valueOf(of.charAt(i)))
                .collect(Collectors.joining());
    }

    private static List<String> terms(Axis axis) {
        return ShippedPipelines.LEXICON.entries().stream()
                .filter(entry -> entry.category().axis() == axis)
                .map(LexiconEntry::form)
                .toList();
    }
}
