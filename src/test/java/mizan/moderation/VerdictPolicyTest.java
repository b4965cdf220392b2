package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import mizan.comment.AuthorMode;
import mizan.comment.RecentActivity;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictPolicyTest {

    private static final VerdictPolicy POLICY = new VerdictPolicy();
    private static final SitePolicy AUTOMATIC = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);

    @Test
    void nothingSeen_isThePriorAndApproves() {
        Verdict verdict = judge(AUTOMATIC);

        assertThat(verdict.outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(verdict.decidedBy()).isEqualTo(DecidingReason.NOTHING);
        assertThat(verdict.spam()).isCloseTo(0.05, within(1e-9));
        assertThat(verdict.abuse()).isCloseTo(0.05, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"LOW, 1.2, APPROVE, NOTHING", "MEDIUM, 3.2, HOLD, WITNESS", "HIGH, 5.5, REJECT, PLAIN_TERM"})
    void oneTerm_countsAsItsLexiconSays(Strength strength, double points, Outcome outcome, DecidingReason decidedBy) {
        Verdict verdict = judge(AUTOMATIC, term(Field.TEXT, 0, points, strength));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.decidedBy()).isEqualTo(decidedBy);
    }

    @Test
    void twoTerms_areTwoWitnesses() {
        assertThat(decidedBy(AUTOMATIC, insult(Field.TEXT, 0), insult(Field.TEXT, 20)))
                .isEqualTo(DecidingReason.TWO_WITNESSES);
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, 3.2, HOLD, WITNESS", "HIGH, 5.5, REJECT, REJECTED_CAMPAIGN"})
    void textThatAPersonRejected_holds_andItsCampaignIsRejected(
            Strength strength, double points, Outcome outcome, DecidingReason decidedBy) {
        SignalKind kind = SignalKind.REJECTED_BEFORE;
        Signal before = new Signal(kind, kind.axis(), points, strength, kind.maxOutcome(), List.of(), Set.of(), "1");

        assertThat(judge(AUTOMATIC, before).outcome()).isEqualTo(outcome);
        assertThat(judge(AUTOMATIC, before).decidedBy()).isEqualTo(decidedBy);
    }

    @Test
    void twoTermsThatShareAWord_areOneWitness() {
        assertThat(decidedBy(AUTOMATIC, insult(Field.TEXT, 0), insult(Field.TEXT, 3)))
                .isEqualTo(DecidingReason.WITNESS);
    }

    @Test
    void termInTheNameAndTermInTheText_areTwoWitnesses() {
        assertThat(decidedBy(AUTOMATIC, insult(Field.NAME, 0), insult(Field.TEXT, 0)))
                .isEqualTo(DecidingReason.TWO_WITNESSES);
    }

    @Test
    void offerWithContact_isACompleteAdvert() {
        Signal offer = new Signal(
                SignalKind.LEXICON_TERM,
                Axis.SPAM,
                3.2,
                Strength.MEDIUM,
                MaxOutcome.MAY_REJECT,
                List.of(new Span(Field.TEXT, 0, 5)),
                Set.of(),
                "loan: قروض");

        assertThat(decidedBy(AUTOMATIC, offer)).isEqualTo(DecidingReason.WITNESS);
        assertThat(decidedBy(AUTOMATIC, offer, Signal.of(SignalKind.PHONE_NUMBER)))
                .isEqualTo(DecidingReason.COMPLETE_ADVERT);
    }

    @ParameterizedTest
    @CsvSource({"LEARNED_ABUSE, ABUSE", "LEARNED_SPAM, SPAM"})
    void learnedScoreAlone_holdsAndNeverRejects(SignalKind kind, Axis axis) {
        assertThat(decidedBy(AUTOMATIC, learned(kind, 8))).isEqualTo(DecidingReason.LEARNED_SCORE);
        assertThat(decidedBy(lowered(0.4), learned(kind, 8))).isEqualTo(DecidingReason.LEARNED_SCORE);
    }

    @Test
    void learnedScore_doesNotCompleteARejection() {
        assertThat(decidedBy(AUTOMATIC, insult(Field.TEXT, 0), learned(SignalKind.LEARNED_ABUSE, 8)))
                .isEqualTo(DecidingReason.WITNESS);
    }

    @Test
    void learnedScore_completesARejection_whereAnEditorAllowsIt() {
        SitePolicy allowed =
                new SitePolicy(new Thresholds(0.4, 0.9, 0.4, 0.5), Mode.AUTOMATIC, 0, true, AUTOMATIC.staff());

        assertThat(decidedBy(allowed, insult(Field.TEXT, 0), learned(SignalKind.LEARNED_ABUSE, 6)))
                .isEqualTo(DecidingReason.AGREEMENT);
        assertThat(decidedBy(allowed, insult(Field.TEXT, 0), learned(SignalKind.LEARNED_ABUSE, 5)))
                .isEqualTo(DecidingReason.WITNESS);
        assertThat(decidedBy(allowed, learned(SignalKind.LEARNED_ABUSE, 9))).isEqualTo(DecidingReason.LEARNED_SCORE);
    }

    @Test
    void agreement_rejectsAtTheShippedThresholds_butNeverWhereNothingIsRejected() {
        Signal insult = insult(Field.TEXT, 0);
        Signal sure = learned(SignalKind.LEARNED_ABUSE, 6);

        assertThat(decidedBy(allowing(Thresholds.WITH_MODEL), insult, sure)).isEqualTo(DecidingReason.AGREEMENT);
        assertThat(decidedBy(allowing(Thresholds.DEFAULT), insult, sure)).isEqualTo(DecidingReason.AGREEMENT);
        assertThat(decidedBy(allowing(new Thresholds(0.3, 1, 0.3, 1)), insult, sure))
                .isEqualTo(DecidingReason.WITNESS);
    }

    private static SitePolicy allowing(Thresholds thresholds) {
        return new SitePolicy(thresholds, Mode.AUTOMATIC, 0, true, AUTOMATIC.staff());
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, 3.2, HOLD", "HIGH, 5.5, REJECT"})
    void learnedScoreInFavour_acquitsNoWitness(Strength strength, double points, Outcome outcome) {
        assertThat(judge(
                                AUTOMATIC,
                                term(Field.TEXT, 0, points, strength),
                                learned(SignalKind.LEARNED_ABUSE, -12),
                                learned(SignalKind.LEARNED_SPAM, -12))
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void learnedScoreInFavour_takesBackHintsInTheText_butNotInTheName() {
        Signal hint = term(Field.TEXT, 0, 2.6, Strength.LOW);
        Signal hintInName = term(Field.NAME, 0, 2.6, Strength.LOW);
        Signal inFavour = learned(SignalKind.LEARNED_ABUSE, -3);

        assertThat(decidedBy(AUTOMATIC, hint)).isEqualTo(DecidingReason.HINTS);
        assertThat(decidedBy(AUTOMATIC, hint, inFavour)).isEqualTo(DecidingReason.NOTHING);
        assertThat(decidedBy(AUTOMATIC, hintInName, inFavour)).isEqualTo(DecidingReason.HINTS);
    }

    @Test
    void axes_doNotAddUp() {
        Signal offer = new Signal(
                SignalKind.LEXICON_TERM, Axis.SPAM, 1.8, MaxOutcome.MAY_REJECT, List.of(), Set.of(), "advert: x");

        assertThat(decidedBy(AUTOMATIC, offer, term(Field.TEXT, 0, 1.8, Strength.LOW)))
                .isEqualTo(DecidingReason.NOTHING);
    }

    @Test
    void whatMayOnlyHold_neverRejects() {
        Signal political = new Signal(
                SignalKind.LEXICON_TERM,
                Axis.ABUSE,
                50,
                Strength.HIGH,
                MaxOutcome.MAY_HOLD,
                List.of(),
                Set.of(),
                "political: x");

        assertThat(judge(AUTOMATIC, political, political).outcome()).isEqualTo(Outcome.HOLD);
    }

    @Test
    void whatHolds_holdsWithoutPoints_andSavesNothingFromRejection() {
        Signal failed = Signal.of(SignalKind.DETECTOR_FAILED);

        assertThat(decidedBy(AUTOMATIC, failed)).isEqualTo(DecidingReason.NEEDS_A_PERSON);
        assertThat(decidedBy(AUTOMATIC, term(Field.TEXT, 0, 5.5, Strength.HIGH), failed))
                .isEqualTo(DecidingReason.PLAIN_TERM);
    }

    @Test
    void firstComments_areHeldUntilOneWasApproved() {
        SitePolicy site = new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_FIRST_COMMENTS, 1);
        RecentActivity known = new RecentActivity(0, 0, 0, 1, 0);
        Verdict first = POLICY.judge(List.of(), site, RecentActivity.NONE);

        assertThat(first.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(first.decidedBy()).isEqualTo(DecidingReason.SITE_MODE);
        assertThat(first.signals()).extracting(Signal::kind).containsExactly(SignalKind.FIRST_COMMENTS_HELD);
        assertThat(POLICY.judge(List.of(), site, known).outcome()).isEqualTo(Outcome.APPROVE);
    }

    @Test
    void heldArticle_holdsWhatWouldBeApproved_andLeavesTheRestAsItIs() {
        Verdict held = VerdictPolicy.onHeldArticle(POLICY.judge(List.of(), AUTOMATIC, RecentActivity.NONE));
        Verdict rejected =
                POLICY.judge(List.of(term(Field.TEXT, 0, 5.5, Strength.HIGH)), AUTOMATIC, RecentActivity.NONE);

        assertThat(held.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(held.decidedBy()).isEqualTo(DecidingReason.ARTICLE_MODE);
        assertThat(held.signals()).extracting(Signal::kind).containsExactly(SignalKind.ARTICLE_HELD);
        assertThat(VerdictPolicy.onHeldArticle(rejected)).isEqualTo(rejected);
    }

    @Test
    void ofAnAttack_nothingIsApproved_andWhatIsCertainIsRejected() {
        Verdict held = VerdictPolicy.inAttack(POLICY.judge(List.of(), AUTOMATIC, RecentActivity.NONE));
        Verdict rejected =
                POLICY.judge(List.of(term(Field.TEXT, 0, 5.5, Strength.HIGH)), AUTOMATIC, RecentActivity.NONE);

        assertThat(held.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(held.decidedBy()).isEqualTo(DecidingReason.ATTACK_MODE);
        assertThat(held.signals()).extracting(Signal::kind).containsExactly(SignalKind.ATTACK_HELD);
        assertThat(VerdictPolicy.inAttack(rejected)).isEqualTo(rejected);
    }

    @Test
    void mutedAuthor_isRejected_evenWhereTheMachineRejectsNothing() {
        SitePolicy rejectsNothing = new SitePolicy(new Thresholds(0.4, 1, 0.1, 1), Mode.AUTOMATIC, 0);

        Verdict muted = POLICY.judge(List.of(), rejectsNothing, RecentActivity.NONE.by(AuthorMode.MUTE));

        assertThat(muted.outcome()).isEqualTo(Outcome.REJECT);
        assertThat(muted.decidedBy()).isEqualTo(DecidingReason.AUTHOR_MUTED);
        assertThat(muted.signals()).extracting(Signal::kind).containsExactly(SignalKind.AUTHOR_MUTED);
    }

    @Test
    void mutedAuthorWhoIsRejectedAnyway_isRejectedForThat() {
        Signal plain = term(Field.TEXT, 0, 5.5, Strength.HIGH);

        Verdict muted = POLICY.judge(List.of(plain), AUTOMATIC, RecentActivity.NONE.by(AuthorMode.MUTE));

        assertThat(muted.decidedBy()).isEqualTo(DecidingReason.PLAIN_TERM);
    }

    @Test
    void watchedAuthor_isHeld_andWhatIsCertainIsRejected() {
        RecentActivity watched = RecentActivity.NONE.by(AuthorMode.WATCH);
        Signal plain = term(Field.TEXT, 0, 5.5, Strength.HIGH);

        Verdict held = POLICY.judge(List.of(), AUTOMATIC, watched);

        assertThat(held.outcome()).isEqualTo(Outcome.HOLD);
        assertThat(held.decidedBy()).isEqualTo(DecidingReason.AUTHOR_WATCHED);
        assertThat(POLICY.judge(List.of(plain), AUTOMATIC, watched).decidedBy()).isEqualTo(DecidingReason.PLAIN_TERM);
    }

    @Test
    void trustedAuthor_isSparedSuspicion_butNoWitnessAndNoCertainty() {
        RecentActivity trusted = RecentActivity.NONE.by(AuthorMode.TRUST);
        SitePolicy first = new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_FIRST_COMMENTS, 2);
        Signal learned = learned(SignalKind.LEARNED_ABUSE, 8);

        assertThat(POLICY.judge(List.of(learned), AUTOMATIC, trusted).decidedBy())
                .isEqualTo(DecidingReason.AUTHOR_TRUSTED);
        assertThat(POLICY.judge(List.of(learned), AUTOMATIC, trusted).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(POLICY.judge(List.of(), first, trusted).outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(POLICY.judge(List.of(), first, trusted).signals()).isEmpty();
        assertThat(POLICY.judge(List.of(insult(Field.TEXT, 0)), AUTOMATIC, trusted)
                        .decidedBy())
                .isEqualTo(DecidingReason.WITNESS);
        assertThat(POLICY.judge(List.of(term(Field.TEXT, 0, 5.5, Strength.HIGH)), AUTOMATIC, trusted)
                        .outcome())
                .isEqualTo(Outcome.REJECT);
    }

    @Test
    void trustedAuthor_isHeldWhereTheSiteHoldsEverything() {
        RecentActivity trusted = RecentActivity.NONE.by(AuthorMode.TRUST);
        SitePolicy site = new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_EVERYTHING, 0);

        assertThat(POLICY.judge(List.of(), site, trusted).decidedBy()).isEqualTo(DecidingReason.SITE_MODE);
        assertThat(POLICY.judge(List.of(learned(SignalKind.LEARNED_ABUSE, 8)), site, trusted)
                        .decidedBy())
                .isEqualTo(DecidingReason.SITE_MODE);
    }

    @Test
    void holdEverything_holdsWhatWouldBeApproved() {
        SitePolicy site = new SitePolicy(Thresholds.DEFAULT, Mode.HOLD_EVERYTHING, 0);

        assertThat(judge(site).outcome()).isEqualTo(Outcome.HOLD);
        assertThat(judge(site, term(Field.TEXT, 0, 5.5, Strength.HIGH)).outcome())
                .isEqualTo(Outcome.REJECT);
    }

    @Test
    void rejectionThresholdOfOne_leavesEveryRejectionToPeople() {
        SitePolicy site = new SitePolicy(new Thresholds(0.4, 1, 0.4, 1), Mode.AUTOMATIC, 0, true, AUTOMATIC.staff());
        Signal plain = term(Field.TEXT, 0, 60, Strength.HIGH);

        assertThat(decidedBy(site, plain, plain, learned(SignalKind.LEARNED_ABUSE, 9)))
                .isEqualTo(DecidingReason.WITNESS);
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.4", "-0.1,0.4", "0.5,1.1", "NaN,0.9"})
    void oddThresholds_areRefused(double hold, double reject) {
        assertThatThrownBy(() -> new Thresholds(hold, reject, 0.4, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spam");
    }

    private static SitePolicy lowered(double reject) {
        return new SitePolicy(new Thresholds(0.4, reject, 0.4, reject), Mode.AUTOMATIC, 0);
    }

    private static DecidingReason decidedBy(SitePolicy site, Signal... signals) {
        return judge(site, signals).decidedBy();
    }

    private static Verdict judge(SitePolicy site, Signal... signals) {
        return POLICY.judge(List.of(signals), site, RecentActivity.NONE);
    }

    private static Signal insult(Field field, int start) {
        return term(field, start, 3.2, Strength.MEDIUM);
    }

    private static Signal term(Field field, int start, double points, Strength strength) {
        return new Signal(
                SignalKind.LEXICON_TERM,
                Axis.ABUSE,
                points,
                strength,
                MaxOutcome.MAY_REJECT,
                List.of(new Span(field, start, start + 5)),
                Set.of(),
                "insult: x");
    }

    private static Signal learned(SignalKind kind, double points) {
        return Signal.weighing(kind, points, List.of(), "");
    }
}
