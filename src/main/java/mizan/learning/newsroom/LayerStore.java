package mizan.learning.newsroom;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.SiteId;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.site.CrossFit;
import mizan.moderation.Thresholds;

/** Keeps the layers of sites for all instances. Blocks. */
public interface LayerStore {

    /** What every instance must know about each of {@code sites} that learnt something; one round trip, cheap to ask every second. */
    Map<SiteId, Current> current(List<SiteId> sites);

    /**
     * What every instance must know.
     *
     * @param newest the version that was fitted last; empty where there is none
     * @param sampled what people have looked at so far
     * @param promised the thresholds that keep what was promised; empty where nothing was, or too little is known
     * @param promisedFor the choice for which they were set ({@link LayerChoice#promiseKey}); empty where none was
     */
    record Current(String newest, SampledSoFar sampled, Optional<Thresholds> promised, String promisedFor) {}

    /** All that is kept about the layers of {@code site}, but for their bytes. */
    KeptLayers layers(SiteId site);

    /** The bytes of a layer; empty where it is not kept. */
    Optional<byte[]> bytes(SiteId site, String version);

    /** What stands for a layer where comments are judged that it learnt from; empty where it is not kept. */
    Optional<byte[]> crossFit(SiteId site, String version);

    /** Keeps what stands for a layer; until another one is kept, or as long as an editor chose this one. */
    void keepCrossFit(SiteId site, String version, CrossFit crossFit);

    /** True for one instance in {@code pause}: it may fit the layer of {@code site}. */
    boolean begin(SiteId site, Duration pause);

    /**
     * True for one instance until it has {@linkplain #keepPromised kept} them, or at the latest after {@code pause}: it may set the
     * thresholds that keep what was promised at {@code site}.
     */
    boolean beginPromise(SiteId site, Duration pause);

    /** Keeps the thresholds that keep what was promised, empty for none, and the choice ({@link LayerChoice#promiseKey}) for which. */
    void keepPromised(SiteId site, Optional<Thresholds> promised, String promisedFor);

    /**
     * Keeps what was fitted, and forgets the oldest layers.
     *
     * @param fitted its version is that of {@code layer}
     * @param layer {@link SiteLayer#NONE} where there were too few decisions
     * @param wanted a version that is kept whatever comes, because an editor chose it; may be empty
     */
    void keep(SiteId site, KeptLayer fitted, SiteLayer layer, Quality quality, SampledSoFar sampled, String wanted);
}
