package mizan.desk.page.queue;

import java.util.Arrays;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.page.PageAddress;
import mizan.queue.State;

/** A link to the comments in one state, under the same filter, with how many they are; empty where that is not known. */
record StateTab(String href, String label, String count, boolean current) {

    static List<StateTab> all(PageAddress list, State here, StateCounts counts, DeskMessages words) {
        return Arrays.stream(State.values())
                .map(state -> new StateTab(
                        list.with("state", state.code()).toString(),
                        words.say("state", state),
                        counts.of(state, words),
                        state == here))
                .toList();
    }
}
