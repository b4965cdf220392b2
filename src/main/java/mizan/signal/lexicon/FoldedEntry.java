package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.signal.matching.Clitics;
import mizan.signal.matching.Clitics.Prefixes;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.Term;

/** A lexicon entry ready for matching: its words and its exceptions, folded as comments are. */
final class FoldedEntry {

    /** Most entries have none; nothing is ever added to it. */
    private static final FormIndex<Boolean> NO_PHRASES = new FormIndex<>();

    private final LexiconEntry entry;
    private final List<Term> words;
    private final Set<String> exceptedWords;
    private final int longestPhrase;
    private final FormIndex<Boolean> exceptedPhrases;

    /** The entry's words and each of its exceptions must hold at least one term. */
    FoldedEntry(LexiconEntry entry, List<Term> words, List<List<Term>> exceptions) {
        this.entry = entry;
        this.words = List.copyOf(words);
        this.exceptedWords = exceptions.stream()
                .filter(exception -> exception.size() == 1)
                .map(exception -> exception.getFirst().form())
                .collect(Collectors.toUnmodifiableSet());
        this.longestPhrase = exceptions.stream().mapToInt(List::size).max().orElse(0);
        this.exceptedPhrases = longestPhrase > 1 ? new FormIndex<>() : NO_PHRASES;
        exceptions.stream()
                .filter(exception -> exception.size() > 1)
                .forEach(phrase -> exceptedPhrases.addPhrase(
                        phrase.stream().map(Term::form).toList(), true));
    }

    LexiconEntry entry() {
        return entry;
    }

    /** What is the same for entries that look for the same words in the same way. */
    String key() {
        return words.stream().map(Term::form).collect(Collectors.joining(" "))
                + ' '
                + entry.match().code();
    }

    List<Term> words() {
        return words;
    }

    /**
     * True when the terms {@code first} to {@code end} hold an excepted word or share a term with an excepted phrase.
     */
    boolean isExcepted(List<Term> terms, int first, int end) {
        return holdsExceptedWord(terms, first, end) || overlapsExceptedPhrase(terms, first, end);
    }

    private boolean holdsExceptedWord(List<Term> terms, int first, int end) {
        if (exceptedWords.isEmpty()) {
            return false;
        }
        return terms.subList(first, end).stream().anyMatch(term -> isExceptedWord(term.form()));
    }

    /** An exception holds behind a conjunction, a preposition or the article too. */
    boolean isExceptedWord(String word) {
        Prefixes prefixes = Clitics.DOTTED.prefixes();
        for (int start = 0; start < word.length() && prefixes != null; start++) {
            if (prefixes.kind() != null && exceptedWords.contains(word.substring(start))) {
                return true;
            }
            prefixes = prefixes.then(word.charAt(start));
        }
        return false;
    }

    private boolean overlapsExceptedPhrase(List<Term> terms, int first, int end) {
        List<Match<Boolean>> matches = new ArrayList<>(0);
        for (int start = Math.max(0, first - longestPhrase + 1); start < end && longestPhrase > 1; start++) {
            exceptedPhrases.find(terms, start, matches);
        }
        return matches.stream().anyMatch(match -> match.end() > first);
    }
}
