package mizan.moderation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences about groups of people, made from the templates and the groups of {@code src/test/resources/groups}. */
final class GroupSentences {

    private static final Path FOLDER = Path.of("src/test/resources/groups");
    private static final Pattern AGREEING = Pattern.compile("\\{([^{}|]*)\\|([^{}|]*)}");

    private GroupSentences() {}

    /** What should become of a sentence. */
    enum Wanted {
        /** Hate against a group: held or rejected. */
        STOP,
        /** Abuse of somebody who is no group: held or rejected. */
        INSULT,
        /** Nothing is wrong with it. */
        APPROVE
    }

    /** A group with the forms that templates take. */
    record Group(String family, boolean isFeminine, String subject, String object, String one, String latin) {}

    /** A sentence, with what it does to the group and what should become of it. */
    record Sentence(String function, Wanted wanted, String template, Group group, String text) {}

    /** Every template with every group. */
    static List<Sentence> arabic() {
        return sentences("templates.tsv");
    }

    /** The same in Latin letters. */
    static List<Sentence> latin() {
        return sentences("latin.tsv");
    }

    static List<Group> groups() {
        return rows("groups.tsv")
                .map(row -> new Group(row[0], row[1].equals("f"), row[2], row[3], row[4], row[5]))
                .toList();
    }

    private static List<Sentence> sentences(String file) {
        List<Group> groups = groups();
        List<Sentence> sentences = new ArrayList<>();
        rows(file).forEach(row -> {
            boolean namesNoGroup = fill(row[2], groups.getFirst()).equals(row[2]);
            for (Group group : namesNoGroup ? groups.subList(0, 1) : groups) {
                sentences.add(new Sentence(
                        row[0], Wanted.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2], group, fill(row[2], group)));
            }
        });
        return sentences;
    }

    /** {@code template} about {@code group}. */
    static String fill(String template, Group group) {
        String agreeing = AGREEING.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(group.isFeminine() ? 2 : 1)));
        return agreeing.replace("{S}", group.subject())
                .replace("{O}", group.object())
                .replace("{L}", given(group.object()))
                .replace("{B}", "ب" + group.object())
                .replace("{1}", group.one())
                .replace("{G}", group.latin());
    }

    /** {@code noun} with «ل» before it. */
    static String given(String noun) {
        return noun.startsWith("ال") ? "ل" + noun.substring(1) : "ل" + noun;
    }

    private static Stream<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
