package mizan.learning.newsroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mizan.comment.SiteId;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.moderation.Thresholds;
import org.jboss.logging.Logger;

/**
 * The layers that judge, and those that run in the shadow beside them. Looking one up is a look into memory; {@link #refresh} asks
 * the store what is newest, reads what is new here, and blocks.
 */
public final class LayersInUse implements Function<SiteId, SiteLayer> {

    private static final Logger LOG = Logger.getLogger(LayersInUse.class);

    private final LayerStore store;
    private final Function<SiteId, LayerChoice> choices;
    private final Supplier<List<SiteId>> sites;
    private volatile Map<SiteId, Layers> current = Map.of();

    /** Of each site the version that could not be read: said once, not whenever it is looked for. */
    private final Map<SiteId, String> unreadable = new HashMap<>();

    /**
     * @param choices what editors chose for each site
     * @param sites whose layers are looked after
     */
    public LayersInUse(LayerStore store, Function<SiteId, LayerChoice> choices, Supplier<List<SiteId>> sites) {
        this.store = store;
        this.choices = choices;
        this.sites = sites;
    }

    /** What this instance knows of a site. */
    private record Layers(
            SiteLayer judging,
            SiteLayer shadow,
            SampledSoFar sampled,
            Optional<Thresholds> promised,
            String promisedFor) {

        static final Layers NONE =
                new Layers(SiteLayer.NONE, SiteLayer.NONE, SampledSoFar.NOTHING, Optional.empty(), "");
    }

    /** The layer that judges comments of {@code site}; {@link SiteLayer#NONE} where nothing was learnt, or nothing of it is in use. */
    @Override
    public SiteLayer apply(SiteId site) {
        return of(site).judging();
    }

    /** The newest layer of {@code site} where another one, or none, judges; otherwise {@link SiteLayer#NONE}. */
    public SiteLayer shadow(SiteId site) {
        return of(site).shadow();
    }

    /** What people have looked at so far. */
    public SampledSoFar sampled(SiteId site) {
        return of(site).sampled();
    }

    /** The thresholds that keep what an editor promised; empty where nothing was promised, or too little is known. */
    public Optional<Thresholds> promised(SiteId site) {
        return of(site).promised();
    }

    /** True where the promised thresholds were set for another choice than the present one, as after a change in the audit log. */
    boolean isPromiseToBeSet(SiteId site) {
        String wanted = choices.apply(site).promiseKey();
        return !wanted.isEmpty() && !wanted.equals(of(site).promisedFor());
    }

    private Layers of(SiteId site) {
        return current.getOrDefault(site, Layers.NONE);
    }

    /** Takes what is in the store. A layer that cannot be read is logged, and what was in use stays. */
    public synchronized void refresh() {
        Map<SiteId, Layers> now = new HashMap<>();
        store.current(sites.get()).forEach((site, stored) -> now.put(site, refreshed(site, stored)));
        current = Map.copyOf(now);
    }

    private Layers refreshed(SiteId site, LayerStore.Current stored) {
        LayerChoice choice = choices.apply(site);
        String judging = judging(choice, stored.newest());
        String shadow = choice.mode() == LayerMode.OFF || stored.newest().equals(judging) ? "" : stored.newest();
        Layers known = of(site);
        return new Layers(
                layer(site, judging, known, known.judging()),
                layer(site, shadow, known, known.shadow()),
                stored.sampled(),
                choice.promise() == null ? Optional.empty() : stored.promised(),
                stored.promisedFor());
    }

    /** The version that judges; empty for none. */
    static String judging(LayerChoice choice, String newest) {
        return switch (choice.mode()) {
            case OFF, SHADOW -> "";
            case LIVE -> newest;
            case PINNED -> choice.version();
        };
    }

    private SiteLayer layer(SiteId site, String version, Layers known, SiteLayer otherwise) {
        if (version.equals(known.judging().version())) {
            return known.judging();
        }
        if (version.equals(known.shadow().version())) {
            return known.shadow();
        }
        return version.isEmpty() ? SiteLayer.NONE : read(site, version).orElse(otherwise);
    }

    private Optional<SiteLayer> read(SiteId site, String version) {
        try {
            return store.bytes(site, version).map(SiteLayer::read);
        } catch (InvalidModelException e) {
            if (!version.equals(unreadable.put(site, version))) {
                LOG.errorf("The layer %s of %s is not in use: %s", version, site, e.getMessage());
            }
            return Optional.empty();
        }
    }
}
