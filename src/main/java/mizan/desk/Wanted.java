package mizan.desk;

import mizan.queue.State;

/** What a moderator wants to become of a comment. */
enum Wanted {
    APPROVE(State.APPROVED),
    REJECT(State.REJECTED);

    private final State state;

    Wanted(State state) {
        this.state = state;
    }

    /** The state that it leads to. */
    State state() {
        return state;
    }
}
