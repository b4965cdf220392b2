package mizan.signal.context;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mizan.language.ClassPathFiles;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;

/** The words of {@code context_words.txt}, looked up in one pass over the terms of a text. */
final class ContextWords {

    /** What a word says about the words near it; the sections of the file. */
    enum Role {
        ANIMAL,
        ANIMAL_SETTING,
        ADDRESS,
        PLACE,
        REPORT,
        CONDEMNATION,
        CURSE,
        UNJUST,
        COMMON,
        NEWS
    }

    private static final String FILE = "context_words.txt";
    private static final FormIndex<Set<Role>> FORMS = read();

    private final Map<Role, BitSet> terms = new EnumMap<>(Role.class);

    private ContextWords() {
        for (Role role : Role.values()) {
            terms.put(role, new BitSet());
        }
    }

    /** Looks up every term of {@code text}. */
    static ContextWords in(List<Term> text) {
        ContextWords words = new ContextWords();
        List<Match<Set<Role>>> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            FORMS.find(text, i, found);
            for (Match<Set<Role>> match : found) {
                match.value().forEach(role -> words.of(role).set(match.first(), match.end()));
            }
            found.clear();
        }
        return words;
    }

    /** The indices of the terms that have {@code role}. */
    BitSet of(Role role) {
        return Objects.requireNonNull(terms.get(role));
    }

    /** True where a term with {@code role} is among those from {@code first} (inclusive) to {@code end} (exclusive). */
    boolean has(Role role, int first, int end) {
        int next = of(role).nextSetBit(Math.max(0, first));
        return next >= 0 && next < end;
    }

    private static FormIndex<Set<Role>> read() {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Map<List<String>, Set<Role>> roles = new LinkedHashMap<>();
        Role role = null;
        for (String line : ClassPathFiles.lines(ContextWords.class, FILE)) {
            if (line.startsWith("[")) {
                role = Role.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                continue;
            }
            for (String entry : line.split("،", -1)) {
                List<String> words =
                        analyzer.analyze(entry).terms().stream().map(Term::form).toList();
                if (!words.isEmpty()) {
                    roles.computeIfAbsent(words, one -> EnumSet.noneOf(Role.class))
                            .add(Objects.requireNonNull(role, FILE + " must begin with a section"));
                }
            }
        }
        return index(roles);
    }

    private static FormIndex<Set<Role>> index(Map<List<String>, Set<Role>> roles) {
        FormIndex<Set<Role>> forms = new FormIndex<>();
        roles.forEach((words, role) -> {
            if (words.size() == 1) {
                forms.addWord(words.getFirst(), role);
            } else {
                forms.addPhrase(words, role);
            }
        });
        return forms;
    }
}
