package mizan.desk.editor.settings;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mizan.comment.SiteId;
import mizan.desk.EnumCodes;
import mizan.desk.editor.settings.SettingsPreview.Example;
import mizan.desk.editor.settings.SettingsPreview.Shift;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.SitePolicy;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.settings.SitePolicies;
import mizan.settings.SiteSettings;

/** Judges a site's last comments with settings that are not saved, beside those that are. Blocks; changes nothing. */
@Singleton
final class SettingsPreviews {

    /** How many comments are judged, at most. */
    static final int MOST = 500;

    /** How many texts are shown. */
    static final int MOST_EXAMPLES = 20;

    /** After so long what has been judged is shown. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private static final int READ_AT_ONCE = 100;

    private final SitePolicies policies;
    private final ModerationPipeline pipeline;
    private final ReviewQueue queue;

    SettingsPreviews(SitePolicies policies, ModerationPipeline pipeline, ReviewQueue queue) {
        this.policies = policies;
        this.pipeline = pipeline;
        this.queue = queue;
    }

    /**
     * What {@code wanted} would have made of the comments that came last to {@code site}.
     *
     * @throws IllegalArgumentException where the settings cannot be
     */
    SettingsPreview of(SiteId site, SiteSettings wanted) {
        SitePolicy present = policies.apply(site);
        long end = System.nanoTime() + LONGEST.toNanos();
        return of(site, present, wanted.in(policies.configured(site)), () -> System.nanoTime() - end > 0);
    }

    /** The same, until {@code isOver}. */
    SettingsPreview of(SiteId site, SitePolicy present, SitePolicy wanted, BooleanSupplier isOver) {
        boolean asksForAuthors =
                present.mode() == Mode.HOLD_FIRST_COMMENTS || wanted.mode() == Mode.HOLD_FIRST_COMMENTS;
        List<QueuedComment> last = last(site, isOver);
        Tally tally = new Tally();
        for (QueuedComment comment : last) {
            if (isOver.getAsBoolean()) {
                return tally.preview(true);
            }
            int approved = asksForAuthors ? approvedBefore(comment) : 0;
            tally.add(
                    comment,
                    pipeline.outcomeUnder(present, comment.verdict(), approved),
                    pipeline.outcomeUnder(wanted, comment.verdict(), approved));
        }
        return tally.preview(isOver.getAsBoolean());
    }

    /** As the author stands today; nobody kept how they stood then. */
    private int approvedBefore(QueuedComment comment) {
        int approved = queue.standing(comment).approved();
        return Math.max(0, comment.state() == State.APPROVED ? approved - 1 : approved);
    }

    private List<QueuedComment> last(SiteId site, BooleanSupplier isOver) {
        return Stream.of(State.values())
                .flatMap(state -> newest(site, state, isOver).stream())
                .sorted(Comparator.comparing(
                                (QueuedComment comment) -> comment.comment().submittedAt())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private List<QueuedComment> newest(SiteId site, State state, BooleanSupplier isOver) {
        List<QueuedComment> read = new ArrayList<>();
        String cursor = "";
        do {
            Page<QueuedComment> page =
                    queue.list(new Query(List.of(site), state, "", "", "", Query.Sort.NEWEST, cursor, READ_AT_ONCE));
            read.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty() && read.size() < MOST && !isOver.getAsBoolean());
        return read;
    }

    /** Counts what becomes of comments. */
    private static final class Tally {

        private final Map<String, Long> present = zeros();
        private final Map<String, Long> wanted = zeros();
        private final Map<List<String>, Long> shifts = new LinkedHashMap<>();
        private final List<Example> examples = new ArrayList<>();
        private int judged;

        private static Map<String, Long> zeros() {
            Map<String, Long> zeros = new LinkedHashMap<>();
            EnumCodes.codes(Outcome.class).forEach(outcome -> zeros.put(outcome, 0L));
            return zeros;
        }

        void add(QueuedComment comment, Outcome now, Outcome then) {
            String before = EnumCodes.code(now);
            String after = EnumCodes.code(then);
            judged++;
            present.merge(before, 1L, Long::sum);
            wanted.merge(after, 1L, Long::sum);
            if (now == then) {
                return;
            }
            shifts.merge(List.of(before, after), 1L, Long::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Example(
                        comment.comment().id().toString(),
                        comment.name(),
                        comment.text(),
                        comment.state().code(),
                        before,
                        after));
            }
        }

        SettingsPreview preview(boolean isCut) {
            List<Shift> most = shifts.entrySet().stream()
                    .map(shift ->
                            new Shift(shift.getKey().get(0), shift.getKey().get(1), shift.getValue()))
                    .sorted(Comparator.comparingLong(Shift::count).reversed())
                    .toList();
            return new SettingsPreview(judged, isCut, present, wanted, most, examples);
        }
    }
}
