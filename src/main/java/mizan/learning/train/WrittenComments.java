package mizan.learning.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.language.ClassPathFiles;

/**
 * Comments that were written for this project, in {@code written_comments.tsv}: insults said in earnest, and the same words
 * denied, quoted, condemned and answered, in standard Arabic, five dialects and Latin letters. A line with {@code list} names words, separated by {@code |};
 * each other line has what is done with the word, whose words may take the place of <code>{}</code>, 1 for abuse or 0, and a sentence.
 * Adverts stand in {@code written_adverts.tsv}.
 */
final class WrittenComments {

    /** The name of the set. */
    static final String SET = "written";

    private static final String FILE = "written_comments.tsv";
    private static final String LIST = "list";
    private static final String PLACE = "{}";

    /** The name of the set of adverts. */
    static final String ADVERTS = "written_adverts";

    private static final String ADVERTS_FILE = "written_adverts.tsv";

    private WrittenComments() {}

    /** Adverts of all regions, and comments that speak of the same things; in the columns of a {@link LabelledFile}. */
    static List<LabelledComment> adverts() {
        return ClassPathFiles.lines(WrittenComments.class, ADVERTS_FILE).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns -> new LabelledComment(
                        columns[0], columns[1], Label.of(columns[2]), Label.of(columns[3]), columns[4]))
                .toList();
    }

    /** All of them, each sentence with each of its words. */
    static List<LabelledComment> all() {
        Map<String, List<String>> words = new HashMap<>();
        List<LabelledComment> comments = new ArrayList<>();
        for (String line : ClassPathFiles.lines(WrittenComments.class, FILE)) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals(LIST)) {
                words.put(columns[1], Arrays.asList(columns[3].split("\\|", -1)));
            } else {
                boolean hasPlace = columns[3].contains(PLACE);
                for (String word : hasPlace ? words.getOrDefault(columns[1], List.of()) : List.of("")) {
                    comments.add(new LabelledComment(
                            SET + comments.size(),
                            columns[3].replace(PLACE, word),
                            Label.of(columns[2]),
                            Label.NEGATIVE,
                            columns[0]));
                }
            }
        }
        return comments;
    }
}
