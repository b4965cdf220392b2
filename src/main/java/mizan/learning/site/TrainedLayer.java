package mizan.learning.site;

import java.time.LocalDate;
import java.util.List;
import mizan.learning.model.SiteLayer;

/**
 * What a site's decisions teach.
 *
 * @param layer {@link SiteLayer#NONE} where there are too few decisions
 * @param counts how many decisions there were, and what became of them
 * @param alarms days on which an account decided against everybody else, the worst first: its decisions of that day are left out
 */
public record TrainedLayer(SiteLayer layer, Counts counts, List<Alarm> alarms) {

    /**
     * How many decisions there were; all but {@code approved} and {@code rejected} teach nothing.
     *
     * @param approved how many approvals teach something
     * @param rejected how many rejections do
     * @param following how many were only decided with others
     * @param repeated how many are near-identical to one that was decided later
     * @param contrary how many an account decided on a day with an alarm
     * @param older how many are older than the {@link LayerTrainer#MOST_DECISIONS} that are looked at
     */
    public record Counts(int approved, int rejected, int following, int repeated, int contrary, int older) {

        /** How many decisions teach something. */
        public int used() {
            return approved + rejected;
        }

        /** How many there were in all. */
        public int all() {
            return used() + following + repeated + contrary + older;
        }
    }

    /**
     * A day on which the decisions of one account contradict those of everybody else and the model.
     *
     * @param day in UTC
     * @param clear how many of its decisions that day were about comments that everybody else would clearly decide in one way
     * @param contrary how many of those it decided in the other way
     * @param approved how many of the contrary ones it approved
     */
    public record Alarm(String moderator, LocalDate day, int clear, int contrary, int approved) {}

    public TrainedLayer {
        alarms = List.copyOf(alarms);
    }
}
