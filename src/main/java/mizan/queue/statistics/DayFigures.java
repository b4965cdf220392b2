package mizan.queue.statistics;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.moderation.Outcome;
import mizan.queue.State;
import mizan.signal.SignalKind;

/**
 * What happened at a site in some time. A decision that is undone is taken out of the day on which it was made.
 *
 * @param arrived new comments by where their verdict put them
 * @param decided decisions of people by the verdict that they were about, and by where they put the comment
 * @param agreed decisions that went the way that the probabilities leaned: rejected from 0.5 on, approved below
 * @param differed decisions that went the other way
 * @param edited edits
 * @param undecided held comments that are not published because nobody decided about them in time
 * @param waits how long held comments waited for their decision
 * @param byRule decisions of people about comments that a rule spoke against, by where they put them; without rules that spoke
 *     against none
 */
public record DayFigures(
        Map<State, Long> arrived,
        Map<Outcome, Map<State, Long>> decided,
        long agreed,
        long differed,
        long edited,
        long undecided,
        DecisionTimeHistogram waits,
        Map<SignalKind, Map<State, Long>> byRule) {

    /** Nothing happened. */
    public static final DayFigures NONE = read(Map.of());

    /** Reads the figures as the scripts name them; what is missing is 0. */
    public static DayFigures read(Map<String, String> figures) {
        Map<Outcome, Map<State, Long>> decided = new HashMap<>();
        for (Outcome verdict : Outcome.values()) {
            decided.put(
                    verdict,
                    Map.of(
                            State.APPROVED, number(figures, CountedFigure.decided(verdict, State.APPROVED)),
                            State.REJECTED, number(figures, CountedFigure.decided(verdict, State.REJECTED))));
        }
        return new DayFigures(
                Stream.of(State.values())
                        .collect(Collectors.toMap(
                                state -> state, state -> number(figures, CountedFigure.arrived(state)))),
                decided,
                number(figures, CountedFigure.AGREED),
                number(figures, CountedFigure.DIFFERED),
                number(figures, CountedFigure.EDITED),
                number(figures, CountedFigure.UNDECIDED),
                new DecisionTimeHistogram(IntStream.rangeClosed(0, DecisionTimeHistogram.LIMITS.size())
                        .mapToObj(bucket -> number(figures, CountedFigure.waited(bucket)))
                        .toList()),
                byRule(figures));
    }

    private static Map<SignalKind, Map<State, Long>> byRule(Map<String, String> figures) {
        Map<SignalKind, Map<State, Long>> byRule = new EnumMap<>(SignalKind.class);
        for (SignalKind rule : SignalKind.values()) {
            long approved = number(figures, CountedFigure.ofRule(rule, State.APPROVED));
            long rejected = number(figures, CountedFigure.ofRule(rule, State.REJECTED));
            // A decision that is undone leaves a zero.
            if (approved > 0 || rejected > 0) {
                byRule.put(rule, Map.of(State.APPROVED, approved, State.REJECTED, rejected));
            }
        }
        return byRule;
    }

    private static long number(Map<String, String> figures, String name) {
        return Long.parseLong(figures.getOrDefault(name, "0"));
    }

    /** Decisions of people about comments with this verdict, by where they put them. */
    public Map<State, Long> decidedAbout(Outcome verdict) {
        return Objects.requireNonNull(decided.get(verdict), "Decisions are counted for every verdict");
    }

    /** Both together. */
    public DayFigures plus(DayFigures other) {
        Map<Outcome, Map<State, Long>> both = new HashMap<>();
        decided.forEach((verdict, states) -> both.put(verdict, plus(states, other.decidedAbout(verdict))));
        return new DayFigures(
                plus(arrived, other.arrived),
                both,
                agreed + other.agreed,
                differed + other.differed,
                edited + other.edited,
                undecided + other.undecided,
                waits.plus(other.waits),
                plusByRule(other));
    }

    private Map<SignalKind, Map<State, Long>> plusByRule(DayFigures other) {
        Map<SignalKind, Map<State, Long>> both = new EnumMap<>(SignalKind.class);
        both.putAll(byRule);
        other.byRule.forEach((rule, states) -> both.merge(rule, states, DayFigures::plus));
        return both;
    }

    private static Map<State, Long> plus(Map<State, Long> some, Map<State, Long> others) {
        return some.keySet().stream()
                .collect(Collectors.toMap(state -> state, state -> number(some, state) + number(others, state)));
    }

    private static long number(Map<State, Long> figures, State state) {
        return Objects.requireNonNull(figures.get(state), "Both sides count the same states");
    }
}
