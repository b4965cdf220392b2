package mizan.learning.newsroom.quality;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import mizan.learning.site.MeasuredShare;

/** The newest decisions, as far as {@link Drift} looks at them: from the oldest to the newest, whether a person agreed. */
final class AgreementWindows {

    private final Deque<Boolean> newest = new ArrayDeque<>();

    void add(boolean isAgreed) {
        newest.addLast(isAgreed);
        if (newest.size() > 2 * Drift.WINDOW) {
            newest.removeFirst();
        }
    }

    Drift drift() {
        List<Boolean> all = List.copyOf(newest);
        int middle = Math.max(all.size() / 2, all.size() - Drift.WINDOW);
        return new Drift(share(all.subList(0, middle)), share(all.subList(middle, all.size())));
    }

    private static MeasuredShare share(List<Boolean> some) {
        return new MeasuredShare((int) some.stream().filter(agreed -> agreed).count(), some.size());
    }
}
