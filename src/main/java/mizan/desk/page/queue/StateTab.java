package mizan.desk.page.queue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mizan.desk.DeskMessages;
import mizan.desk.page.PageAddress;
import mizan.queue.Narrowing;
import mizan.queue.Query;
import mizan.queue.State;

/** A link to the comments in one state, under the same filter, with how many they are; empty where that is not known. */
record StateTab(String href, String label, String count, boolean current) {

    /** Those of all states, and behind what is rejected what the machine rejected, for somebody to look after it. */
    static List<StateTab> all(PageAddress list, Query query, StateCounts counts, DeskMessages words) {
        String decided = query.narrowing().decidedBy();
        boolean isOfMachine = query.state() == State.REJECTED && decided.equals(Narrowing.RULES);
        Stream<StateTab> states = Arrays.stream(State.values())
                .map(state -> new StateTab(
                        list.with("state", state.code())
                                .with("decided", isOfMachine || state == State.HELD ? "" : decided)
                                .toString(),
                        words.say("state", state),
                        isOfMachine ? "" : counts.of(state, words),
                        state == query.state() && !isOfMachine));
        StateTab ofMachine = new StateTab(
                list.with("state", State.REJECTED.code())
                        .with("decided", Narrowing.RULES)
                        .toString(),
                words.say("list.of_machine"),
                isOfMachine ? counts.of(State.REJECTED, words) : "",
                isOfMachine);
        return Stream.concat(states, query.state() == State.REJECTED ? Stream.of(ofMachine) : Stream.of())
                .toList();
    }
}
