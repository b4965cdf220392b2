package mizan.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.signal.Clitics.Prefix;
import mizan.signal.FormIndex.Match;
import mizan.text.Term;

/** A lexicon entry ready for matching: its words and its exceptions, folded as comments are. */
final class FoldedEntry {

    private final LexiconEntry entry;
    private final List<Term> words;
    private final Set<String> exceptedWords;
    private final FormIndex<Boolean> exceptedPhrases = new FormIndex<>();
    private final int longestPhrase;

    /** The entry's words and each of its exceptions must hold at least one term. */
    FoldedEntry(LexiconEntry entry, List<Term> words, List<List<Term>> exceptions) {
        this.entry = entry;
        this.words = List.copyOf(words);
        this.exceptedWords = exceptions.stream()
                .filter(exception -> exception.size() == 1)
                .map(exception -> exception.getFirst().form())
                .collect(Collectors.toUnmodifiableSet());
        this.longestPhrase = exceptions.stream().mapToInt(List::size).max().orElse(0);
        exceptions.stream()
                .filter(exception -> exception.size() > 1)
                .forEach(phrase -> exceptedPhrases.addPhrase(
                        phrase.stream().map(Term::form).toList(), true));
    }

    LexiconEntry entry() {
        return entry;
    }

    List<Term> words() {
        return words;
    }

    /** True when the terms {@code first} to {@code end} hold an excepted word or share a term with an excepted phrase. */
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
    private boolean isExceptedWord(String word) {
        for (Prefix prefix : Clitics.startingWith(word.charAt(0))) {
            String letters = prefix.letters();
            if (word.startsWith(letters) && exceptedWords.contains(word.substring(letters.length()))) {
                return true;
            }
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
