package mizan.review;

import java.util.Arrays;
import java.util.List;
import mizan.queue.State;

/** A link to the comments in one state, under the same filter. */
record StateTab(String href, String label, boolean current) {

    static List<StateTab> all(PageAddress list, State here, Wording words) {
        return Arrays.stream(State.values())
                .map(state -> new StateTab(
                        list.with("state", state.code()).toString(), words.say("state", state), state == here))
                .toList();
    }
}
