package mizan.signal;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.ContactWords.Role;
import mizan.signal.FormIndex.Match;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Finds what leads readers away from the site: telephone numbers, e-mail addresses, and invitations to get in touch.
 */
public final class ContactDetector implements Detector {

    private static final double INVITATION = 1.5;

    /** Naming a messenger and asking for a message there: together they hold, apart they are everyday speech. */
    private static final double INVITATION_TO_MESSENGER = 2.7;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        look(Field.TEXT, comment.text(), signals);
        look(Field.NAME, comment.name(), signals);
        return signals;
    }

    private static void look(Field field, AnalyzedText text, List<Signal> signals) {
        List<Match<Role>> words = ContactWords.in(text.terms());
        String clean = text.clean().text();
        add(SignalKind.PHONE_NUMBER, field, text, PhoneNumbers.in(clean, !words.isEmpty()), signals);
        add(SignalKind.EMAIL_ADDRESS, field, text, EmailAddresses.in(clean), signals);
        addBait(field, text, words, signals);
    }

    private static void add(
            SignalKind kind, Field field, AnalyzedText text, List<TextRange> places, List<Signal> signals) {
        if (!places.isEmpty()) {
            List<Span> spans = places.stream()
                    .map(place -> Span.of(field, text.clean(), place.start(), place.end()))
                    .toList();
            signals.add(Signal.of(kind, spans, String.valueOf(places.size())));
        }
    }

    private static void addBait(Field field, AnalyzedText text, List<Match<Role>> words, List<Signal> signals) {
        List<Match<Role>> bait =
                words.stream().filter(word -> word.value() != Role.TELEPHONE).toList();
        if (bait.isEmpty()) {
            return;
        }
        List<Span> spans = bait.stream().map(word -> span(field, text, word)).toList();
        signals.add(Signal.weighing(SignalKind.CONTACT_BAIT, points(bait), spans, String.valueOf(bait.size())));
    }

    private static double points(List<Match<Role>> bait) {
        boolean messenger = bait.stream().anyMatch(word -> word.value() == Role.MESSENGER);
        boolean invitation = bait.stream().anyMatch(word -> word.value() == Role.INVITATION);
        if (messenger && invitation) {
            return INVITATION_TO_MESSENGER;
        }
        return invitation ? INVITATION : SignalKind.CONTACT_BAIT.points();
    }

    private static Span span(Field field, AnalyzedText text, Match<Role> word) {
        List<Term> terms = text.terms();
        return Span.of(field, text.key(), terms.get(word.first()), terms.get(word.end() - 1));
    }
}
