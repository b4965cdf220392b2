package mizan.queue.statistics;

import java.time.Duration;

/**
 * How long a site's queue is: the number of comments that wait, and for how long the oldest has; zero where none
 * waits.
 */
public record QueueFigures(long held, Duration oldest) {}
