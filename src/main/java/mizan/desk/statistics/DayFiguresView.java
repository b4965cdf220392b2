package mizan.desk.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mizan.desk.EnumCodes;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.site.MeasuredShare;
import mizan.moderation.Outcome;
import mizan.queue.State;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.DecisionTimeHistogram;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened in some time, as the API shows it. */
@Schema(name = "Figures")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DayFiguresView(
        @Schema(description = "New comments.", examples = "1240")
        long arrived,

        @Schema(description = "What their verdicts made of them: approved, held, rejected.")
        Map<String, Long> outcomes,

        @Schema(description = "Decisions of people, by the verdict (approve, hold, reject) that they were about.")
        Map<String, DecidedFigures> decisions,

        @Schema(
                description = "The share of decisions that went the way the probabilities leaned: rejected "
                        + "from 0.5 on, approved below. Absent where nothing was decided.",
                examples = "0.93")
        @Nullable
        Double agreement,

        @Schema(description = "Edits.") long edited,

        @Schema(description = "Held comments that are not published because nobody decided about them in time.")
        long undecided,

        @JsonProperty("time_to_decision") WaitView timeToDecision,

        @Schema(
                description = "By the kind of a reason: what people decided about comments that it spoke against. "
                        + "Counted since the version that tells it; without reasons of which nothing was decided.")
        Map<String, RuleFigures> rules) {

    /** What people decided about comments that a rule spoke against. */
    @Schema(name = "RuleFigures")
    record RuleFigures(
            long approved,
            long rejected,

            @Schema(description = "The share that people rejected.", examples = "0.87")
            double precision,

            @JsonProperty("precision_lower")
            @Schema(
                    description = "The lower end of the interval in which the true share lies with 95 % confidence.",
                    examples = "0.71")
            double precisionLower,

            @JsonProperty("precision_upper") @Schema(description = "Its upper end.", examples = "0.95")
            double precisionUpper,

            @JsonProperty("too_few")
            @Schema(description = "True below 10 decisions: the share says little, look at its interval.")
            boolean tooFew) {

        static RuleFigures of(Map<State, Long> decided) {
            long approved = DecidedFigures.number(decided, State.APPROVED);
            long rejected = DecidedFigures.number(decided, State.REJECTED);
            MeasuredShare right = new MeasuredShare(number(rejected), number(approved + rejected));
            return new RuleFigures(
                    approved,
                    rejected,
                    rounded(right.share()),
                    rounded(right.lower()),
                    rounded(right.upper()),
                    right.of() < Quality.LEAST_LOOKED);
        }

        private static int number(long decisions) {
            return (int) Math.min(Integer.MAX_VALUE, decisions);
        }

        /** To the thousandth, which is more than a count of decisions tells. */
        private static double rounded(double share) {
            return Math.round(share * 1000) / 1000.0;
        }
    }

    /** Decisions about one verdict. */
    @Schema(name = "DecidedFigures")
    record DecidedFigures(long approved, long rejected) {

        static DecidedFigures of(Map<State, Long> decided) {
            return new DecidedFigures(number(decided, State.APPROVED), number(decided, State.REJECTED));
        }

        private static long number(Map<State, Long> decided, State state) {
            return Objects.requireNonNull(decided.get(state), "Decisions of both kinds are counted");
        }
    }

    /** How long held comments waited. */
    @Schema(
            name = "WaitFigures",
            description = "How long held comments waited for their decision; from buckets, so "
                    + "the last digits are estimated.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitView(
            @Schema(description = "Decisions about held comments.")
            long count,

            @JsonProperty("median_seconds") @Schema(examples = "540") @Nullable
            Long medianSeconds,

            @JsonProperty("p95_seconds") @Schema(examples = "5400") @Nullable
            Long p95Seconds) {

        static WaitView of(DecisionTimeHistogram waits) {
            return new WaitView(waits.total(), seconds(waits.quantile(0.5)), seconds(waits.quantile(0.95)));
        }

        private static @Nullable Long seconds(Optional<Duration> time) {
            return time.map(Duration::toSeconds).orElse(null);
        }
    }

    static DayFiguresView of(DayFigures figures) {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        for (State state : new State[] {State.APPROVED, State.HELD, State.REJECTED}) {
            outcomes.put(state.code(), figures.arrived().get(state));
        }
        Map<String, DecidedFigures> decisions = new LinkedHashMap<>();
        for (Outcome verdict : Outcome.values()) {
            decisions.put(EnumCodes.code(verdict), DecidedFigures.of(figures.decidedAbout(verdict)));
        }
        return new DayFiguresView(
                outcomes.values().stream().mapToLong(Long::longValue).sum(),
                outcomes,
                decisions,
                agreement(figures),
                figures.edited(),
                figures.undecided(),
                WaitView.of(figures.waits()),
                rules(figures));
    }

    private static Map<String, RuleFigures> rules(DayFigures figures) {
        Map<String, RuleFigures> rules = new TreeMap<>();
        figures.byRule().forEach((rule, decided) -> rules.put(EnumCodes.code(rule), RuleFigures.of(decided)));
        return rules;
    }

    private static @Nullable Double agreement(DayFigures figures) {
        long all = figures.agreed() + figures.differed();
        return all == 0 ? null : (double) figures.agreed() / all;
    }
}
