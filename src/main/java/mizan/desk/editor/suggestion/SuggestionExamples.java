package mizan.desk.editor.suggestion;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.desk.page.queue.TextSegment;
import mizan.desk.page.queue.TextSegments;
import mizan.learning.suggestion.SuggestedTerm;
import mizan.learning.suggestion.TermPlaces;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.signal.Field;
import mizan.signal.Span;

/** Reads the comments in which suggested terms stand, as they are kept now. Blocks. */
@Singleton
final class SuggestionExamples {

    /** Characters of a comment before and after the first place. */
    private static final int AROUND = 120;

    private static final String CUT = "\u2026";

    private final ReviewQueue queue;

    SuggestionExamples(ReviewQueue queue) {
        this.queue = queue;
    }

    /**
     * A rejected comment.
     *
     * @param text what was typed around the term, which is marked
     */
    record Example(String id, List<TextSegment> text) {}

    /** The examples of each of {@code terms}; one that is gone since is left out. */
    Map<SuggestedTerm, List<Example>> of(SiteId site, List<SuggestedTerm> terms) {
        List<CommentId> ids = terms.stream()
                .flatMap(term -> term.examples().stream())
                .distinct()
                .map(code -> new CommentId(site, code))
                .toList();
        Map<CommentId, QueuedComment> kept = queue.findAll(ids);
        TermPlaces places = new TermPlaces();
        Map<SuggestedTerm, List<Example>> examples = new LinkedHashMap<>();
        for (SuggestedTerm term : terms) {
            List<Example> ofTerm = new ArrayList<>();
            for (String code : term.examples()) {
                QueuedComment comment = kept.get(new CommentId(site, code));
                if (comment != null) {
                    String typed = comment.comment().original();
                    ofTerm.add(new Example(comment.comment().id().toString(), excerpt(typed, places.in(typed, term))));
                }
            }
            examples.put(term, ofTerm);
        }
        return examples;
    }

    /** What stands around the first of {@code places}, whole words. */
    private static List<TextSegment> excerpt(String typed, List<Span> places) {
        int first = places.isEmpty() ? 0 : places.getFirst().start();
        int last = places.isEmpty() ? 0 : places.getFirst().end();
        int from = first <= AROUND ? 0 : Math.min(first, typed.indexOf(' ', first - AROUND) + 1);
        int blank = typed.lastIndexOf(' ', last + AROUND);
        int to = typed.length() <= last + AROUND ? typed.length() : blank <= last ? last : blank;
        String before = from == 0 ? "" : CUT;
        String text = before + typed.substring(from, to) + (to == typed.length() ? "" : CUT);
        List<Span> shown = places.stream()
                .filter(place -> place.start() >= from && place.end() <= to)
                .map(place -> new Span(
                        Field.TEXT, place.start() - from + before.length(), place.end() - from + before.length()))
                .toList();
        return TextSegments.of(text, Field.TEXT, List.of(shown));
    }
}
