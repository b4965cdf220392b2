package mizan.desk.page.queue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.page.ChoiceOption;
import mizan.queue.Narrowing;
import mizan.queue.Query;
import mizan.signal.SignalKind;
import mizan.text.WritingScript;

/** The form above the list: what can be chosen, and what is. {@code isChosen} is false when nothing is. */
record FilterForm(
        String state,
        List<ChoiceOption> sites,
        List<ChoiceOption> sorts,
        List<ChoiceOption> reasons,
        List<ChoiceOption> deciders,
        List<ChoiceOption> scores,
        List<ChoiceOption> scripts,
        String author,
        String from,
        String to,
        String article,
        Names names,
        String q,
        boolean isChosen) {

    /** What the chosen article is called, and the author whose comments were asked for; empty where nobody knows, or nothing is chosen. */
    record Names(String article, String author) {}

    private static final List<Integer> SCORES = List.of(50, 80, 95);

    static FilterForm of(
            Query query, ListParameters chosen, Sites sites, Names names, StateCounts counts, DeskMessages words) {
        ChoiceOption any = new ChoiceOption("", words.say("filter.any"), false);
        return new FilterForm(
                chosen.state(),
                Stream.concat(
                                Stream.of(any),
                                sites.all().stream()
                                        .map(site -> new ChoiceOption(
                                                site.id().value(),
                                                site.title(),
                                                site.id().value().equals(chosen.site()))))
                        .toList(),
                ChoiceOption.of(Query.Sort.class, "sort", query.sort().name(), words),
                Stream.concat(Stream.of(any), reasons(query, counts, words)).toList(),
                deciders(chosen.decided(), any, words),
                scores(chosen.score(), any, words),
                scripts(chosen.script(), any, counts, words),
                chosen.author(),
                chosen.from(),
                chosen.to(),
                query.article(),
                names,
                query.text(),
                isNarrowed(chosen) || !chosen.site().isEmpty() || !chosen.sort().isEmpty());
    }

    /** True when something is chosen that comments may not be: anything but a site and an order. */
    static boolean isNarrowed(ListParameters chosen) {
        return Stream.of(
                        chosen.reason(),
                        chosen.article(),
                        chosen.campaign(),
                        chosen.decided(),
                        chosen.from(),
                        chosen.to(),
                        chosen.score(),
                        chosen.author(),
                        chosen.script(),
                        chosen.q())
                .anyMatch(value -> !value.isEmpty());
    }

    /** An account that the address names stands for itself. */
    private static List<ChoiceOption> deciders(String chosen, ChoiceOption any, DeskMessages words) {
        List<String> known = List.of(Narrowing.RULES, Narrowing.PEOPLE);
        Stream<ChoiceOption> account = chosen.isEmpty() || known.contains(chosen)
                ? Stream.of()
                : Stream.of(new ChoiceOption(chosen, chosen, true));
        return Stream.of(
                        Stream.of(any),
                        known.stream()
                                .map(code ->
                                        new ChoiceOption(code, words.say("decided.by." + code), code.equals(chosen))),
                        account)
                .flatMap(options -> options)
                .toList();
    }

    private static List<ChoiceOption> scores(String chosen, ChoiceOption any, DeskMessages words) {
        return Stream.concat(
                        Stream.of(any),
                        SCORES.stream()
                                .map(percent -> new ChoiceOption(
                                        Integer.toString(percent),
                                        words.fill("filter.score.at_least", words.percent(percent / 100.0)),
                                        Integer.toString(percent).equals(chosen))))
                .toList();
    }

    private static List<ChoiceOption> scripts(String chosen, ChoiceOption any, StateCounts counts, DeskMessages words) {
        return Stream.concat(
                        Stream.of(any),
                        Stream.of(WritingScript.values())
                                .map(script -> new ChoiceOption(
                                                script.code(),
                                                words.say("script", script),
                                                script.code().equals(chosen))
                                        .counted(counts.of(script, words))))
                .toList();
    }

    /** By their names, each with how many comments it would show. */
    private static Stream<ChoiceOption> reasons(Query query, StateCounts counts, DeskMessages words) {
        return ChoiceOption.of(SignalKind.class, "kind", query.reason(), words).stream()
                .sorted(Comparator.comparing(ChoiceOption::label))
                .map(option ->
                        option.counted(counts.of(EnumCodes.parse(SignalKind.class, "reason", option.value()), words)));
    }
}
