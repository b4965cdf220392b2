package mizan.learning.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.LateDetector;
import mizan.signal.MeantOtherwise;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.context.Contexts;
import mizan.signal.context.Sense;
import mizan.text.AnalyzedText;

/**
 * Says what the model makes of text and name: on each axis points for or against, and, where they are for it, the words
 * that moved it most. Those are found by leaving each word out and looking again, so that a share is what the verdict
 * would lose without the word.
 *
 * <p>A comment is as bad as its name or the worst passage of a long text. Words that are meant otherwise than they
 * sound ({@link Contexts}) weigh nothing. Where the rules have spoken already, the points say what the model adds to them or takes back.
 */
public final class ModelDetector implements LateDetector {

    /** From how many points on the words are named: with less nobody asks why. */
    private static final double EXPLAINED_FROM = 1.5;

    /** From how many points on it matters in what sense the words are meant: below, nothing is held. */
    private static final double CONTEXT_MATTERS_FROM = 0.5;

    /** From how many points on it is asked whether they stand on one word: below, nothing is held. */
    private static final double TESTED_FROM = 1;

    private static final double SHARE_OF_ONE_WORD = 0.25;

    /** Of a passage only so many words are tried. */
    private static final int MOST_TRIED = 40;

    /** How many words a passage has; a text of up to {@link #WHOLE_UNTIL} words is one. */
    private static final int PASSAGE = 25;

    private static final int WHOLE_UNTIL = 40;

    /** A passage is one of many tries, so that it must be worse than a whole text to say the same; so must a name. */
    private static final double PASSAGE_DISCOUNT = 1;

    /** A first name and one that may be a family's are never read: families are called by animals, colours and trades. */
    private static final int SHORTEST_NAME = 3;

    private static final BitSet NONE = new BitSet(0);

    private final Model model;
    private final String version;
    private final String base;
    private final Function<SiteId, SiteLayer> layers;
    private final ArrayBlockingQueue<ModelReader> idle;

    /** Judges with the model alone. */
    public ModelDetector(Model model) {
        this(model, site -> SiteLayer.NONE);
    }

