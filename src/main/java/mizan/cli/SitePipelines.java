package mizan.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.settings.DeskLexicon;
import mizan.settings.SitePolicies;
import mizan.signal.LateDetector;
import mizan.signal.lexicon.LexiconSource;

/** The pipeline as the service has it now: the files of the configuration, and what editors changed at the desk. */
final class SitePipelines {

    private SitePipelines() {}

    /**
     * Judges comments of configured sites by their own thresholds, as where no site holds comments for other reasons than what is in
     * them.
     *
     * @param store where editors' changes are read, once
     */
    static ModerationPipeline of(ServiceSettings service, SettingsStore store) {
        List<LateDetector> learned = learned(service.model());
        Thresholds unset = learned.isEmpty() ? Thresholds.DEFAULT : Thresholds.WITH_MODEL;
        LexiconSource lexicons = new LexiconSource(service.lexicons(), Clock.systemUTC());
        new DeskLexicon(store, lexicons).refresh();
        Map<SiteId, SitePolicy> known = new HashMap<>();
        Function<SiteId, SitePolicy> policies =
                site -> known.computeIfAbsent(site, one -> policy(one, service.policy(one, unset), store));
        return ModerationPipeline.standard(lexicons::current, learned, policies);
    }

    /** Without a model that fits, the rules judge alone, as in the service. */
    private static List<LateDetector> learned(Path model) {
        try {
            return List.of(new ModelDetector(ModelFile.read(model)));
        } catch (InvalidModelException e) {
            return List.of();
        }
    }

    private static SitePolicy policy(SiteId site, SitePolicy configured, SettingsStore store) {
        SitePolicies policies = new SitePolicies(Map.of(site, configured), store);
        policies.refresh();
        SitePolicy now = policies.apply(site);
        return new SitePolicy(now.thresholds(), Mode.AUTOMATIC, 0, now.rejectsOnAgreement(), now.staff());
    }
}
