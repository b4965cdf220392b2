package mizan.desk.page.queue;

import java.util.ArrayList;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.ReasonView;
import mizan.signal.Signal;

/**
 * A reason on a card.
 *
 * @param number its place on the card, from 1; the words that caused it carry the same number
 * @param strength how plain it is, in a word; empty for what speaks for the comment and what holds by its presence
 * @param points its weight with a sign; empty where it holds by its presence
 * @param isInFavour true when it speaks for the comment
 * @param hasPlaces true when words in the comment caused it
 */
record CardReason(
        int number, ReasonView reason, String strength, String points, boolean isInFavour, boolean hasPlaces) {

    static List<CardReason> all(List<Signal> signals, String text, DeskMessages words) {
        List<CardReason> all = new ArrayList<>();
        for (Signal signal : signals) {
            String points = signal.points() == 0 ? "" : words.points(signal.points());
            all.add(new CardReason(
                    all.size() + 1,
                    ReasonView.of(signal, text, words),
                    signal.points() > 0 ? words.say("strength", signal.strength()) : "",
                    points,
                    signal.points() < 0,
                    !signal.spans().isEmpty()));
        }
        return List.copyOf(all);
    }
}
