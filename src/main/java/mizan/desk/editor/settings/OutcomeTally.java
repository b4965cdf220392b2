package mizan.desk.editor.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.desk.EnumCodes;
import mizan.desk.editor.settings.SettingsPreview.Example;
import mizan.desk.editor.settings.SettingsPreview.Shift;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;

/** Counts what becomes of comments that are judged in two ways, and keeps some of those about which they differ. */
public final class OutcomeTally {

    /** How many texts are kept. */
    public static final int MOST_EXAMPLES = 20;

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

    /** Counts a comment of which one way makes {@code now}, and the other {@code then}. */
    public void add(QueuedComment comment, Outcome now, Outcome then) {
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

    /** What was counted; {@code isCut} where there was no time for more. */
    public SettingsPreview preview(boolean isCut) {
        List<Shift> most = shifts.entrySet().stream()
                .map(shift -> new Shift(shift.getKey().get(0), shift.getKey().get(1), shift.getValue()))
                .sorted(Comparator.comparingLong(Shift::count).reversed())
                .toList();
        return new SettingsPreview(judged, isCut, present, wanted, most, examples);
    }
}
