package mizan.desk;

import mizan.queue.State;

/** What a moderator wants to become of a comment. */
enum RequestedOutcome {
    APPROVE(State.APPROVED),
    REJECT(State.REJECTED);

    private final State state;

    RequestedOutcome(State state) {
        this.state = state;
    }

    /** The state that it leads to. */
    State state() {
        return state;
    }
}
