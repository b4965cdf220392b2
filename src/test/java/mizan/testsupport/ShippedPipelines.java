package mizan.testsupport;

import java.nio.file.Path;
import java.util.List;
import mizan.learning.model.Model;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.learning.vectors.VectorFile;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.LateDetector;
import mizan.signal.lexicon.Lexicon;

/** The lexicons, the model and the thresholds that Mizan ships, for tests of what becomes of comments; read once. */
public final class ShippedPipelines {

    public static final Lexicon LEXICON = Lexicon.read(Path.of("config", "lexicons"));
    public static final Model MODEL = ModelFile.read(Path.of("config", "model", ModelFile.NAME))
            .with(VectorFile.read(Path.of("config", "model", VectorFile.NAME)));

    /** The rules alone, as where no model is. */
    public static final ModerationPipeline RULES = pipeline(List.of(), Thresholds.DEFAULT);

    /** Rules and model, as a new site has them. */
    public static final ModerationPipeline RULES_AND_MODEL =
            pipeline(List.of(new ModelDetector(MODEL)), Thresholds.WITH_MODEL);

    private ShippedPipelines() {}

    private static ModerationPipeline pipeline(List<LateDetector> learned, Thresholds thresholds) {
        SitePolicy policy = new SitePolicy(thresholds, Mode.AUTOMATIC, 0);
        return ModerationPipeline.standard(() -> LEXICON, learned, site -> policy);
    }
}
