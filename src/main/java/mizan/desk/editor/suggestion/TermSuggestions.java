package mizan.desk.editor.suggestion;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.learning.suggestion.SuggestedTerm;
import mizan.learning.suggestion.SuggestedTerms;
import mizan.learning.suggestion.Suggestions;
import mizan.settings.DeskLexicon;
import mizan.settings.learning.DismissedTerms;
import mizan.signal.Category;
import mizan.signal.lexicon.KnownWords;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconSource;
import mizan.text.fold.MatchKey;

/** What is suggested at a site and what an editor does about it, for the page and the API alike. Blocks. */
@Singleton
final class TermSuggestions {

    /** So many stand on a page; whoever accepts or dismisses some sees the next ones. */
    static final int MOST_SHOWN = 30;

    private final SuggestedTerms suggested;
    private final DismissedTerms dismissed;
    private final DeskLexicon lexicon;
    private final LexiconSource lexicons;
    private volatile Known lastKnown = new Known(Lexicon.EMPTY, Lexicon.EMPTY);

    TermSuggestions(SuggestedTerms suggested, DismissedTerms dismissed, DeskLexicon lexicon, LexiconSource lexicons) {
        this.suggested = suggested;
        this.dismissed = dismissed;
        this.lexicon = lexicon;
        this.lexicons = lexicons;
    }

    /** What came of a click or a request. */
    enum Result {
        DONE,
        /** It is not suggested, or no longer. */
        NOT_SUGGESTED,
        /** It hits ordinary words, and nobody said that they were seen. */
        NOT_CONFIRMED,
        UNKNOWN_CATEGORY,
        UNKNOWN_TERM,
        TOO_MANY_TERMS,
        CHANGED_MEANWHILE;

        /** The part of its message's key. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Lexicons with what they know: to index them costs much more than to ask. */
    private record Known(Lexicon files, Lexicon current, KnownWords words) {

        Known(Lexicon files, Lexicon current) {
            this(files, current, new KnownWords(files.plus(current)));
        }

        boolean isOf(Lexicon otherFiles, Lexicon otherCurrent) {
            return files == otherFiles && current == otherCurrent;
        }
    }

    /** What may be suggested at {@code site}, without what a lexicon holds or excepts, or an editor removed or dismissed. */
    Suggestions of(SiteId site) {
        Suggestions all = suggested.of(site);
        KnownWords known = known();
        Set<String> unwanted =
                dismissed.of(site).stream().map(TermSuggestions::key).collect(Collectors.toCollection(HashSet::new));
        List<SuggestedTerm> wanted = all.terms().stream()
                .filter(term -> !unwanted.contains(key(term.form())) && !known.holds(term.form()))
                .limit(MOST_SHOWN)
                .toList();
        return all.with(wanted);
    }

    /** Those that editors dismissed at {@code site}, in the order of their letters. */
    List<String> dismissed(SiteId site) {
        return dismissed.of(site);
    }

    /** The files hold what an editor removed too: it is not suggested again. */
    private KnownWords known() {
        Known known = lastKnown;
        Lexicon files = lexicons.files();
        Lexicon current = lexicons.current();
        if (!known.isOf(files, current)) {
            known = new Known(files, current);
            lastKnown = known;
        }
        return known.words();
    }

    /** The suggestion of {@code form}, however it is spelled; empty where it is not suggested. */
    Optional<SuggestedTerm> find(SiteId site, String form) {
        return of(site).terms().stream()
                .filter(term -> key(term.form()).equals(key(form)))
                .findFirst();
    }

    /**
     * Adds a suggested term to the lexicon of the desk with severity low; it counts here at once, and on all instances within seconds.
     *
     * @param category a code; empty for the one that is suggested
     * @param isConfirmed that the ordinary words that it hits were seen, where there are any
     */
    Result accept(SiteId site, String form, String category, boolean isConfirmed, String note, String by) {
        Optional<SuggestedTerm> found = find(site, form);
        if (found.isEmpty()) {
            return Result.NOT_SUGGESTED;
        }
        SuggestedTerm term = found.get();
        Optional<Category> about = category.isEmpty() ? Optional.of(term.category()) : Category.of(category);
        if (about.isEmpty()) {
            return Result.UNKNOWN_CATEGORY;
        }
        if (!term.collisions().isEmpty() && !isConfirmed) {
            return Result.NOT_CONFIRMED;
        }
        return switch (lexicon.add(term.line(about.get(), note), isConfirmed, by)) {
            case DONE -> Result.DONE;
            case NOT_CONFIRMED -> Result.NOT_CONFIRMED;
            case NO_TERM, UNKNOWN_TERM -> Result.NOT_SUGGESTED;
            case TOO_MANY_TERMS -> Result.TOO_MANY_TERMS;
            case CHANGED_MEANWHILE -> Result.CHANGED_MEANWHILE;
        };
    }

    /** Dismisses a suggested term: it is not suggested at {@code site} again. */
    Result dismiss(SiteId site, String form, String by) {
        return find(site, form)
                .map(term -> result(dismissed.dismiss(site, term.form(), by)))
                .orElse(Result.NOT_SUGGESTED);
    }

    /** Lets a term be suggested at {@code site} again. */
    Result restore(SiteId site, String form, String by) {
        return result(dismissed.restore(site, form, by));
    }

    private static Result result(DismissedTerms.Result result) {
        return switch (result) {
            case DONE -> Result.DONE;
            case UNKNOWN_TERM -> Result.UNKNOWN_TERM;
            case TOO_MANY_TERMS -> Result.TOO_MANY_TERMS;
            case CHANGED_MEANWHILE -> Result.CHANGED_MEANWHILE;
        };
    }

    private static String key(String form) {
        return MatchKey.of(form).text();
    }
}
