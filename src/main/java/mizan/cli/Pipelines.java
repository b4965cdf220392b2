package mizan.cli;

import java.util.List;
import mizan.learning.model.Model;
import mizan.learning.model.ModelDetector;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.LateDetector;
import mizan.signal.lexicon.Lexicon;

/** The pipeline of the service, with the lexicons and thresholds that it has where a site has set nothing. */
final class Pipelines {

    private Pipelines() {}

    static ModerationPipeline ofRules() {
        return with(List.of(), Thresholds.DEFAULT);
    }

    static ModerationPipeline with(Model model) {
        return with(List.of(new ModelDetector(model)), Thresholds.WITH_MODEL);
    }

    private static ModerationPipeline with(List<LateDetector> learned, Thresholds thresholds) {
        SitePolicy policy = new SitePolicy(thresholds, Mode.AUTOMATIC, 0);
        Lexicon lexicon = Lexicon.read(Home.lexicons());
        return ModerationPipeline.standard(() -> lexicon, learned, site -> policy);
    }
}
