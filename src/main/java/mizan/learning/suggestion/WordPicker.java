package mizan.learning.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mizan.learning.model.NeutralWords;
import mizan.signal.AnalyzedComment;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.context.Sense;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Picks the words of comments that may be suggested: no links, addresses, handles and numbers, no words that the model must not see
 * (peoples, sects, politicians), no words of the names that authors give themselves, and no names of places. For one thread.
 */
final class WordPicker {

    /** «يا» makes an insult of a word. */
    static final String VOCATIVE = "يا";

    /** Of one comment no more are looked at. */
    static final int MOST_WORDS = 400;

    static final int SHORTEST_NAME = 3;

    private static final Set<SignalKind> CONTACTS = Set.of(
            SignalKind.LINK,
            SignalKind.DISGUISED_LINK,
            SignalKind.PHONE_NUMBER,
            SignalKind.EMAIL_ADDRESS,
            SignalKind.MESSENGER_HANDLE);

    private final Vocabulary vocabulary;
    private final Set<Integer> names = new HashSet<>();

    WordPicker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The words of {@code comment}.
     *
     * @param signals what was found in it when it came
     * @param keepsSpellings whether the spellings of its words are noted
     */
    List<Integer> pick(AnalyzedComment comment, List<Signal> signals, boolean keepsSpellings) {
        comment.name().terms().stream()
                .filter(name -> name.form().length() >= SHORTEST_NAME)
                .forEach(name -> names.add(vocabulary.number(name)));
        AnalyzedText text = comment.text();
        BitSet contacts = contacts(text.clean().original(), signals);
        BitSet places = comment.contexts(Field.TEXT).of(Sense.NAME);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_WORDS, text.terms().size()); i++) {
            Term term = text.terms().get(i);
            int start = text.key().originalStart(term.start());
            int end = text.key().originalEnd(term.end() - 1);
            boolean isPicked = mayBeSuggested(term.form())
                    && !places.get(i)
                    && contacts.get(start, end).isEmpty();
            int word = isPicked ? vocabulary.number(term) : Vocabulary.NOTHING;
            if (keepsSpellings) {
                vocabulary.spelled(word, text.clean().original().substring(start, end));
            }
            words.add(word);
        }
        return words;
    }

    /** Whether {@code word} is of a name that an author gave himself. */
    boolean isName(int word) {
        return names.contains(word);
    }

    private static boolean mayBeSuggested(String form) {
        return form.equals(VOCATIVE)
                || form.codePoints().allMatch(Character::isLetter)
                        && !NeutralWords.known().contains(form);
    }

    /** The places in {@code typed} of what leads to somebody or somewhere, whole runs without a blank. */
    private static BitSet contacts(String typed, List<Signal> signals) {
        BitSet contacts = new BitSet(typed.length());
        int start = 0;
        for (int i = 0; i <= typed.length(); i++) {
            if (i == typed.length() || Character.isWhitespace(typed.charAt(i))) {
                if (isContact(typed, start, i)) {
                    contacts.set(start, i);
                }
                start = i + 1;
            }
        }
        for (Signal signal : signals) {
            if (CONTACTS.contains(signal.kind())) {
                for (Span span : signal.spans()) {
                    if (span.field() == Field.TEXT) {
                        contacts.set(span.start(), span.end());
                    }
                }
            }
        }
        return contacts;
    }

    private static boolean isContact(String typed, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = typed.charAt(i);
            boolean isDot = c == '.' && i > start && isLatin(typed.charAt(i - 1));
            if (c == '@' || c == '_' || Character.isDigit(c) || isDot && i + 1 < end && isLatin(typed.charAt(i + 1))) {
                return true;
            }
            if (c == ':' && typed.startsWith("//", i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
