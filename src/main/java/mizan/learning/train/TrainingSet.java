package mizan.learning.train;

import java.util.Map;
import java.util.stream.Collectors;
import mizan.language.ClassPathFiles;
import mizan.signal.Axis;

/**
 * What is known of a set of labelled comments beyond its rows: where it is from, and how far it is to be trusted.
 *
 * @param abuseWeight what an error on it counts for beside other sets, where abuse is learnt; 0 to leave it out
 * @param spamWeight the same where spam is learnt
 * @param moderated whether its comments come from pages where adverts are rare, so that what nobody labelled is hardly spam
 * @param calibrates whether its labels are near enough to what newsrooms call abuse or spam to calibrate on; sets that
 *     were collected by keywords are not
 */
record TrainingSet(
        String name,
        double abuseWeight,
        double spamWeight,
        boolean moderated,
        boolean calibrates,
        String dialect,
        String licence,
        String source) {

    private static final Map<String, TrainingSet> KNOWN = known();

    /** The set in the folder {@code name}; one that is not known is taken for an export of one's own. */
    static TrainingSet of(String name) {
        TrainingSet known = KNOWN.get(name);
        return known == null ? new TrainingSet(name, 1, 1, true, true, "", "", "own export") : known;
    }

    private static Map<String, TrainingSet> known() {
        return ClassPathFiles.lines(TrainingSet.class, "training_sets.tsv").stream()
                .skip(1)
                .map(TrainingSet::parse)
                .collect(Collectors.toMap(TrainingSet::name, set -> set));
    }

    private static TrainingSet parse(String line) {
        String[] columns = line.split("\t", -1);
        return new TrainingSet(
                columns[0],
                Double.parseDouble(columns[1]),
                Double.parseDouble(columns[2]),
                columns[3].equals("yes"),
                columns[4].equals("yes"),
                columns[5],
                columns[6],
                columns[7]);
    }

    /** False where it teaches nothing. */
    boolean isUsed() {
        return abuseWeight > 0 || spamWeight > 0;
    }

    /** What an error on it counts for beside other sets, where {@code axis} is learnt. */
    double weight(Axis axis) {
        return switch (axis) {
            case ABUSE -> abuseWeight;
            case SPAM -> spamWeight;
        };
    }
}
