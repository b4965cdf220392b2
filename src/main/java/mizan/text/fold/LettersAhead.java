package mizan.text.fold;

/** How a word goes on behind a sign that may stand inside it. */
final class LettersAhead {

    /** Bounds the work; a word that is stretched further is believed to be short. */
    private static final int LIMIT = 32;

    private LettersAhead() {}

    /**
     * The Arabic letters from {@code from} to the end of the word, inserted signs left out; a stretched letter counts
     * once.
     */
    static int count(String typed, int from) {
        int letters = 0;
        char last = 0;
        int limit = Math.min(typed.length(), from + LIMIT);
        for (int i = from; i < limit; i++) {
            char c = typed.charAt(i);
            int folding = Character.isSurrogate(c) ? 0 : Folding.of(c);
            if (Folding.kind(folding) == Folding.ARABIC_LETTER) {
                letters += Folding.character(folding) == last ? 0 : 1;
                last = Folding.character(folding);
            } else if (!isPassedOver(c, Folding.kind(folding))) {
                break;
            }
        }
        return letters;
    }

    /** The folded letters from {@code from} up to the next sign, inserted or not. */
    static String word(String typed, int from) {
        StringBuilder word = new StringBuilder();
        int limit = Math.min(typed.length(), from + LIMIT);
        for (int i = from; i < limit && !Character.isSurrogate(typed.charAt(i)); i++) {
            int folding = Folding.of(typed.charAt(i));
            int kind = Folding.kind(folding);
            if (kind == Folding.ARABIC_LETTER) {
                word.append(Folding.character(folding));
            } else if (kind != Folding.DROPPED_MARK && kind != Folding.DROPPED_INVISIBLE) {
                break;
            }
        }
        return word.toString();
    }

    private static boolean isPassedOver(char c, int kind) {
        return kind == Folding.DROPPED_MARK || kind == Folding.DROPPED_INVISIBLE || InsertedSigns.isSign(c);
    }
}
