package mizan.signal.lexicon;

import java.util.List;
import java.util.stream.Collectors;

/** Says everything that is wrong with a lexicon at once, a line for each problem. */
public final class InvalidLexiconException extends RuntimeException {

    private static final int SHOWN = 200;

    private final transient List<LexiconProblem> problems;

    InvalidLexiconException(List<LexiconProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of files and lines. */
    public List<LexiconProblem> problems() {
        return problems;
    }

    private static String message(List<LexiconProblem> problems) {
        String more = problems.size() > SHOWN ? "\n... and " + (problems.size() - SHOWN) + " more" : "";
        return problems.stream()
                .limit(SHOWN)
                .map(LexiconProblem::toString)
                .collect(Collectors.joining("\n", "The lexicon has " + count(problems.size()) + ":\n", more));
    }

    private static String count(int problems) {
        return problems == 1 ? "a problem" : problems + " problems";
    }
}
