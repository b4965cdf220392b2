package mizan.archive.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a check came across; of each kind of finding the first hundred are kept, and all are counted. */
public final class CheckReport {

    private static final int MOST_OF_A_KIND = 100;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    private final List<String> notes = new ArrayList<>();
    private long keys;
    private long comments;
    private long foreign;
    private long waiting;

    void add(FindingKind kind, String key, String detail) {
        if (counts.merge(kind, 1L, Long::sum) <= MOST_OF_A_KIND) {
            findings.add(new Finding(kind, key, detail));
        }
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    void countKey() {
        keys++;
    }

    void countComments(long number) {
        comments += number;
    }

    void countForeign() {
        foreign++;
    }

    void countWaiting() {
        waiting++;
    }

    /** What was found, the first hundred of each kind. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many were found of each kind. */
    public Map<FindingKind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** What could not be checked, and why. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How many keys of Mizan's there are. */
    public long keys() {
        return keys;
    }

    /** How many comments are among them. */
    public long comments() {
        return comments;
    }

    /** How many keys are of other programs. */
    public long foreign() {
        return foreign;
    }

    /** How many places in lists wait for the next sweep, as their comments have reached the end of their retention. */
    public long waiting() {
        return waiting;
    }

    /** True where nothing is wrong. */
    public boolean isClean() {
        return counts.isEmpty();
    }
}
