package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.matching.FormIndex;
import mizan.text.Term;

/** The forms under which the entries of a lexicon are looked for. */
final class EntryForms {

    private static final String VOCATIVE = "يا";

    /** The vocative close to a word, without and with the article. */
    private static final List<String> CALLING = List.of("يا", "يال");

    /** «يا كر», close together, would be the beginning of many words. */
    private static final int SHORTEST_CALLED = 3;

    private EntryForms() {}

    /** Adds every form of {@code entry}; none of one that is found by its stem or its shape. */
    static void addTo(FormIndex<FoldedEntry> index, FoldedEntry entry) {
        List<Term> words = entry.words();
        switch (entry.entry().match()) {
            case EXACT -> index.addWord(words.getFirst().form(), entry);
            case WORD -> index.addBareWord(words.getFirst().form(), entry);
            case PHRASE -> addPhrase(index, words.stream().map(Term::form).toList(), entry);
            case STEM, SKELETON -> {}
        }
    }

    /** «يا غبي» is written «ياغبي» and «يالغبي» as well. */
    private static void addPhrase(FormIndex<FoldedEntry> index, List<String> words, FoldedEntry entry) {
        index.addPhrase(words, entry);
        String second = words.get(1);
        if (!words.getFirst().equals(VOCATIVE) || second.length() < SHORTEST_CALLED) {
            return;
        }
        for (String calling : CALLING) {
            List<String> joined = new ArrayList<>(words.subList(1, words.size()));
            joined.set(0, calling + second);
            if (joined.size() == 1) {
                index.addBareWord(joined.getFirst(), entry);
            } else {
                index.addPhrase(joined, entry);
            }
        }
    }
}
