package mizan.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import mizan.queue.QueueCounts;
import mizan.queue.State;

/** A link to the comments in one state, under the same filter, with how many the sites have in all. */
record StateTab(String href, String label, String count, boolean current) {

    /** @param counts those of each site that the list is about */
    static List<StateTab> all(PageAddress list, State here, Collection<QueueCounts> counts, Wording words) {
        return Arrays.stream(State.values())
                .map(state -> new StateTab(
                        list.with("state", state.code()).toString(),
                        words.say("state", state),
                        words.number(sum(counts, state)),
                        state == here))
                .toList();
    }

    private static long sum(Collection<QueueCounts> counts, State state) {
        return counts.stream().mapToLong(site -> site.byState().get(state)).sum();
    }
}
