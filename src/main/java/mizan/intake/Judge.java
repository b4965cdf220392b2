package mizan.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.AuthorMode;
import mizan.comment.Comment;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.moderation.DecidingReason;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.Sampling;
import mizan.moderation.Verdict;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.AttackSnapshot;
import mizan.settings.attack.AttackModes;
import mizan.settings.attack.AttackSwitch;
import mizan.settings.attack.UsualRates;
import mizan.signal.AnalyzedComment;
import org.jspecify.annotations.Nullable;

/**
 * Judges a comment by what happened around it. While attack mode is on, what belongs to the attack is judged by the rules alone
 * and not approved, and refused once the attack has stored all that it may; {@code mizan_attack_comments_total} counts it by site.
 */
@Singleton
final class Judge {

    private enum OfAttack {
        HELD,
        REJECTED,
        REFUSED
    }

    /** After that time there may be room again for what belongs to an attack that stored all that it may. */
    static final Duration ROOM_AGAIN = Duration.ofMinutes(5);

    private final ModerationPipeline pipeline;
    private final AttackRule rule;
    private final AttackModes modes;
    private final UsualRates usual;
    private final AttackSwitch attacks;
    private final Sampling sampling;
    private final SubmissionMetrics metrics;
    private final MeterRegistry registry;
    private final Map<SiteId, Map<OfAttack, Counter>> counters = new ConcurrentHashMap<>();

    Judge(
            ModerationPipeline pipeline,
            AttackRule rule,
            AttackModes modes,
            UsualRates usual,
            AttackSwitch attacks,
            Sampling sampling,
            SubmissionMetrics metrics,
            Sites sites,
            MeterRegistry registry) {
        this.pipeline = pipeline;
        this.rule = rule;
        this.modes = modes;
        this.usual = usual;
        this.attacks = attacks;
        this.sampling = sampling;
        this.metrics = metrics;
        this.registry = registry;
        sites.all().stream().map(Site::id).forEach(this::counters);
    }

    /** Those of a site that was added come with its first comment. */
    private Map<OfAttack, Counter> counters(SiteId site) {
        return counters.computeIfAbsent(site, added -> counters(added, registry));
    }

    private static Map<OfAttack, Counter> counters(SiteId site, MeterRegistry registry) {
        Map<OfAttack, Counter> ofSite = new EnumMap<>(OfAttack.class);
        for (OfAttack outcome : OfAttack.values()) {
            ofSite.put(
                    outcome,
                    Counter.builder("mizan.attack.comments")
                            .description("Comments that belonged to an attack, by what became of them")
                            .tag("site", site.value())
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        return ofSite;
    }

    /**
     * What came of judging.
     *
     * @param attack the attack that the comment belongs to; null for none
     * @param isByNewcomer whether no comment of its author stands approved
     */
    record Judged(Verdict verdict, @Nullable Attack attack, boolean isByNewcomer) {

        /** True where it is rejected because a moderator muted its author. */
        boolean isMuted() {
            return verdict.decidedBy() == DecidingReason.AUTHOR_MUTED;
        }
    }

    /** The verdict on a comment; empty where it belongs to an attack that has stored all that it may. */
    Optional<Judged> judge(SubmissionContext context, Comment comment, AnalyzedComment analyzed, Noted noted) {
        SiteId site = comment.site();
        AttackSnapshot snapshot = noted.attacks();
        AttackRule.Modes decided = modes.modes(site, comment.article().id());
        rule.begins(comment.article().id(), snapshot, decided, usual.perMinute(site))
                .ifPresent(found -> attacks.beginSoon(site, found));
        boolean isNewcomer = noted.activity().approvedOfAuthor() == 0;
        boolean isKnown =
                !isNewcomer || comment.author().isVerified() || noted.activity().authorMode() == AuthorMode.TRUST;
        Optional<Attack> attack =
                rule.attackOf(snapshot, decided, isKnown, noted.activity().nearDuplicates());
        if (attack.filter(rule::isFull).isPresent()) {
            count(site, OfAttack.REFUSED);
            return Optional.empty();
        }
        Verdict verdict = metrics.timeModeration(() -> verdict(context, analyzed, noted, attack.isPresent()));
        if (attack.isPresent()) {
            count(site, verdict.outcome() == Outcome.REJECT ? OfAttack.REJECTED : OfAttack.HELD);
        }
        return Optional.of(new Judged(verdict, attack.orElse(null), isNewcomer));
    }

    private Verdict verdict(SubmissionContext context, AnalyzedComment analyzed, Noted noted, boolean isOfAttack) {
        if (isOfAttack) {
            return pipeline.moderateInAttack(analyzed, noted.activity());
        }
        return context.article().isHeld()
                ? pipeline.moderateOnHeldArticle(analyzed, noted.activity())
                : sampling.sample(analyzed.site(), pipeline.moderate(analyzed, noted.activity()));
    }

    private void count(SiteId site, OfAttack outcome) {
        Objects.requireNonNull(counters(site).get(outcome)).increment();
    }
}
