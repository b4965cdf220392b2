package mizan.learning.newsroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.newsroom.quality.QualityMeasurement;
import mizan.learning.newsroom.quality.QualityTally;
import mizan.learning.site.DecisionExample;
import mizan.learning.site.LayerTrainer;
import mizan.learning.site.Promise;
import mizan.learning.site.PromisedThresholds;
import mizan.learning.site.TrainedLayer;
import mizan.moderation.DecidingReason;
import mizan.moderation.ModerationPipeline;
import mizan.queue.decided.DecidedComments;

/**
 * Fits the layer of a site anew from all that people decided there, where there is enough new. What was undone, erased or has expired
 * is simply not in the next one. Blocks, for some seconds where there are many decisions.
 */
public final class NewsroomLearner {

    /** New entries of the decision log after which a layer is fitted at once. */
    public static final int ENOUGH_NEW = 20;

    /** A layer is fitted at most so often, by one instance. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** For so long only one instance sets the thresholds that keep a promise. */
    private static final Duration PROMISE_PAUSE = Duration.ofSeconds(20);

    /** After so long fewer new decisions are enough. */
    static final Duration SOON = Duration.ofHours(1);

    /** After so long it is fitted without new ones, so that what has expired or was erased is not in it. */
    static final Duration LATE = Duration.ofDays(1);

    private final DecidedComments decided;
    private final LayerStore store;
    private final Function<SiteId, LayerChoice> choices;
    private final BaseJudge base;
    private final ModerationPipeline pipeline;
    private final CostMeasurement costs;
    private final QualityMeasurement measurement;
    private final int most;
    private final Clock clock;

    /**
     * @param base the rules and the model, without any layer
     * @param most how many of the newest decisions are learnt from
     */
    public NewsroomLearner(
            DecidedComments decided,
            LayerStore store,
            Function<SiteId, LayerChoice> choices,
            BaseJudge base,
            CostMeasurement costs,
            QualityMeasurement measurement,
            int most,
            Clock clock) {
        this.decided = decided;
        this.store = store;
        this.choices = choices;
        this.base = base;
        this.pipeline = base.pipeline();
        this.costs = costs;
        this.measurement = measurement;
        this.most = most;
        this.clock = clock;
    }

    /** Fits the layer of {@code site} if it is time and no other instance has begun; true where it did. */
    public boolean look(SiteId site) {
        if (choices.apply(site).mode() == LayerMode.OFF || !isDue(site) || !store.begin(site, PAUSE)) {
            return false;
        }
        learn(site);
        return true;
    }

    private boolean isDue(SiteId site) {
        KeptLayer latest = store.layers(site).latest();
        Instant now = clock.instant();
        String through = latest == null ? "" : latest.through();
        int fresh = decided.entriesAfter(site, through, ENOUGH_NEW);
        if (latest == null || fresh >= ENOUGH_NEW) {
            return fresh >= ENOUGH_NEW;
        }
        if (!latest.version().isEmpty() && !base.layerBase().equals(latest.base())) {
            // No longer in use since the model or its vectors were changed.
            return true;
        }
        Duration age = Duration.between(latest.madeAt(), now);
        return age.compareTo(LATE) >= 0 || fresh > 0 && age.compareTo(SOON) >= 0;
    }

    /** Fits the layer of {@code site} now, and keeps it. */
    public KeptLayer learn(SiteId site) {
        String through = decided.lastEntry(site);
        ExampleReader examples = new ExampleReader(base);
        QualityTally tally = measurement.tally(pipeline::matchKey);
        decided.newest(site, most, one -> {
            tally.add(one);
            examples.add(one);
        });
        List<DecisionExample> comments = examples.comments();
        TrainedLayer trained = LayerTrainer.train(base.layerBase(), comments);
        LayerChoice choice = choices.apply(site);
        KeptLayer fitted = new KeptLayer(
                trained.layer().version(), clock.instant(), through, TrainingSummary.of(trained), base.layerBase());
        Quality quality = measurement.of(site, tally, examples.size() >= most);
        store.keep(site, fitted, trained.layer(), quality, sampled(examples.size(), tally), choice.version());
        if (!trained.layer().isNone()) {
            // After the layer, which judges already while this is fitted.
            store.keepCrossFit(site, fitted.version(), LayerTrainer.crossFit(base.layerBase(), comments));
        }
        keepPromise(site, choice);
        return fitted;
    }

    /**
     * Sets the thresholds that keep what an editor promised where those that are kept are for another choice, which was taken back in
     * the audit log for example, and no other instance has begun; true where it did.
     *
     * @param layers what this instance knows of the store
     */
    public boolean keepChangedPromise(SiteId site, LayersInUse layers) {
        if (!layers.isPromiseToBeSet(site) || !store.beginPromise(site, PROMISE_PAUSE)) {
            return false;
        }
        keepPromise(site, choices.apply(site));
        return true;
    }

    /** Finds and keeps the thresholds that keep what an editor promised, for the layer that judges now. */
    public void keepPromise(SiteId site, LayerChoice choice) {
        Promise promise = choice.promise();
        if (promise == null) {
            store.keepPromised(site, Optional.empty(), "");
            return;
        }
        PromisedThresholds promised =
                costs.measure(site, promise, judging(site, choice)).promised();
        store.keepPromised(
                site,
                promised.isHoldSet() ? Optional.of(promised.thresholds()) : Optional.empty(),
                choice.promiseKey());
    }

    /** The layer that judges as soon as every instance has taken over what is in the store. */
    private SiteLayer judging(SiteId site, LayerChoice choice) {
        String version = LayersInUse.judging(choice, store.layers(site).newest());
        if (version.isEmpty()) {
            return SiteLayer.NONE;
        }
        try {
            return store.bytes(site, version).map(SiteLayer::read).orElse(SiteLayer.NONE);
        } catch (InvalidModelException e) {
            // Of another version of Mizan, perhaps: no instance judges with it, which LayersInUse logs.
            return SiteLayer.NONE;
        }
    }

    private static SampledSoFar sampled(int decisions, QualityTally quality) {
        Map<DecidingReason, Integer> ofRules = new EnumMap<>(DecidingReason.class);
        Arrays.stream(DecidingReason.values())
                .filter(rule -> quality.looked(rule) > 0)
                .forEach(rule -> ofRules.put(rule, quality.looked(rule)));
        return new SampledSoFar(decisions, ofRules);
    }
}
