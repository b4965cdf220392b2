package mizan.learning.newsroom;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import mizan.comment.SiteId;
import mizan.moderation.DecidingReason;
import mizan.moderation.QualitySample;
import mizan.moderation.Sampling;
import mizan.moderation.Verdict;

/**
 * Samples at sites whose moderators decide: a site on which nobody does would only lose comments by it. In an hour of the clock each
 * instance takes only so many of a site, so that a flood of adverts does not come to the desk by this way.
 */
public final class NewsroomSampling implements Sampling {

    /** From so many standing decisions on a site is sampled. */
    public static final int LEAST_DECISIONS = 200;

    private static final long HOUR = 3_600_000;

    private final QualitySample sample;
    private final int mostInAnHour;
    private final Function<SiteId, SampledSoFar> known;
    private final RandomGenerator random;
    private final Clock clock;
    private final Map<SiteId, Taken> taken = new ConcurrentHashMap<>();

    /**
     * @param mostInAnHour how many of a site this instance takes
     * @param known what people have looked at so far
     */
    public NewsroomSampling(
            QualitySample sample,
            int mostInAnHour,
            Function<SiteId, SampledSoFar> known,
            RandomGenerator random,
            Clock clock) {
        this.sample = sample;
        this.mostInAnHour = mostInAnHour;
        this.known = known;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What is known of a site.
     *
     * @param decisions how many decisions of people stand
     * @param ofRules how many samples people decided about, by what decided the verdict
     */
    public record SampledSoFar(int decisions, Map<DecidingReason, Integer> ofRules) {

        /** Where nobody decided anything. */
        public static final SampledSoFar NOTHING = new SampledSoFar(0, Map.of());

        public SampledSoFar {
            ofRules = Map.copyOf(ofRules);
        }
    }

    /** How many were taken in an hour since the epoch. */
    private record Taken(long hour, int count) {}

    @Override
    public Verdict sample(SiteId site, Verdict verdict) {
        SampledSoFar soFar = known.apply(site);
        if (soFar.decisions() < LEAST_DECISIONS) {
            return verdict;
        }
        int looked = soFar.ofRules().getOrDefault(verdict.decidedBy(), 0);
        return sample.takes(verdict, looked, random.nextDouble()) && hasRoom(site) ? verdict.asSample() : verdict;
    }

    private boolean hasRoom(SiteId site) {
        long hour = clock.millis() / HOUR;
        Taken now = taken.merge(
                site,
                new Taken(hour, 1),
                (before, one) -> before.hour() == hour ? new Taken(hour, before.count() + 1) : one);
        return now.count() <= mostInAnHour;
    }
}
