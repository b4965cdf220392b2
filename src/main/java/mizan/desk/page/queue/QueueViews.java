package mizan.desk.page.queue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.DeskMessages;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.article.ArticleTitles;
import mizan.desk.live.LiveChanges;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.attack.AttackCards;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.campaign.Campaign;
import mizan.queue.campaign.Campaigns;
import mizan.queue.statistics.Statistics;
import mizan.settings.SitePolicies;
import mizan.text.fold.SearchPlaces;

/** Makes the view of a list: its comments, the one that is open, and the numbers beside its tabs and filters. */
@Singleton
final class QueueViews {

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final Statistics statistics;
    private final LiveChanges changes;
    private final Sites sites;
    private final Campaigns campaigns;
    private final CommentMarks marks;
    private final CommentCards cards;
    private final ArticleTitles titles;
    private final SitePolicies policies;
    private final AttackCards attacks;

    QueueViews(
            ReviewQueue queue,
            CommentLookup lookup,
            Statistics statistics,
            LiveChanges changes,
            Sites sites,
            Campaigns campaigns,
            CommentMarks marks,
            CommentCards cards,
            ArticleTitles titles,
            SitePolicies policies,
            AttackCards attacks) {
        this.queue = queue;
        this.lookup = lookup;
        this.statistics = statistics;
        this.changes = changes;
        this.sites = sites;
        this.campaigns = campaigns;
        this.marks = marks;
        this.cards = cards;
        this.titles = titles;
        this.policies = policies;
        this.attacks = attacks;
    }

    /**
     * The view of the list that {@code parameters} ask for. Blocks.
     *
     * @param chosen the id of the comment to open; where it is none, the first that nobody else has claimed is opened
     */
    QueueView of(ListParameters parameters, PageLanguage language, String chosen, String account, TimeFormat times) {
        DeskMessages words = times.words();
        ListParameters folded = parameters.orFolded();
        Query query = folded.query(sites);
        // Read before the list, so that the live stream tells everything that the list does not show yet.
        String since = changes.end(query.sites()).toString();
        Page<QueuedComment> page = folded.page(queue, sites);
        StateCounts counts = counts(query, page);
        PageAddress first = QueueAddress.firstPage(parameters, language);
        PageAddress here = QueueAddress.list(parameters, language);
        CommentMarks.OfComments marked = marks.of(page.items(), account, times);
        boolean isDone = query.state() == State.HELD
                && page.items().isEmpty()
                && page.next().isEmpty()
                && parameters.cursor().isEmpty()
                && !FilterForm.isNarrowed(parameters);
        SearchPlaces search = SearchPlaces.of(parameters.q());
        Optional<QueuedComment> named = lookup.find(chosen);
        Optional<QueuedComment> open = named.or(() -> firstToOpen(page.items(), marked));
        return new QueueView(
                words.say("list", query.state()),
                StateTab.all(first, query, counts, words),
                FilterForm.of(
                        query,
                        parameters,
                        sites,
                        new FilterForm.Names(titles.first(query.sites(), query.article()), author(parameters)),
                        counts,
                        words),
                here.queryString(),
                here.values(),
                language.chosen(),
                since,
                query.state() == State.HELD,
                isDone,
                isDone ? last(query, times) : LastDecision.NOT_YET,
                showsAttacks(query, parameters) ? attacks.of(query.sites(), language, times) : List.of(),
                inCampaigns(
                        page.items(),
                        rows(page.items(), open, named.isPresent(), marked, here, search, times),
                        here,
                        words),
                open.stream()
                        .map(comment ->
                                cards.of(comment, next(comment, page.items(), marked), account, here, search, times))
                        .toList(),
                named.isPresent(),
                here.toString(),
                page.next().isEmpty() ? "" : first.with("cursor", page.next()).toString(),
                parameters.cursor().isEmpty() ? "" : first.toString());
    }

    /** The name of the author whose comments are listed; empty where they are not those of one. */
    private String author(ListParameters parameters) {
        return parameters
                .authorOf()
                .flatMap(lookup::find)
                .map(comment -> comment.comment().author().name())
                .orElse("");
    }

    private LastDecision last(Query query, TimeFormat times) {
        return queue.lastDecision(query.sites())
                .map(decision -> LastDecision.of(decision.by(), decision.at(), times))
                .orElse(LastDecision.NOT_YET);
    }

    /** Attacks stand above the first page of what is held, but for a list of one campaign or attack. */
    private static boolean showsAttacks(Query query, ListParameters parameters) {
        return query.state() == State.HELD
                && query.campaign() == null
                && parameters.cursor().isEmpty();
    }

    private StateCounts counts(Query query, Page<QueuedComment> page) {
        return StateCounts.of(query, page, statistics.counts(query.sites()).values(), queue);
    }

    private static Optional<QueuedComment> firstToOpen(List<QueuedComment> items, CommentMarks.OfComments marked) {
        return Stream.concat(items.stream().filter(marked::isFree), items.stream())
                .findFirst();
    }

    private List<CommentRow> rows(
            List<QueuedComment> items,
            Optional<QueuedComment> open,
            boolean isChosen,
            CommentMarks.OfComments marked,
            PageAddress here,
            SearchPlaces search,
            TimeFormat times) {
        // Where nobody has opened a comment, a telephone goes on showing the list.
        String shown = isChosen ? open.map(QueueViews::id).orElse("") : "";
        String afterShown =
                isChosen ? open.map(comment -> next(comment, items, marked)).orElse("") : "";
        return items.stream()
                .map(comment -> CommentRow.of(
                        comment,
                        here,
                        open.filter(comment::equals).isPresent(),
                        marked.claimedBy(comment),
                        marked.title(comment),
                        marked.isBreaking(comment),
                        CommentRow.RowDecision.of(
                                comment,
                                id(comment).equals(shown) ? afterShown : shown,
                                policies.thresholds(comment.comment().site())),
                        search,
                        times))
                .toList();
    }

    /** The rows, each with how many others of its campaign it stands for. */
    private List<CommentRow> inCampaigns(
            List<QueuedComment> items, List<CommentRow> rows, PageAddress here, DeskMessages words) {
        Map<CommentId, Campaign> found = campaigns.of(
                items.stream().map(comment -> comment.comment().id()).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Optional.ofNullable(
                                found.get(items.get(i).comment().id()))
                        .map(campaign -> rows.get(i).in(CommentRow.InCampaign.of(items.get(i), campaign, here, words)))
                        .orElse(rows.get(i)))
                .toList();
    }

    /** The id of the comment to go on with: the next in the list that nobody else has claimed, else the one before. */
    private static String next(QueuedComment open, List<QueuedComment> items, CommentMarks.OfComments marked) {
        int index = items.indexOf(open);
        if (index < 0) {
            return "";
        }
        List<QueuedComment> after = items.subList(index + 1, items.size());
        List<QueuedComment> before = items.subList(0, index).reversed();
        return Stream.concat(after.stream(), before.stream())
                .filter(marked::isFree)
                .findFirst()
                .map(QueueViews::id)
                .orElse("");
    }

    private static String id(QueuedComment comment) {
        return comment.comment().id().toString();
    }
}
