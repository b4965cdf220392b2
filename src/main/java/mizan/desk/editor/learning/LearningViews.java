package mizan.desk.editor.learning;

import jakarta.inject.Singleton;
import mizan.comment.SiteId;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.settings.learning.LayerChoices;

/** Reads what sites learnt, for the page and the API alike. Blocks. */
@Singleton
final class LearningViews {

    private final LayerStore store;
    private final LayerChoices choices;
    private final LayersInUse layers;

    LearningViews(LayerStore store, LayerChoices choices, LayersInUse layers) {
        this.store = store;
        this.choices = choices;
        this.layers = layers;
    }

    /** As it is in the store now, so that no older choice of this instance is shown. */
    LearningView of(SiteId site) {
        choices.refresh();
        layers.refresh();
        return LearningView.of(
                site.value(),
                choices.apply(site),
                store.layers(site),
                layers.apply(site).version(),
                layers.shadow(site).version());
    }

    /** The record of the choice, to be changed. */
    String record(SiteId site) {
        return choices.record(site);
    }
}
