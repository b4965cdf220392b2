package mizan.desk.editor.learning;

import jakarta.inject.Singleton;
import java.time.Duration;
import mizan.comment.SiteId;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.LayerMode;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.settings.learning.LayerChoices;

/** What an editor does about what a site learns, for the page and the API alike. Blocks. */
@Singleton
final class LearningDecisions {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final LayerStore store;
    private final LayerChoices choices;
    private final NewsroomLearner learner;
    private final LayersInUse layers;

    LearningDecisions(LayerStore store, LayerChoices choices, NewsroomLearner learner, LayersInUse layers) {
        this.store = store;
        this.choices = choices;
        this.learner = learner;
        this.layers = layers;
    }

    /** What came of a choice. */
    enum Result {
        DONE,
        /** Somebody else chose since. */
        CHANGED_MEANWHILE,
        /** The layer is not kept. */
        UNKNOWN_VERSION
    }

    /** Chooses; counts here at once, and on all other instances within two seconds. {@code seen} is the record that was shown. */
    Result choose(SiteId site, String seen, LayerChoice wanted, String by) {
        if (wanted.mode() == LayerMode.PINNED
                && store.layers(site).find(wanted.version()).isEmpty()) {
            return Result.UNKNOWN_VERSION;
        }
        boolean isChanged = choices.change(site, seen, wanted, by);
        if (isChanged) {
            // So that no other instance does the same.
            store.beginPromise(site, PAUSE);
            learner.keepPromise(site, wanted);
        }
        layers.refresh();
        return isChanged ? Result.DONE : Result.CHANGED_MEANWHILE;
    }
}
