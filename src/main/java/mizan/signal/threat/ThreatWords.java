package mizan.signal.threat;

import java.util.List;
import java.util.stream.Stream;
import mizan.language.ClassPathFiles;
import mizan.signal.lexicon.EuropeanWords;
import mizan.signal.matching.WordIndex.Found;
import mizan.signal.matching.WordRoles;
import mizan.signal.matching.WordRoles.Places;
import mizan.text.Term;

/** The words of {@code threat_words.txt} and the forms of {@link ViolentVerbs}, looked up in one pass over the terms of a text. */
final class ThreatWords {

    /** The part that a word plays; the sections of the files. */
    enum Role {
        IMPERATIVE,
        OBLIGATION,
        ATTACK,
        EXPULSION,
        GROUP,
        TARGET,
        VICTIM_YOU,
        MENACE,
        KNOW,
        YOUR_PLACE,
        SLUR,
        PROTECTED,
        ONE,
        EVERY,
        LIGHT,
        NEGATION,
        ONLY,
        AVERSION,
        UNBEARABLE,
        AGAINST,
        TO,
        BETTER,
        WITHOUT,
        WORSE,
        DESERVE,
        GOOD,
        LETHAL,
        DEATH,
        WISH,
        BAN,
        HARM,
        VOW,
        YOURS,
        NONE,
        DUTY,
        HONEST,
        BAD,
        LEAVE,
        FROM_US,
        BLAME,
        STRIKE,
        YOUR_THINGS,
        KILLER,
        WHO,
        REWARD,
        VOWED,
        IMPERATIVE_OR_PAST,
        BODY_PARTS,
        SOLUTION,
        YOUR_DEATH
    }

    static final WordRoles<Role> WORDS = WordRoles.of(
            Role.class,
            Stream.of(ClassPathFiles.lines(ThreatWords.class, "threat_words.txt"), ViolentVerbs.sections())
                    .flatMap(List::stream)
                    .toList());

    /** What Arabic chat writes attached to a word, before it and, of pronouns, after it. */
    private static final List<String> PREFIXES = List.of("", "el", "al", "l", "w", "b", "lel", "li", "ll");

    private static final List<String> PRONOUNS = List.of("", "hom", "hum");

    /** Shorter words are too many: «kalb» is a heart and a dog. */
    private static final int SHORTEST = 5;

    /** Where one word in so many is French or English, Latin letters spell no Arabic. */
    private static final int EUROPEAN = 6;

    private ThreatWords() {}

    /** Those of {@code text}, in which {@code found} was found; words in Latin letters are read as Arabic chat spells them. */
    static Places<Role> in(List<Term> text, Found found) {
        Places<Role> places = found.of(WORDS);
        if (mayBeChat(text)) {
            for (int i = 0; i < text.size(); i++) {
                if (isLatin(text.get(i))) {
                    addSpelled(text.get(i).form(), i, places);
                }
            }
        }
        return places;
    }

    private static boolean mayBeChat(List<Term> text) {
        int latin = 0;
        int european = 0;
        for (Term term : text) {
            latin += isLatin(term) ? 1 : 0;
            european += EuropeanWords.isOne(term.form()) ? 1 : 0;
        }
        return latin > 1 && EUROPEAN * european < latin;
    }

    private static boolean isLatin(Term term) {
        char first = term.form().charAt(0);
        return term.form().length() >= SHORTEST && (first >= 'a' && first <= 'z' || first >= '2' && first <= '9');
    }

    private static void addSpelled(String word, int at, Places<Role> places) {
        for (String prefix : PREFIXES) {
            for (String pronoun : PRONOUNS) {
                if (word.length() >= prefix.length() + pronoun.length() + SHORTEST
                        && word.startsWith(prefix)
                        && word.endsWith(pronoun)) {
                    WORDS.addSpelled(word.substring(prefix.length(), word.length() - pronoun.length()), at, places);
                }
            }
        }
    }
}
