package mizan.signal.lexicon;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.signal.Category;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;

/**
 * Reads lexicon files and notes everything that is wrong with them before it gives up, so that their editor mends them
 * in one go. The limits keep a file that somebody else made from filling the memory.
 */
public final class LexiconReader {

    static final int MOST_ENTRIES = 100_000;
    static final int LONGEST_LINE = 2_000;
    static final int LONGEST_FORM = 64;
    static final int MOST_WORDS = 8;
    static final int MOST_EXCEPTIONS = 50;

    public static final String HEADER = "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote";
    private static final List<String> COLUMNS = List.of(HEADER.split("\t"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
    private final List<LexiconProblem> problems = new ArrayList<>();
    private final List<FoldedEntry> entries = new ArrayList<>();
    private final Map<String, LexiconEntry> seen = new HashMap<>();

    private String file = "";
    private int line;

    Lexicon read(Path folder) {
        new LexiconFiles(problems).lines(folder).forEach(this::readLines);
        return result();
    }

    Lexicon read(String name, List<String> lines) {
        readLines(name, lines);
        return result();
    }

    private void readLines(String name, List<String> lines) {
        file = name;
        line = 0;
        boolean headerSeen = false;
        for (String raw : lines) {
            line++;
            String text = withoutEnds(raw);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            if (headerSeen) {
                readEntry(text);
            } else {
                headerSeen = true;
                checkHeader(text);
            }
        }
    }

    private String withoutEnds(String raw) {
        String text = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        return line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private void checkHeader(String text) {
        if (!text.stripTrailing().equals(HEADER)) {
            problem(
                    "the first line is not the header",
                    "begin with: " + String.join(" ", COLUMNS) + " (separated by tabs)");
        }
    }

    private void readEntry(String text) {
        if (text.length() > LONGEST_LINE) {
            problem("the line is longer than " + LONGEST_LINE + " characters", "shorten it");
            return;
        }
        String[] given = text.split("\t", -1);
        if (given.length > COLUMNS.size()) {
            problem(given.length + " columns instead of " + COLUMNS.size(), "take the extra tabs out");
            return;
        }
        String[] columns = Arrays.copyOf(given, COLUMNS.size());
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i] == null ? "" : columns[i].strip();
        }
        readEntry(columns);
    }

    private void readEntry(String[] columns) {
        int before = problems.size();
        Optional<MatchType> match = MatchType.of(columns[1]);
        check(match, "the match", columns[1], Stream.of(MatchType.values()).map(MatchType::code));
        Optional<Category> category = Category.of(columns[2]);
        check(category, "the category", columns[2], Stream.of(Category.values()).map(Category::code));
        Optional<Severity> severity = Severity.of(columns[3]);
        check(severity, "the severity", columns[3], Stream.of(Severity.values()).map(Severity::code));
        checkDialect(columns[4]);
        List<String> exceptions = exceptions(columns[5]);
        Optional<LocalDate> expires = date(columns[6]);
        List<Term> words = words(columns[0], match);
        List<List<Term>> folded = exceptions.stream().map(this::exceptionTerms).toList();
        if (problems.size() == before) {
            String dialect = columns[4].isEmpty() ? "msa" : columns[4];
            add(
                    new LexiconEntry(
                            columns[0],
                            match.orElseThrow(),
                            category.orElseThrow(),
                            severity.orElseThrow(),
                            dialect,
                            exceptions,
                            expires,
                            columns[7],
                            file + ":" + line),
                    words,
                    folded);
        }
    }

    private void add(LexiconEntry entry, List<Term> words, List<List<Term>> exceptions) {
        String key = words.stream().map(Term::form).collect(Collectors.joining(" ")) + '\t' + entry.match();
        LexiconEntry earlier = seen.putIfAbsent(key, entry);
        if (earlier != null) {
            problem(
                    "«" + entry.form() + "» is the same as «" + earlier.form() + "» at " + earlier.source()
                            + " once both are folded",
                    "keep one of them");
        } else if (entries.size() == MOST_ENTRIES) {
            problem("there are more than " + MOST_ENTRIES + " entries", "take some out");
        } else if (entries.size() < MOST_ENTRIES) {
            entries.add(new FoldedEntry(entry, words, exceptions));
        }
    }

    private void check(Optional<?> value, String column, String given, Stream<String> known) {
        if (value.isEmpty()) {
            problem(column + " «" + given + "» is not known", "use one of " + known.collect(Collectors.joining(" ")));
        }
    }

    private void checkDialect(String dialect) {
        if (!dialect.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            problem(
                    "the dialect «" + dialect + "» is not a lower-case word",
                    "write msa, maghrebi, egyptian, " + "levantine, gulf, french, arabizi or another such word");
        }
    }

    private List<String> exceptions(String column) {
        List<String> exceptions = Stream.of(column.split("[،,]"))
                .map(String::strip)
                .filter(e -> !e.isEmpty())
                .toList();
        if (exceptions.size() > MOST_EXCEPTIONS) {
            problem(exceptions.size() + " exceptions", "keep them to " + MOST_EXCEPTIONS);
            return List.of();
        }
        return exceptions;
    }

    private List<Term> exceptionTerms(String exception) {
        List<Term> terms = fold(exception);
        if (terms.isEmpty() || terms.size() > MOST_WORDS) {
            problem(
                    "the exception «" + exception + "» has " + terms.size() + " words once it is folded",
                    "give it 1 to " + MOST_WORDS);
        }
        return terms;
    }

    private Optional<LocalDate> date(String expires) {
        try {
            return expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires));
        } catch (DateTimeParseException e) {
            problem("«" + expires + "» is not a date", "write it as 2027-01-31");
            return Optional.empty();
        }
    }

    private List<Term> words(String form, Optional<MatchType> match) {
        if (form.length() > LONGEST_FORM) {
            problem("the form is longer than " + LONGEST_FORM + " characters", "shorten it");
            return List.of();
        }
        List<Term> terms = fold(form);
        boolean phrase = match.equals(Optional.of(MatchType.PHRASE));
        if (terms.isEmpty()) {
            problem("nothing is left of the form «" + form + "» once it is folded", "write a word");
        } else if (phrase && (terms.size() == 1 || terms.size() > MOST_WORDS)) {
            problem(
                    "the phrase «" + form + "» has " + terms.size() + " words",
                    "give a phrase 2 to " + MOST_WORDS + ", or match one word as exact");
        } else if (!phrase && match.isPresent() && terms.size() > 1) {
            problem("«" + form + "» is " + terms.size() + " words", "match it as phrase");
        } else if (terms.size() == 1 && terms.getFirst().form().length() < 2) {
            problem("«" + form + "» is a single letter", "a term has at least two");
        }
        return terms;
    }

    private List<Term> fold(String words) {
        return analyzer.analyze(words).terms();
    }

    private void problem(String what, String advice) {
        LexiconFiles.add(problems, new LexiconProblem(file, line, what, advice));
    }

    private Lexicon result() {
        if (!problems.isEmpty()) {
            throw new InvalidLexiconException(problems);
        }
        return new Lexicon(entries);
    }
}
