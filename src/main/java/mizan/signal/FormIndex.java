package mizan.signal;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.Clitics.After;
import mizan.signal.Clitics.Before;
import mizan.signal.Clitics.Carries;
import mizan.signal.Clitics.Prefix;
import mizan.text.Term;

/**
 * Folded forms of one or more words, each with what it stands for, as a letter tree whose edges lie in one hash table. A
 * look-up walks the letters of a word once for each prefix that the word may begin with and ends with the first letter
 * that no form has, so that its cost does not grow with the number of forms. Safe to share once it is filled.
 *
 * @param <T> what a form stands for
 */
final class FormIndex<T> {

    /** A form that was found: the terms {@code first} (inclusive) to {@code end} (exclusive). */
    record Match<T>(T value, int first, int end) {}

    private record Form<T>(T value, Carries carries) {}

    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final char WORD_BREAK = ' ';
    private static final int SHORTEST_VARIANT = 3;
    private static final char HAMZA = '\u0621';
    private static final char HEH = '\u0647';
    private static final char TEH = '\u062A';
    private static final char ALEF = '\u0627';
    private static final char WAW = '\u0648';
    private static final char YEH = '\u064A';

    /** An edge is {@code node << 16 | letter} plus one, so that 0 is a free place; open addressing, at most half full. */
    private long[] edges = new long[1 << 4];

    private int[] targets = new int[edges.length];
    private List<List<Form<T>>> nodes = new ArrayList<>(List.of(List.of()));

    /** Adds one word that may carry prefixes and suffixes, in all the shapes that it takes before them. */
    void addWord(String form, T value) {
        add(form, value, Carries.BOTH);
        int last = form.length() - 1;
        if (last < SHORTEST_VARIANT) {
            return;
        }
        if (form.charAt(last) == HEH) {
            add(form.substring(0, last) + TEH, value, Carries.PRONOUN_FOLLOWS);
            add(form.substring(0, last), value, Carries.PLURAL_FOLLOWS);
        } else if (form.charAt(last) == ALEF && form.charAt(last - 1) == WAW) {
            add(form.substring(0, last), value, Carries.PRONOUN_FOLLOWS);
        } else if (form.charAt(last) == HAMZA) {
            add(form.substring(0, last) + WAW, value, Carries.PRONOUN_FOLLOWS);
            add(form.substring(0, last) + YEH, value, Carries.PRONOUN_FOLLOWS);
        }
    }

    /** Adds one word that stands alone. */
    void addBareWord(String form, T value) {
        add(form, value, Carries.NOTHING);
    }

    /** Adds words that stand in a row; the first may carry a prefix. */
    void addPhrase(List<String> words, T value) {
        add(String.join(String.valueOf(WORD_BREAK), words), value, Carries.PREFIX);
    }

    private void add(String letters, T value, Carries carries) {
        int node = ROOT;
        for (int i = 0; i < letters.length(); i++) {
            node = makeNext(node, letters.charAt(i));
        }
        List<Form<T>> forms = new ArrayList<>(nodes.get(node));
        forms.add(new Form<>(value, carries));
        nodes.set(node, List.copyOf(forms));
    }

    /** Adds to {@code matches} every form that begins with the term {@code first}. */
    void find(List<Term> terms, int first, List<Match<T>> matches) {
        String word = terms.get(first).form();
        if (word.isEmpty()) {
            return;
        }
        for (Prefix prefix : Clitics.startingWith(word.charAt(0))) {
            if (word.startsWith(prefix.letters())) {
                find(terms, first, prefix, matches);
            }
        }
    }

    private void find(List<Term> terms, int first, Prefix prefix, List<Match<T>> matches) {
        String word = terms.get(first).form();
        int start = prefix.letters().length();
        if (start == word.length()) {
            return;
        }
        int node = ROOT;
        for (int i = start; i < word.length(); i++) {
            node = next(node, word.charAt(i));
            if (node == NONE) {
                return;
            }
            if (!nodes.get(node).isEmpty()) {
                matchOneWord(word, start, i + 1, prefix.kind(), node, first, matches);
            }
        }
        if (Clitics.mayStandBetween(
                prefix.kind(), After.NOTHING, Carries.PREFIX, word.length() - start, word.charAt(start))) {
            matchFollowingWords(terms, first, node, matches);
        }
    }

    private void matchOneWord(
            String word, int start, int end, Before before, int node, int first, List<Match<T>> matches) {
        After after = Clitics.suffix(word, end);
        if (after == null) {
            return;
        }
        for (Form<T> form : nodes.get(node)) {
            if (Clitics.mayStandBetween(before, after, form.carries(), end - start, word.charAt(start))) {
                matches.add(new Match<>(form.value(), first, first + 1));
            }
        }
    }

    private void matchFollowingWords(List<Term> terms, int first, int node, List<Match<T>> matches) {
        int next = node;
        for (int term = first + 1; term < terms.size(); term++) {
            next = walk(next(next, WORD_BREAK), terms.get(term).form());
            if (next == NONE) {
                return;
            }
            for (Form<T> form : nodes.get(next)) {
                matches.add(new Match<>(form.value(), first, term + 1));
            }
        }
    }

    private int walk(int from, String word) {
        int node = from;
        for (int i = 0; i < word.length() && node != NONE; i++) {
            node = next(node, word.charAt(i));
        }
        return node;
    }

    private int next(int node, char letter) {
        long edge = edge(node, letter);
        int place = place(edge, edges.length);
        while (edges[place] != 0) {
            if (edges[place] == edge) {
                return targets[place];
            }
            place = place + 1 & edges.length - 1;
        }
        return NONE;
    }

    private int makeNext(int node, char letter) {
        int next = next(node, letter);
        if (next != NONE) {
            return next;
        }
        if (nodes.size() * 2 > edges.length) {
            grow();
        }
        nodes.add(List.of());
        put(edge(node, letter), nodes.size() - 1);
        return nodes.size() - 1;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private void put(long edge, int target) {
        int place = place(edge, edges.length);
        while (edges[place] != 0) {
            place = place + 1 & edges.length - 1;
        }
        edges[place] = edge;
        targets[place] = target;
    }

    private static long edge(int node, char letter) {
        return ((long) node << Character.SIZE | letter) + 1;
    }

    /** Fibonacci hashing: the product's upper bits depend on all bits of the edge. */
    private static int place(long edge, int size) {
        return (int) (edge * 0x9E3779B97F4A7C15L >>> Integer.numberOfLeadingZeros(size) + 33);
    }
}
