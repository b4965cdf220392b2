package mizan.desk;

import mizan.queue.State;

/** What a moderator asks for: approve or reject. */
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
