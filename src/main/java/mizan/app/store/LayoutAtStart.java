package mizan.app.store;

import java.time.Duration;
import mizan.app.start.StartRefusedException;
import mizan.redis.layout.Layouts;
import mizan.redis.layout.RedisLayoutNote;
import mizan.redis.layout.RedisLayoutNote.Needed;
import org.jboss.logging.Logger;

/** Looks before anything else is asked of Redis whether this version knows the layout of what is there. */
public final class LayoutAtStart {

    private static final Logger LOG = Logger.getLogger(LayoutAtStart.class);

    private LayoutAtStart() {}

    /**
     * Notes what this version needs, and returns once older instances that do not know it have stopped. Blocks, ten seconds at
     * most, and that only at the first start of a version that older ones cannot run beside.
     *
     * @throws StartRefusedException where a newer version has written what this one does not know
     */
    public static void admit(RedisLayoutNote note, Layouts layouts) {
        Needed needed = note.note();
        if (!needed.isKnown()) {
            throw new StartRefusedException(needed.refusal(layouts));
        }
        if (needed.pause().isPositive()) {
            LOG.infof(
                    "Older instances stop serving now; this one begins in %d s",
                    needed.pause().toSeconds() + 1);
            pause(needed.pause());
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("it was ended while it waited for older instances");
        }
    }
}
