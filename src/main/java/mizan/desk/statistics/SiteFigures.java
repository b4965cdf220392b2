package mizan.desk.statistics;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.desk.statistics.DayFiguresView.RuleFigures;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one site as the page shows them.
 *
 * @param facts each with what it is called
 * @param plots one for what arrived, one for what was decided; left out where nothing was
 * @param rules what people decided about comments that each rule spoke against, most decisions first
 */
record SiteFigures(String title, List<Fact> facts, List<DayChart> plots, List<RuleRow> rules) {

    /** The parts of a bar, from the lowest. */
    private static final List<State> STATES = List.of(State.APPROVED, State.HELD, State.REJECTED);

    /** One number and what it is called; {@code since} is a time that goes with it, {@link DisplayTime#NONE} for none. */
    record Fact(String label, String value, DisplayTime since) {

        Fact(String label, String value) {
            this(label, value, DisplayTime.NONE);
        }
    }

    /**
     * One rule: how often people decided about what it spoke against, and how often they rejected it.
     *
     * @param precision the share that they rejected, or in words that there were too few decisions to tell
     * @param interval in which the true share lies with 95 % confidence
     */
    record RuleRow(String rule, String decided, String rejected, String precision, String interval) {}

    static SiteFigures of(StatsView.OfSite site, Sites sites, TimeFormat times) {
        String title =
                sites.find(site.now().site()).map(Site::title).orElse(site.now().site());
        return new SiteFigures(
                title,
                Stream.concat(now(site.now(), times), totals(site.totals(), times.words()))
                        .toList(),
                Stream.of(arrived(site.days(), times.words()), decided(site.days(), times.words()))
                        .filter(plot -> !plot.bars().isEmpty())
                        .toList(),
                rules(site.totals(), times.words()));
    }

    private static List<RuleRow> rules(DayFiguresView totals, DeskMessages words) {
        return totals.rules().entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, RuleFigures> rule) -> -decisions(rule.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(rule -> new RuleRow(
                        words.say("kind." + rule.getKey()),
                        words.number(decisions(rule.getValue())),
                        words.number(rule.getValue().rejected()),
                        rule.getValue().tooFew()
                                ? words.say("stats.rule.few")
                                : words.percent(rule.getValue().precision()),
                        words.percent(rule.getValue().precisionLower()) + "–"
                                + words.percent(rule.getValue().precisionUpper())))
                .toList();
    }

    private static long decisions(RuleFigures rule) {
        return rule.approved() + rule.rejected();
    }

    private static Stream<Fact> now(CountsView now, TimeFormat times) {
        DeskMessages words = times.words();
        DisplayTime oldest = now.oldestHeldAt() == null ? DisplayTime.NONE : times.of(now.oldestHeldAt());
        return Stream.of(
                new Fact(words.say("state", State.HELD), words.number(now.held())),
                new Fact(
                        words.say("stats.oldest"),
                        oldest.age().isEmpty() ? words.say("stats.oldest.none") : "",
                        oldest));
    }

    private static Stream<Fact> totals(DayFiguresView totals, DeskMessages words) {
        String agreement =
                Optional.ofNullable(totals.agreement()).map(words::percent).orElse(words.say("stats.none"));
        return Stream.of(
                new Fact(words.say("stats.arrived"), words.number(totals.arrived())),
                new Fact(words.say("stats.agreement"), agreement),
                new Fact(
                        words.say("stats.median"),
                        duration(totals.timeToDecision().medianSeconds(), words)),
                new Fact(
                        words.say("stats.p95"), duration(totals.timeToDecision().p95Seconds(), words)),
                new Fact(words.say("stats.edited"), words.number(totals.edited())),
                new Fact(words.say("stats.undecided"), words.number(totals.undecided())));
    }

    private static String duration(@Nullable Long seconds, DeskMessages words) {
        return seconds == null ? words.say("stats.none") : words.duration(Duration.ofSeconds(seconds));
    }

    private static DayChart arrived(List<StatsView.OfDay> days, DeskMessages words) {
        return DayChart.of(
                words.say("stats.plot.arrived"),
                words.language().direction(),
                STATES.stream()
                        .map(state -> words.say("stats.by_machine", state))
                        .toList(),
                days.stream()
                        .map(day -> new DayChart.Day(
                                words.shortDay(day.day()),
                                words.day(day.day()),
                                STATES.stream()
                                        .map(state -> day.figures().outcomes().get(state.code()))
                                        .toList()))
                        .toList());
    }

    private static DayChart decided(List<StatsView.OfDay> days, DeskMessages words) {
        return DayChart.of(
                words.say("stats.plot.decided"),
                words.language().direction(),
                List.of(words.say("stats.by_people", State.APPROVED), "", words.say("stats.by_people", State.REJECTED)),
                days.stream()
                        .map(day -> new DayChart.Day(
                                words.shortDay(day.day()),
                                words.day(day.day()),
                                decisions(day.figures().decisions().values().stream()
                                        .toList())))
                        .toList());
    }

    private static List<Long> decisions(List<DayFiguresView.DecidedFigures> decided) {
        return List.of(
                decided.stream()
                        .mapToLong(DayFiguresView.DecidedFigures::approved)
                        .sum(),
                0L,
                decided.stream()
                        .mapToLong(DayFiguresView.DecidedFigures::rejected)
                        .sum());
    }
}
