package mizan.queue;

import java.time.Instant;

/**
 * Somebody has claimed a comment. A claim keeps nobody from deciding; it only shows.
 *
 * @param by the account
 * @param until when it runs out unless it is renewed
 */
public record Claim(String by, Instant until) {}
