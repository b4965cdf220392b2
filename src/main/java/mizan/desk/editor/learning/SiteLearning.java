package mizan.desk.editor.learning;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.Site;
import mizan.desk.DeskMessages;
import mizan.desk.editor.learning.CostsView.CountedShare;
import mizan.desk.editor.learning.LearningView.AlarmView;
import mizan.desk.editor.learning.LearningView.LayerView;
import mizan.desk.editor.learning.LearningView.MeasuredView;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.learning.site.LayerTrainer;

/**
 * A site with what it learnt, as the page shows it.
 *
 * @param seen the record of what an editor chose, so that no other editor's choice is lost
 * @param promise what was promised, in words; empty for nothing
 * @param facts what was learnt from
 * @param taught how many approvals and rejections were learnt from, in words
 * @param missing how many decisions are missing before anything is learnt, in words; empty for none
 * @param quality how often the automatic check is right
 * @param warnings what is worse than before or than promised, in words
 * @param recall of all that is unwanted, how much is stopped
 */
record SiteLearning(
        Site site,
        LearningView learnt,
        String seen,
        String promise,
        List<ChoiceOption> modes,
        List<Fact> facts,
        String taught,
        String missing,
        List<Layer> history,
        List<MeasuredRow> quality,
        List<String> warnings,
        List<RecallRow> recall) {

    /** A number with what it is. */
    record Fact(String label, String value) {}

    /** A layer that is kept. */
    record Layer(String version, DisplayTime madeAt, String decisions, boolean isJudging, boolean isOutdated) {}

    /** A share in words: the whole, a rule or a term. */
    record MeasuredRow(String label, String looked, String share, String interval, boolean isPoor) {}

    static SiteLearning of(
            Site site,
            LearningView learnt,
            String seen,
            List<ChoiceOption> modes,
            TimeFormat times,
            DeskMessages words) {
        LayerView latest = learnt.latest();
        return new SiteLearning(
                site,
                learnt,
                seen,
                promise(learnt, words),
                modes,
                latest == null ? List.of() : facts(latest, words),
                words.fill(
                        "learning.taught",
                        words.number(latest == null ? 0 : latest.approved()),
                        words.number(latest == null ? 0 : latest.rejected())),
                missing(latest == null ? 0 : latest.approved() + latest.rejected(), words),
                learnt.history().stream()
                        .map(layer -> new Layer(
                                layer.version(),
                                times.of(layer.madeAt()),
                                words.number(layer.approved() + layer.rejected()),
                                layer.version().equals(learnt.judging()),
                                layer.outdated()))
                        .toList(),
                quality(learnt.quality(), words),
                warnings(learnt.traffic(), words),
                learnt.traffic().recall().stream()
                        .map(axis -> recall(axis, words))
                        .toList());
    }

    /** Of what is unwanted in a way, how much is stopped, in words. */
    record RecallRow(String label, String stopped, String published, String share, String interval) {}

    private static RecallRow recall(TrafficView.RecallView recall, DeskMessages words) {
        return new RecallRow(
                words.say("quality.recall." + recall.axis()),
                words.number(recall.stopped()),
                words.number(recall.published()) + " (\u2264 " + words.number(recall.publishedAtMost()) + ")",
                words.percent(recall.recall()),
                words.percent(recall.low()) + " \u2013 " + words.percent(recall.high()));
    }

    private static List<String> warnings(TrafficView traffic, DeskMessages words) {
        List<String> warnings = new ArrayList<>();
        addFall(warnings, "quality.falling.samples", traffic.samples(), words);
        addFall(warnings, "quality.falling.held", traffic.held(), words);
        if (traffic.isPromiseBroken()) {
            warnings.add(words.fill(
                    "quality.broken",
                    CostPlot.share(traffic.waited().share(), words),
                    CostPlot.share(traffic.rejectedWrongly(), words)));
        }
        return warnings;
    }

    private static void addFall(List<String> warnings, String text, TrafficView.DriftView drift, DeskMessages words) {
        if (drift.falling()) {
            warnings.add(words.fill(
                    text,
                    words.percent(drift.newest().share()),
                    words.percent(drift.before().share())));
        }
    }

    /** What was promised, in words; empty for nothing. */
    static String promise(LearningView learnt, DeskMessages words) {
        Double waiting = learnt.waiting();
        Integer oneRejectedIn = learnt.oneRejectedIn();
        return waiting == null || oneRejectedIn == null
                ? ""
                : words.fill("costs.promise.made", words.decimal(100 * waiting) + "%", words.number(oneRejectedIn));
    }

    /** True where nothing was learnt yet, nor is there anything to warn of. */
    boolean isWaiting() {
        return history.isEmpty() && learnt.judging().isEmpty() && alarms().isEmpty() && warnings.isEmpty();
    }

    /** Alarms of what was fitted last. */
    public List<AlarmView> alarms() {
        LayerView latest = learnt.latest();
        return latest == null ? List.of() : latest.alarms();
    }

    private static List<Fact> facts(LayerView latest, DeskMessages words) {
        return List.of(
                fact("approved", latest.approved(), words),
                fact("rejected", latest.rejected(), words),
                fact("following", latest.leftOut().following(), words),
                fact("repeated", latest.leftOut().repeated(), words),
                fact("contrary", latest.leftOut().contrary(), words));
    }

    private static Fact fact(String name, int count, DeskMessages words) {
        return new Fact(words.say("learning." + name), words.number(count));
    }

    private static String missing(int taught, DeskMessages words) {
        int missing = LayerTrainer.LEAST_DECISIONS - taught;
        return missing <= 0 ? "" : words.count("learning.missing", missing);
    }

    private static List<MeasuredRow> quality(LearningView.QualityView quality, DeskMessages words) {
        List<MeasuredRow> rows = new ArrayList<>();
        rows.add(row(words.say("quality.approvals"), quality.approvals(), false, words));
        rows.add(row(words.say("quality.rejections"), quality.rejections(), false, words));
        for (MeasuredView rule : quality.rules()) {
            rows.add(row(words.say("decided." + rule.name()), rule.share(), rule.poor(), words));
        }
        for (MeasuredView term : quality.terms()) {
            rows.add(row("\u2068" + term.name() + "\u2069", term.share(), term.poor(), words));
        }
        return rows.stream()
                .filter(row -> !row.looked().equals(words.number(0)))
                .toList();
    }

    private static MeasuredRow row(String label, CountedShare share, boolean isPoor, DeskMessages words) {
        return new MeasuredRow(
                label,
                words.number(share.of()),
                words.percent(share.share()),
                words.percent(share.low()) + " \u2013 " + words.percent(share.high()),
                isPoor);
    }
}
