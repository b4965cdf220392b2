package mizan.app.start;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The names that settings can have, in one of the two ways of writing them: {@code mizan.sites.news.origins}, or {@code
 * MIZAN_SITES_NEWS_ORIGINS} as an environment variable.
 */
final class SettingNames {

    /** A name is meant for another one where at most one letter in this many differs. */
    private static final int LETTERS_PER_SLIP = 6;

    /** Two letters in each other's place are two slips. */
    private static final int FEWEST_SLIPS = 2;

    private final String separator;
    private final List<List<String>> patterns;

    private SettingNames(String separator, Collection<String> patterns) {
        this.separator = separator;
        this.patterns = patterns.stream()
                .map(pattern -> Arrays.asList(pattern.split("\\*", -1)))
                .toList();
    }

    /** As they stand in a file; a {@code *} in a pattern is a name that the operator chose, such as a site's id. */
    static SettingNames inFiles(Collection<String> patterns) {
        return new SettingNames(".", patterns);
    }

    /** As they are written as environment variables. */
    static SettingNames ofVariables(Collection<String> patterns) {
        return new SettingNames(
                "_", patterns.stream().map(SettingNames::variable).toList());
    }

    /** {@code mizan.limits.per-site} is {@code MIZAN_LIMITS_PER_SITE}. */
    private static String variable(String name) {
        return name.chars()
                .map(letter -> letter == '*' || Character.isLetterOrDigit(letter) ? letter : '_')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Whether there is a setting of this name. */
    boolean has(String name) {
        return patterns.stream().anyMatch(parts -> matches(parts, name));
    }

    private static boolean matches(List<String> parts, String name) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            return name.equals(first);
        }
        int at = first.length();
        if (!name.startsWith(first)) {
            return false;
        }
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = name.indexOf(part, at + 1);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        String last = parts.getLast();
        return name.endsWith(last) && name.length() - last.length() > at;
    }

    /** The setting that was probably meant by {@code name}, which is none. */
    Optional<String> nearest(String name) {
        int most = Math.max(FEWEST_SLIPS, name.length() / LETTERS_PER_SLIP);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        String best = null;
        int least = most + 1;
        for (List<String> parts : patterns) {
            for (String candidate : candidates(parts, name)) {
                int slips = distance.apply(name, candidate);
                if (slips >= 0 && slips < least) {
                    least = slips;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The pattern with what stands in {@code name} in the place of the chosen name. */
    private List<String> candidates(List<String> parts, String name) {
        if (parts.size() == 1) {
            return parts;
        }
        String[] words = name.split(Pattern.quote(separator), -1);
        return IntStream.range(1, words.length)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, isVariable() ? words.length : from + 1)
                        .mapToObj(to -> parts.get(0) + chosen(words, from, to) + parts.get(1)))
                .toList();
    }

    /** Where a name that the operator chose can look like several words, because {@code -} is written {@code _} too. */
    private boolean isVariable() {
        return separator.equals("_");
    }

    private String chosen(String[] words, int from, int to) {
        return String.join(separator, Arrays.asList(words).subList(from, to));
    }
}
