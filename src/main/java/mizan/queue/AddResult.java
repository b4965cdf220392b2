package mizan.queue;

import mizan.comment.Receipt;

/** What came of adding a comment. */
public sealed interface AddResult {

    /** It is kept under the receipt that it came with, in this state. */
    record Added(Receipt receipt, State state) implements AddResult {}

    /** The same submission was added some minutes ago: this is its receipt, and the state that it is in now. */
    record Repeated(Receipt receipt, State state) implements AddResult {}

    /** The {@code Idempotency-Key} was used before with another comment. */
    record KeyReused() implements AddResult {}
}
