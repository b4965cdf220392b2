package mizan.desk.page.bulk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import mizan.desk.DecisionReason;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.SuggestedReason;
import mizan.desk.article.ArticleTitles;
import mizan.desk.bulk.BulkListing;
import mizan.desk.bulk.PlannedBulks;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.queue.BulkId;
import mizan.queue.QueuedComment;
import mizan.queue.Similarity;
import mizan.settings.SitePolicies;

/** Makes the views of what one decision is to be about. Blocks. */
@Singleton
final class BulkViews {

    private final BulkListing listing;
    private final PlannedBulks planned;
    private final SitePolicies policies;
    private final ArticleTitles titles;
    private final Clock clock;

    BulkViews(BulkListing listing, PlannedBulks planned, SitePolicies policies, ArticleTitles titles, Clock clock) {
        this.listing = listing;
        this.planned = planned;
        this.policies = policies;
        this.titles = titles;
        this.clock = clock;
    }

    /** The comments that somebody chose one by one. */
    BulkView ofChosen(List<BulkListing.Row> chosen, BulkId plan, PageAddress list, TimeFormat times) {
        BulkListing.Listed all = new BulkListing.Listed(chosen.size(), false, 1, 1, chosen);
        return view("bulk.selection", all, plan, "", "", "", list, times);
    }

    /** The page {@code part} of those that are like a comment, with what was ticked for the bulk before. */
    BulkView ofAlike(
            QueuedComment like, String by, String attack, int part, BulkId plan, PageAddress list, TimeFormat times) {
        Similarity likeness = BulkForm.likeness(by);
        String code = EnumCodes.code(likeness);
        BulkListing.Listed page = listing.page(
                like, likeness, part, planned.marks(plan, like.comment().site()));
        return view(
                attack.isEmpty() ? "bulk." + code : "bulk.attack",
                page,
                plan,
                like.comment().id().toString(),
                code,
                attack,
                list,
                times);
    }

    private BulkView view(
            String what,
            BulkListing.Listed page,
            BulkId plan,
            String like,
            String by,
            String attack,
            PageAddress list,
            TimeFormat times) {
        DeskMessages words = times.words();
        ArticleTitles.Known known =
                titles.of(page.rows().stream().map(BulkListing.Row::comment).toList());
        List<BulkRow> rows = page.rows().stream()
                .map(row -> BulkRow.of(row, list, known.title(row.comment().comment()), times))
                .toList();
        boolean isLast = page.page() == page.pages();
        return new BulkView(
                words.say(what),
                words.count(page.isMore() ? "bulk.more" : "bulk.count", page.count()),
                plan.toString(),
                like,
                by,
                attack,
                clock.millis(),
                rows.stream().filter(row -> !row.isApart()).toList(),
                rows.stream().filter(BulkRow::isApart).toList(),
                page.pages() == 1 ? "" : page.page() + " / " + page.pages(),
                page.page() == 1 ? "" : Integer.toString(page.page() - 1),
                isLast ? "" : Integer.toString(page.page() + 1),
                ChoiceOption.of(DecisionReason.class, "decision", likely(page), words),
                list.queryString(),
                list.toString());
    }

    /** What a rejection of most of them would be for. */
    private String likely(BulkListing.Listed page) {
        return page.rows().stream()
                .filter(row -> row.difference().isEmpty())
                .findFirst()
                .map(BulkListing.Row::comment)
                .map(comment -> SuggestedReason.of(
                        comment.verdict(),
                        policies.thresholds(comment.comment().id().site())))
                .orElse("");
    }
}
