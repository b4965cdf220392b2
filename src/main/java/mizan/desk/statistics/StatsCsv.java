package mizan.desk.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.desk.DeskMessages;
import mizan.desk.page.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * The figures as CSV (RFC 4180), for spreadsheets: columns are named as in the API, and every value is a site's id, a code, a
 * date or a number, so that no cell is read as a formula.
 */
final class StatsCsv {

    /** The file of what happened by day. */
    static final String DAYS = "days";

    /** The file of what people decided by rule. */
    static final String RULES = "rules";

    private static final String END = "\r\n";

    private StatsCsv() {}

    /** Where a file is downloaded. */
    record Link(String href, String label) {}

    /** The files for this many days. */
    static List<Link> links(String days, DeskMessages words) {
        return Stream.of(DAYS, RULES)
                .map(what -> new Link(
                        PageAddress.of(StatsPage.PATH + "/" + what + ".csv")
                                .with("days", days)
                                .toString(),
                        words.say("stats.csv." + what)))
                .toList();
    }

    /** One line for each site and day. */
    static String days(StatsView view) {
        String header = "site,day,arrived,approved_by_machine,held_by_machine,rejected_by_machine,approved_by_people,"
                + "rejected_by_people,agreement,edited,undecided,median_seconds,p95_seconds";
        return file(
                header,
                view.sites().stream()
                        .flatMap(site ->
                                site.days().stream().map(day -> day(site.now().site(), day))));
    }

    private static String day(String site, StatsView.OfDay day) {
        DayFiguresView figures = day.figures();
        return line(
                site,
                day.day(),
                figures.arrived(),
                figures.outcomes().get("approved"),
                figures.outcomes().get("held"),
                figures.outcomes().get("rejected"),
                figures.decisions().values().stream()
                        .mapToLong(DayFiguresView.DecidedFigures::approved)
                        .sum(),
                figures.decisions().values().stream()
                        .mapToLong(DayFiguresView.DecidedFigures::rejected)
                        .sum(),
                figures.agreement(),
                figures.edited(),
                figures.undecided(),
                figures.timeToDecision().medianSeconds(),
                figures.timeToDecision().p95Seconds());
    }

    /** One line for each site and rule, over all days. */
    static String rules(StatsView view) {
        return file(
                "site,rule,approved_by_people,rejected_by_people,precision,precision_lower,precision_upper,too_few",
                view.sites().stream()
                        .flatMap(site -> site.totals().rules().entrySet().stream()
                                .map(rule -> line(
                                        site.now().site(),
                                        rule.getKey(),
                                        rule.getValue().approved(),
                                        rule.getValue().rejected(),
                                        rule.getValue().precision(),
                                        rule.getValue().precisionLower(),
                                        rule.getValue().precisionUpper(),
                                        rule.getValue().tooFew()))));
    }

    private static String file(String header, Stream<String> lines) {
        return Stream.concat(Stream.of(header), lines).collect(Collectors.joining(END, "", END));
    }

    /** What was not measured is an empty cell. */
    private static String line(@Nullable Object... cells) {
        return Stream.of(cells).map(cell -> cell == null ? "" : cell.toString()).collect(Collectors.joining(","));
    }
}
