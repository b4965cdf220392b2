package mizan.desk;

import java.util.List;

/**
 * What terms would do.
 *
 * @param collisions the ordinary words that they would hit
 * @param judged how many of the comments decided last were judged again
 * @param changes those of them that would have been judged otherwise
 */
public record LexiconPreview(List<Collision> collisions, int judged, List<Change> changes) {

    /** The ordinary words that one term hits, most frequent first. */
    public record Collision(String form, List<String> words) {}

    /**
     * A comment that would be judged otherwise.
     *
     * @param state what became of it
     * @param before what the machine makes of it now
     * @param after what it would make of it
     */
    public record Change(String id, String state, String before, String after) {}
}