    /**
     * Judges with the model, and with what {@code layers} have of a site on top of it.
     *
     * @param layers asked for each comment; one that was learnt on top of another model is not used
     */
    public ModelDetector(Model model, Function<SiteId, SiteLayer> layers) {
        this(
                model,
                ModelFile.version(model),
                ModelFile.base(model),
                layers,
                new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors()));
    }

    private ModelDetector(
            Model model,
            String version,
            String base,
            Function<SiteId, SiteLayer> layers,
            ArrayBlockingQueue<ModelReader> idle) {
        this.model = model;
        this.version = version;
        this.base = base;
        this.layers = layers;
        this.idle = idle;
    }

    /** The same model with other {@code layers}; costs nothing. */
    public ModelDetector with(Function<SiteId, SiteLayer> layers) {
        return new ModelDetector(model, version, base, layers, idle);
    }

    /** The first eight hexadecimal digits of the SHA-256 of the model's file. */
    public String version() {
        return version;
    }

    /** What layers are learnt on top of: eight hexadecimal digits for the model and its vectors of texts. */
    public String base() {
        return base;
    }

    /** The vectors of texts that layers are learnt with. */
    public TextVectors vectors() {
        return model.vectors();
    }

    /** {@link #version()}, and behind a {@code +} the version of the site's layer where there is one. */
    @Override
    public String version(SiteId site) {
        SiteLayer layer = layer(site);
        return layer.isNone() ? version : version + "+" + layer.version();
    }

    private SiteLayer layer(SiteId site) {
        SiteLayer layer = layers.apply(site);
        return layer.model().equals(base) ? layer : SiteLayer.NONE;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, List<Signal> seen) {
        ModelReader reader = borrow();
        Look look = new Look(reader, comment, layer(comment.site()));
        List<Signal> signals = look.signals(seen);
        reader.forget();
        idle.offer(reader);
        return signals;
    }

    /** A reader that is not given back because something threw is not used again. */
    private ModelReader borrow() {
        ModelReader reader = idle.poll();
        return reader == null ? model.reader() : reader;
    }

    /** The sum of what {@code signals} say about {@code axis}. */
    public static double points(Axis axis, List<Signal> signals) {
        double points = 0;
        for (Signal signal : signals) {
            points += signal.axis() == axis ? signal.points() : 0;
        }
        return points;
    }

    /** The words from {@code first} to {@code end} (exclusive) of a field, and what the model makes of them. */
    private record Passage(Field field, int first, int end, boolean isWhole, double points) {}

    /** What the model makes of one comment. */
    private static final class Look {

        private final ModelReader reader;
        private final AnalyzedComment comment;
        private final SiteLayer layer;

        /** The terms of the text that say nothing about an axis. */
        private final Map<Axis, BitSet> leftOut = new EnumMap<>(Axis.class);

        /** What is worst of text and name on each axis. */
        private final Map<Axis, Passage> worst = new EnumMap<>(Axis.class);

        Look(ModelReader reader, AnalyzedComment comment, SiteLayer layer) {
            this.reader = reader;
            this.comment = comment;
            this.layer = layer;
        }

        List<Signal> signals(List<Signal> seen) {
            SiteLayerReader ofSite = reader.look(comment.text(), layer);
            if (reader.sawNothing()) {
                return List.of();
            }
            double abuse = reader.points(Axis.ABUSE);
            double spam = reader.points(Axis.SPAM);
            boolean isLong = comment.text().terms().size() > WHOLE_UNTIL;
            if (isLong || Math.max(abuse, spam) >= CONTEXT_MATTERS_FROM) {
                Contexts contexts = comment.contexts(Field.TEXT);
                leftOut.put(Axis.ABUSE, MeantOtherwise.terms(comment.text(), contexts, seen));
                leftOut.put(Axis.SPAM, contexts.of(Sense.ARTICLE));
            }
            lookAtWhole(Axis.ABUSE, abuse);
            lookAtWhole(Axis.SPAM, spam);
            lookAtPassages();
            lookAtName();
            List<Signal> learned =
                    List.of(signal(SignalKind.LEARNED_ABUSE, seen), signal(SignalKind.LEARNED_SPAM, seen));
            return layer.isNone() ? learned : SiteLayerSignals.addedTo(learned, seen, ofSite, comment.text());
        }

        private BitSet leftOut(Axis axis) {
            return leftOut.getOrDefault(axis, NONE);
        }

        private Passage worst(Axis axis) {
            return Objects.requireNonNull(worst.get(axis));
        }

        private void lookAtWhole(Axis axis, double whole) {
            AnalyzedText text = comment.text();
            double points = whole;
            if (!leftOut(axis).isEmpty()) {
                reader.look(text, leftOut(axis));
                points = Math.min(whole, reader.points(axis));
            }
            worst.put(axis, new Passage(Field.TEXT, 0, text.terms().size(), true, points));
        }

        /** Each passage is read once for both axes, where the same words are left out for both. */
        private void lookAtPassages() {
            int size = comment.text().terms().size();
            for (int first = 0; size > WHOLE_UNTIL && first < size; first += PASSAGE) {
                int end = Math.min(size, first + PASSAGE);
                boolean isSame = leftOut(Axis.ABUSE)
                        .get(first, end)
                        .equals(leftOut(Axis.SPAM).get(first, end));
                reader.lookAt(comment.text(), first, end, leftOut(Axis.ABUSE));
                keepIfWorse(Axis.ABUSE, first, end);
                if (!isSame) {
                    reader.lookAt(comment.text(), first, end, leftOut(Axis.SPAM));
                }
                keepIfWorse(Axis.SPAM, first, end);
            }
        }

        private void keepIfWorse(Axis axis, int first, int end) {
            double points = reader.points(axis) - PASSAGE_DISCOUNT;
            if (points > worst(axis).points()) {
                worst.put(axis, new Passage(Field.TEXT, first, end, false, points));
            }
        }

        /** The name, so that a kind text does not pay for it; it says nothing in a comment's favour. */
        private void lookAtName() {
            int size = comment.name().terms().size();
            if (size >= SHORTEST_NAME) {
                reader.look(comment.name());
                for (Axis axis : Axis.values()) {
                    double points = reader.points(axis) - PASSAGE_DISCOUNT;
                    if (points >= TESTED_FROM && points > worst(axis).points()) {
                        worst.put(axis, new Passage(Field.NAME, 0, size, true, points));
                    }
                }
            }
        }

        private Signal signal(SignalKind kind, List<Signal> seen) {
            Passage passage = worst(kind.axis());
            List<Influence> influences = passage.points() < TESTED_FROM ? List.of() : influences(kind.axis(), passage);
            double robust = robust(passage.points(), influences);
            AnalyzedText text = comment.field(passage.field());
            List<Influence> named = robust < EXPLAINED_FROM ? List.of() : Influence.heaviest(influences, text);
            List<Span> spans = Influence.spans(named, passage.field(), text);
            double points = robust - Calibration.takenBack(ModelDetector.points(kind.axis(), seen));
            return new Signal(kind, kind.axis(), points, kind.maxOutcome(), spans, Set.of(), Influence.shares(named));
        }

        /** A score that stands on one word, which no lexicon lists, is worth less by a share of what that word gives. */
        private static double robust(double points, List<Influence> influences) {
            double heaviest = 0;
            for (Influence influence : influences) {
                heaviest = Math.max(heaviest, influence.points());
            }
            return points - SHARE_OF_ONE_WORD * heaviest;
        }

        private List<Influence> influences(Axis axis, Passage passage) {
            AnalyzedText text = comment.field(passage.field());
            BitSet without = passage.field() == Field.TEXT ? leftOut(axis) : NONE;
            int end = Math.min(passage.end(), passage.first() + MOST_TRIED);
            boolean isAll = passage.isWhole() && end == passage.end();
            double[] lost = reader.lostWithoutEach(axis, text, passage.first(), end, without, isAll);
            double all = reader.points(axis);
            List<Influence> influences = new ArrayList<>(lost.length);
            for (int i = 0; i < lost.length; i++) {
                influences.add(new Influence(passage.first() + i, lost[i], all));
            }
            return influences;
        }
    }
}
