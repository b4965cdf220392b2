package mizan.desk.editor.learning;

import jakarta.inject.Singleton;
import mizan.comment.SiteId;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.CostMeasurement;
import mizan.learning.newsroom.Costs;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.LayersInUse;
import mizan.learning.site.Promise;
import mizan.settings.learning.LayerChoices;

/** Reads what sites learnt, for the page and the API alike. Blocks. */
@Singleton
final class LearningViews {

    private final LayerStore store;
    private final LayerChoices choices;
    private final LayersInUse layers;
    private final CostMeasurement costs;
    private final BaseJudge base;

    LearningViews(LayerStore store, LayerChoices choices, LayersInUse layers, CostMeasurement costs, BaseJudge base) {
        this.store = store;
        this.choices = choices;
        this.layers = layers;
        this.costs = costs;
        this.base = base;
    }

    /** Reads what editors chose and what was fitted on any instance. */
    void refresh() {
        choices.refresh();
        layers.refresh();
    }

    /** What {@code site} learnt, as it was when it was {@linkplain #refresh refreshed} last. */
    LearningView of(SiteId site) {
        SiteLayer judging = layers.apply(site);
        return LearningView.of(
                site.value(),
                choices.apply(site),
                store.layers(site),
                judging.version(),
                !judging.isNone() && !base.uses(judging),
                layers.shadow(site).version(),
                base.layerBase());
    }

    /** What {@code promise} comes to with the layer that judges now. Takes some seconds where there are many comments. */
    Costs costs(SiteId site, Promise promise) {
        return costs.measure(site, promise, layers.apply(site));
    }

    /** What an editor chose. */
    LayerChoice choice(SiteId site) {
        return choices.apply(site);
    }

    /** The record of the choice, to be changed. */
    String record(SiteId site) {
        return choices.record(site);
    }
}
