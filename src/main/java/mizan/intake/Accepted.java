package mizan.intake;

import mizan.queue.State;

/**
 * What an API client learns of its comment.
 *
 * @param status {@code approved}, {@code held} or {@code rejected}
 */
record Accepted(String receipt, String status) {

    static Accepted of(String receipt, State state) {
        return new Accepted(receipt, state.code());
    }
}
