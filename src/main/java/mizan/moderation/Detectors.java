package mizan.moderation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import mizan.comment.SiteId;
import mizan.signal.Detector;
import mizan.signal.activity.CampaignDetector;
import mizan.signal.activity.CircumstancesDetector;
import mizan.signal.activity.FloodDetector;
import mizan.signal.activity.ImpersonationDetector;
import mizan.signal.activity.RepeatedLinkDetector;
import mizan.signal.activity.StaffNames;
import mizan.signal.contact.ContactDetector;
import mizan.signal.context.Contexts;
import mizan.signal.lexicon.DotlessDetector;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconDetector;
import mizan.signal.link.LinkDetector;
import mizan.signal.matching.WordIndex;
import mizan.signal.offer.ForeignScriptDetector;
import mizan.signal.offer.OfferDetector;
import mizan.signal.style.GibberishDetector;
import mizan.signal.style.ObfuscationDetector;
import mizan.signal.style.RepetitionDetector;
import mizan.signal.threat.ThreatDetector;
import mizan.signal.veiled.VeiledInsultDetector;

/** What Mizan looks for, in this order; the service, the command line and the tests all use this list. */
public final class Detectors {

    /** The words that detectors look for, each term of a comment once for all of them. */
    static final WordIndex WORDS = new WordIndex(
            List.of(ThreatDetector.words(), VeiledInsultDetector.words(), OfferDetector.words(), Contexts.words()));

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
                new ThreatDetector(),
                new VeiledInsultDetector(),
                // What is offered
                new LinkDetector(),
                new ContactDetector(),
                new OfferDetector(),
                new ForeignScriptDetector(),
                // How it is written
                new RepetitionDetector(),
                new GibberishDetector(),
                new ObfuscationDetector(),
                new DotlessDetector(),
                // Who says it
                new ImpersonationDetector(staff),
                // What happens around it
                new CampaignDetector(),
                new RepeatedLinkDetector(),
                new FloodDetector(),
                new CircumstancesDetector());
    }
}
