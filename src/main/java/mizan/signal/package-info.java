/**
 * Finds reasons. In: an {@link mizan.signal.AnalyzedComment} and the {@link mizan.comment.RecentActivity} around it.
 * Out: {@link mizan.signal.Signal}s, each of which says what was seen, where in the original, and how much it weighs.
 * Each {@link mizan.signal.Detector} looks for one thing; all of them run, because the desk shows every reason.
 *
 * <p>Points are natural log-odds, so that they add up: a comment with no signal has the prior odds of its axis, and
 * each signal multiplies the odds by {@code e^points}.
 */
@NullMarked
package mizan.signal;

import org.jspecify.annotations.NullMarked;
