package mizan.desk.page.queue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.page.ChoiceOption;
import mizan.queue.Query;
import mizan.signal.SignalKind;

/** The form above the list: what can be chosen, and what is. {@code isChosen} is false when nothing is, {@code articleTitle} empty where the article is not known. */
record FilterForm(
        String state,
        List<ChoiceOption> sites,
        List<ChoiceOption> sorts,
        List<ChoiceOption> reasons,
        String article,
        String articleTitle,
        String q,
        boolean isChosen) {

    static FilterForm of(
            Query query,
            ListParameters chosen,
            Sites sites,
            String articleTitle,
            StateCounts counts,
            DeskMessages words) {
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
                query.article(),
                articleTitle,
                query.text(),
                Stream.of(
                                chosen.site(),
                                chosen.reason(),
                                chosen.article(),
                                chosen.campaign(),
                                chosen.sort(),
                                chosen.q())
                        .anyMatch(value -> !value.isEmpty()));
    }

    /** By their names, each with how many comments it would show. */
    private static Stream<ChoiceOption> reasons(Query query, StateCounts counts, DeskMessages words) {
        return ChoiceOption.of(SignalKind.class, "kind", query.reason(), words).stream()
                .sorted(Comparator.comparing(ChoiceOption::label))
                .map(option ->
                        option.counted(counts.of(EnumCodes.parse(SignalKind.class, "reason", option.value()), words)));
    }
}
