package mizan.queue;

/**
 * How many comments a query lets through.
 *
 * @param number how many there are at least
 * @param isMore true where there may be more, because not all comments were read
 */
public record CommentCount(long number, boolean isMore) {}
