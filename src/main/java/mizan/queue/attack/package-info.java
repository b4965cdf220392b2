/**
 * Attack mode: a surge of comments that are nearly the same, or of doubtful ones from people whom nobody knows, is noticed, and
 * while it lasts what belongs to it is judged at less expense and waits in a list of its own, which the desk shows as one card.
 * In: what the activity log counted in this minute, and what editors decided. Out: whether an attack begins, which comments
 * belong to it, and when it ends. {@link mizan.queue.attack.AttackRule} decides all three; it knows neither clock nor store.
 */
@NullMarked
package mizan.queue.attack;

import org.jspecify.annotations.NullMarked;
