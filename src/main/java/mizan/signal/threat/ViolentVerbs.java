package mizan.signal.threat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mizan.language.ClassPathFiles;
import mizan.signal.threat.ThreatWords.Role;

/**
 * The forms of the verbs of {@code violent_verbs.txt} that threaten or call for a deed, in the grammar that standard
 * Arabic and the dialects share: who (I, we, they), when (now, or vowed: {@code سـ}, {@code لـ} with and without the heavy
 * {@code ن}, Egyptian {@code هـ} and {@code حـ}), and to whom (you). What is attached before and after is left to the
 * matching, as for every word.
 */
final class ViolentVerbs {

    private static final String VERBS = "violent_verbs.txt";
    private static final String COLUMNS = "\\|";
    private static final String WORDS = "،";
    private static final String NO_IMPERATIVE = "-";
    private static final String ALSO_PAST = "=";

    private static final String I = "ا";
    private static final String WE = "ن";
    private static final String HEAVY = "ن";
    private static final String MANY = "و";
    private static final String NOW = "ب";

    private static final List<String> VOWS = List.of("س", "ل", "ه", "ح");

    /** Egyptian writes the future close to the stem: {@code هقتلك}. */
    private static final List<String> VOWS_WITHOUT_PERSON = List.of("ه", "ح");

    private static final List<String> YOU = List.of("ك", "كم", "كن", "كو", "كي");

    /** How the passive of the dialects begins: {@code يتقتلوا}, {@code ينقتلوا}. */
    private static final List<String> PASSIVE = List.of("يت", "ين");

    private static final List<String> THEM = List.of("ه", "ها", "هم");

    private enum Deed {
        KILL,
        HURT,
        WRECK
    }

    private final Map<Role, List<String>> forms = new EnumMap<>(Role.class);

    private ViolentVerbs() {}

    /** Sections for {@code threat_words.txt}, in its format. */
    static List<String> sections() {
        ViolentVerbs verbs = new ViolentVerbs();
        ClassPathFiles.lines(ViolentVerbs.class, VERBS).forEach(verbs::addVerb);
        return verbs.forms.entrySet().stream()
                .flatMap(section -> Stream.of("[" + section.getKey() + "]", String.join(WORDS, section.getValue())))
                .toList();
    }

    private void addVerb(String line) {
        String[] columns = line.split(COLUMNS, -1);
        String stem = columns[0].strip();
        List<Deed> deeds = Stream.of(columns[1].strip().split(" "))
                .map(deed -> Deed.valueOf(deed.toUpperCase(Locale.ROOT)))
                .toList();
        addImperatives(columns[2]);
        addVows(stem, deeds);
        if (!deeds.equals(List.of(Deed.WRECK))) {
            addVictim(stem);
        }
        if (deeds.contains(Deed.KILL)) {
            addDeeds(stem, columns[3]);
        }
    }

    private void addImperatives(String column) {
        for (String form : words(column)) {
            if (form.startsWith(ALSO_PAST)) {
                add(Role.IMPERATIVE_OR_PAST, form.substring(1));
            } else if (!form.equals(NO_IMPERATIVE)) {
                add(Role.IMPERATIVE, form);
                add(Role.IMPERATIVE, form.replace("وا", MANY));
            }
        }
    }

    /** «سأحرق», «لأحرقن», «هحرق», «بنحرق»: what I or we do. */
    private void addVows(String stem, List<Deed> deeds) {
        List<String> vowed = new ArrayList<>();
        for (String vow : VOWS) {
            vowed.add(vow + I + stem);
            vowed.add(vow + WE + stem);
        }
        vowed.add("ل" + I + stem + HEAVY);
        vowed.add("ل" + WE + stem + HEAVY);
        VOWS_WITHOUT_PERSON.forEach(vow -> vowed.add(vow + stem));
        List<String> said = List.of(I + stem, WE + stem, WE + stem + MANY, NOW + stem, NOW + I + stem, NOW + WE + stem);
        add(Role.VOWED, vowed);
        for (Role role : deeds.contains(Deed.WRECK) ? List.of(Role.HARM, Role.STRIKE) : List.of(Role.HARM)) {
            add(role, vowed);
            add(role, said);
        }
    }

    /** «سأقتلك», «لأقتلنكم», «نقتلوك». */
    private void addVictim(String stem) {
        for (String you : YOU) {
            for (String person : List.of(I, WE)) {
                String plain = person + stem + you;
                String heavy = person + stem + HEAVY + you;
                for (String vow : VOWS) {
                    addVowed(vow + plain);
                    addVowed(vow + heavy);
                }
                add(Role.VICTIM_YOU, List.of(plain, NOW + plain, heavy));
            }
            VOWS_WITHOUT_PERSON.forEach(vow -> addVowed(vow + stem + you));
            add(Role.VICTIM_YOU, NOW + stem + you);
            add(Role.VICTIM_YOU, WE + stem + MANY + you);
            addVowed("س" + WE + stem + MANY + you);
        }
    }

    private void addVowed(String form) {
        add(Role.VICTIM_YOU, form);
        add(Role.VOWED, form);
    }

    /** «نقتلهم», «يقتلوهم», «قتلهم»: the deed that is owed; and who does it, for a reward. */
    private void addDeeds(String stem, String nouns) {
        for (String person : List.of(WE, "ي", "ت")) {
            add(Role.ATTACK, person + stem);
            add(Role.ATTACK, person + stem + "وا");
            add(Role.ATTACK, person + stem + MANY);
        }
        for (String passive : PASSIVE) {
            add(Role.ATTACK, passive + stem + "وا");
            add(Role.ATTACK, passive + stem + MANY);
        }
        words(nouns).forEach(noun -> add(Role.ATTACK, noun));
        add(Role.KILLER, "ي" + stem);
        THEM.forEach(them -> add(Role.KILLER, stem + them));
    }

    private void add(Role role, List<String> added) {
        added.forEach(form -> add(role, form));
    }

    private void add(Role role, String form) {
        forms.computeIfAbsent(role, one -> new ArrayList<>()).add(form);
    }

    private static List<String> words(String column) {
        return Stream.of(column.split(WORDS, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
