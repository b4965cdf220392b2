package mizan.queue.decided;

import mizan.queue.QueuedComment;

/** A comment as it is kept, and the decision of a person that stands about it. */
public record DecidedComment(QueuedComment comment, StandingDecision decision) {}
