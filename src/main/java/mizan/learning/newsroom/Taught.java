package mizan.learning.newsroom;

import java.util.List;
import mizan.learning.site.Lesson;

/**
 * What a layer was fitted on.
 *
 * @param counts how many decisions there were, and what became of them
 * @param alarms days on which an account decided against everybody else, which teach nothing
 */
public record Taught(Lesson.Counts counts, List<Lesson.Alarm> alarms) {

    /** Where nobody decided anything. */
    public static final Taught NOTHING = new Taught(new Lesson.Counts(0, 0, 0, 0, 0, 0), List.of());

    public Taught {
        alarms = List.copyOf(alarms);
    }

    static Taught of(Lesson lesson) {
        return new Taught(lesson.counts(), lesson.alarms());
    }
}
