package mizan.signal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import mizan.comment.SiteId;

/** What Mizan looks for, in this order; the service, the command line and the tests all use this list. */
public final class Detectors {

    private Detectors() {}

    /** Every detector, for sites that list no names of their staff. */
    public static List<Detector> inOrder(Supplier<Lexicon> lexicon) {
        return inOrder(lexicon, site -> StaffNames.GENERIC);
    }

    /**
     * Every detector; {@code lexicon} is asked for each comment, so that it may change while the service runs; {@code
     * staff} knows every site.
     */
    public static List<Detector> inOrder(Supplier<Lexicon> lexicon, Function<SiteId, StaffNames> staff) {
        return List.of(
                // What is said
                new LexiconDetector(lexicon),
                // What is offered
                new LinkDetector(),
                new ContactDetector(),
                // How it is written
                new RepetitionDetector(),
                new GibberishDetector(),
                new ObfuscationDetector(),
                new DotlessDetector(),
                // Who says it
                new ImpersonationDetector(staff),
                // What happens around it
                new CampaignDetector(),
                new FloodDetector(),
                new CircumstancesDetector());
    }
}
