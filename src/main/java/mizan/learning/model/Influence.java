package mizan.learning.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import mizan.signal.Field;
import mizan.signal.Span;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * A word, and how many points of {@code all} would be lost without it.
 *
 * @param term its index in the text
 */
record Influence(int term, double points, double all) {

    private static final int MOST_WORDS = 3;

    /** A word with less is not worth naming. */
    private static final double LEAST_SHARE = 0.05;

    /** Beside the heaviest word those with less of what it has are chance more often than not. */
    private static final double LEAST_OF_HEAVIEST = 0.4;

    /** The share of the whole, 0 to 1. */
    double share() {
        return Math.clamp(points / all, 0, 1);
    }

    /** Those worth naming, in the order of the words of {@code text}. */
    static List<Influence> heaviest(List<Influence> influences, AnalyzedText text) {
        List<Influence> nameable = influences.stream()
                .filter(influence -> influence.share() >= LEAST_SHARE)
                .filter(influence -> !UnnamedWords.isOne(text.terms().get(influence.term())))
                .toList();
        double heaviest = nameable.stream().mapToDouble(Influence::share).max().orElse(0);
        return nameable.stream()
                .filter(influence -> influence.share() >= LEAST_OF_HEAVIEST * heaviest)
                .sorted(Comparator.comparingDouble(Influence::share).reversed())
                .limit(MOST_WORDS)
                .sorted(Comparator.comparingInt(Influence::term))
                .toList();
    }

    /** Where the words stand in {@code field}. */
    static List<Span> spans(List<Influence> influences, Field field, AnalyzedText text) {
        return influences.stream()
                .map(influence -> {
                    Term word = text.terms().get(influence.term());
                    return Span.of(field, text.key(), word, word);
                })
                .toList();
    }

    /** In the order of the words: the words themselves stand in the comment, and only there. */
    static String shares(List<Influence> influences) {
        return influences.stream()
                .map(one -> Math.round(100 * one.share()) + "%")
                .collect(Collectors.joining(" "));
    }
}
