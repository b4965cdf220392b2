package mizan.learning;

import java.util.List;
import java.util.Set;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Reads off an analysed text what the model sees of it, as hashes: words, stems, pairs of neighbours, the letter n-grams
 * of each word, signs such as emoji, and how many links, names, tags, lines and long numbers there are. A feature counts
 * once however often it stands there, because comments that repeat themselves are not worse for it. For one thread at a time; the buffers are used again for the next text.
 *
 * <p>Left out: words that must not count ({@link NeutralWords}), addresses of pages, and the names that follow an
 * {@code @}, which say who wrote to whom and not what.
 */
final class FeatureReader {

    /** What is read of a text that is longer; a comment of 5,000 characters has about 900 words. */
    static final int MAX_WORDS = 1000;

    static final int MAX_SIGNS = 8;

    private static final int SHORTEST_GRAM = 2;
    private static final int LONGEST_GRAM = 5;

    /** Pairs of letters say too little of a word to be worth a vector. */
    private static final int SHORTEST_VECTOR_GRAM = 3;

    /** Longer words are cut for n-grams: no word has more letters, and what has is noise. */
    private static final int LETTERS_READ = 30;

    /** The first sign beyond Latin, Greek, Cyrillic and Arabic letters and their punctuation. */
    private static final int FIRST_SIGN = 0x2000;

    private static final char QUESTION_MARK = '\u061F';
    private static final char COMMA = '\u060C';

    /** From so many digits on a number may be a telephone's. */
    private static final int LONG_NUMBER = 7;

    private static final int MOST_COUNTED = 3;
    private static final char FIRST_ARABIC_DIGIT = '\u0660';

    private static final char WORD_EDGE = ' ';

    private final Features features = new Features();
    private final SeenKeys seen = new SeenKeys();
    private final Set<String> neutral;
    private final char[] letters = new char[LETTERS_READ + 2];

    /** The hashes of the word before; 0 where there is none that counts. */
    private int previousWord;

    private int previousStem;

    FeatureReader(Set<String> neutral) {
        this.neutral = neutral;
    }

    /**
     * Reads {@code text}, as if the term with the index {@code without} were not there; -1 for all of it. The features
     * are good until the next text is read.
     */
    Features read(AnalyzedText text, int without) {
        features.clear();
        seen.clear();
        readWords(text, without);
        readSigns(text.clean().text());
        readShapes(text.clean().text());
        return features;
    }

    private void readWords(AnalyzedText text, int without) {
        String key = text.key().text();
        List<Term> terms = text.terms();
        int spaceBefore = -1;
        forgetNeighbour();
        for (int i = 0; i < terms.size() && features.tokens() < MAX_WORDS; i++) {
            Term term = terms.get(i);
            spaceBefore = lastSpace(key, spaceBefore, term.start());
            if (i == without || isAddress(key, spaceBefore + 1, term.start())) {
                continue;
            }
            if (neutral.contains(term.form())) {
                forgetNeighbour();
            } else {
                readWord(term);
            }
        }
    }

    private void forgetNeighbour() {
        previousWord = 0;
        previousStem = 0;
    }

    private void readWord(Term term) {
        int word = Hash.of(Hash.WORD, term.form());
        int stem = Hash.of(Hash.STEM, term.stem());
        add(features.words, word);
        add(features.stems, stem);
        if (previousWord != 0) {
            add(features.pairs, Hash.pair(previousWord, word));
            add(features.pairs, Hash.pair(previousStem, stem));
        }
        features.vectors.add(word);
        features.vectors.add(stem);
        readGrams(term.form());
        endToken();
        previousWord = word;
        previousStem = stem;
    }

    /** Where the last space before {@code to} is; everything up to {@code known} has been looked at. */
    private static int lastSpace(String key, int known, int to) {
        int last = known;
        for (int i = Math.max(known, 0); i < to; i++) {
            if (key.charAt(i) == ' ') {
                last = i;
            }
        }
        return last;
    }

    private static boolean isAddress(String key, int start, int term) {
        return key.startsWith("http", start)
                || key.startsWith("www.", start)
                || term > 0 && key.charAt(term - 1) == '@';
    }

    private void readGrams(String form) {
        int length = Math.min(form.length(), LETTERS_READ);
        letters[0] = WORD_EDGE;
        form.getChars(0, length, letters, 1);
        letters[length + 1] = WORD_EDGE;
        int end = length + 2;
        for (int from = 0; from < end - 1; from++) {
            int hash = Hash.GRAM;
            int to = Math.min(from + Math.min(LONGEST_GRAM, end - 1), end);
            for (int i = from; i < to; i++) {
                hash = Hash.step(hash, letters[i]);
                int gramLength = i - from + 1;
                if (gramLength >= SHORTEST_GRAM) {
                    addGram(Hash.mix(hash + gramLength), gramLength);
                }
            }
        }
    }

    private void addGram(int gram, int length) {
        add(features.grams, gram);
        if (length >= SHORTEST_VECTOR_GRAM) {
            features.vectors.add(gram);
        }
    }

    /** Shapes beside the words, each as one sign: how many links, names, tags and long numbers there are, up to three. */
    private void readShapes(String typed) {
        int links = 0;
        int names = 0;
        int tags = 0;
        int numbers = 0;
        int lines = 0;
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            switch (c) {
                case ':' -> links += typed.startsWith("://", i) ? 1 : 0;
                case '@' -> names++;
                case '#' -> tags++;
                case '\n' -> lines++;
                default -> {}
            }
            digits = isDigit(c) ? digits + 1 : 0;
            numbers += digits == LONG_NUMBER ? 1 : 0;
        }
        addShape('l', links);
        addShape('@', names);
        addShape('#', tags);
        addShape('n', lines);
        addShape('9', numbers);
    }

    /** Most characters are Arabic letters, which stand between the two kinds of digits. */
    private static boolean isDigit(char c) {
        return c <= '9' ? c >= '0' : c >= FIRST_ARABIC_DIGIT && Character.isDigit(c);
    }

    private void addShape(char shape, int count) {
        if (count > 0) {
            add(features.signs, Hash.mix(Hash.step(Hash.step(Hash.SIGN, shape), Math.min(count, MOST_COUNTED))));
        }
    }

    private void readSigns(String typed) {
        int tokens = 0;
        for (int i = 0; i < typed.length(); ) {
            int codePoint = typed.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isSign(codePoint)) {
                int sign = Hash.mix(Hash.step(Hash.SIGN, codePoint));
                boolean isNew = add(features.signs, sign);
                if (isNew && codePoint >= FIRST_SIGN && tokens < MAX_SIGNS) {
                    features.vectors.add(sign);
                    endToken();
                    tokens++;
                }
            }
        }
    }

    private static boolean isSign(int codePoint) {
        return switch (codePoint) {
            case '!', '?', '.', QUESTION_MARK, COMMA -> true;
            default -> codePoint >= FIRST_SIGN
                    && !Character.isLetterOrDigit(codePoint)
                    && !Character.isWhitespace(codePoint);
        };
    }

    private void endToken() {
        features.tokenEnds.add(features.vectors.size());
    }

    private boolean add(Ints group, int key) {
        boolean isNew = seen.add(key);
        if (isNew) {
            group.add(key);
        }
        return isNew;
    }
}
