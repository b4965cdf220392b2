package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.TextRange;
import mizan.signal.contact.ContactWords.Role;
import mizan.signal.contact.SpelledNumbers.Place;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Finds what leads readers away from the site: telephone numbers in digits or words, e-mail addresses, accounts on
 * messengers and networks, and invitations to get in touch.
 */
public final class ContactDetector implements Detector {

    private static final double INVITATION = 1.5;

    /** Naming a messenger and asking for a message there: together they hold, apart they are everyday speech. */
    private static final double INVITATION_TO_MESSENGER = 2.7;

    /** Who spells out the signs of an address passes it by a filter. */
    private static final double SPELLED_ADDRESS = 3.0;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        look(Field.TEXT, comment.text(), signals);
        look(Field.NAME, comment.name(), signals);
        return signals;
    }

    private static void look(Field field, AnalyzedText text, List<Signal> signals) {
        List<Match<Role>> words = ContactWords.in(text.terms());
        boolean speaksOfCalling = !words.isEmpty() && words.stream().anyMatch(word -> word.value() != Role.NETWORK);
        add(SignalKind.PHONE_NUMBER, phoneNumbers(field, text, speaksOfCalling), signals);
        add(
                SignalKind.EMAIL_ADDRESS,
                spans(field, text, EmailAddresses.in(text.clean().text())),
                signals);
        addSpelledAddresses(field, text, signals);
        // Nearly every comment has none of these words, and a stream over nothing costs more than the look-up.
        if (!words.isEmpty()) {
            add(SignalKind.MESSENGER_HANDLE, handles(field, text, words), signals);
            addBait(field, text, words, signals);
        }
    }

    private static void addSpelledAddresses(Field field, AnalyzedText text, List<Signal> signals) {
        List<Place> places = SpelledAddresses.in(text);
        if (!places.isEmpty()) {
            List<Span> spans = places.stream()
                    .map(place -> span(field, text, place.first(), place.end()))
                    .toList();
            signals.add(
                    Signal.weighing(SignalKind.EMAIL_ADDRESS, SPELLED_ADDRESS, spans, String.valueOf(spans.size())));
        }
    }

    private static List<Span> phoneNumbers(Field field, AnalyzedText text, boolean speaksOfCalling) {
        List<Span> digits = spans(field, text, PhoneNumbers.in(text.clean().text(), speaksOfCalling));
        List<Place> spelled = SpelledNumbers.in(text.terms(), speaksOfCalling);
        if (spelled.isEmpty()) {
            return digits;
        }
        List<Span> all = new ArrayList<>(digits);
        spelled.forEach(place -> all.add(span(field, text, place.first(), place.end())));
        all.sort(Span.IN_ORDER);
        return all;
    }

    private static List<Span> spans(Field field, AnalyzedText text, List<TextRange> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return places.stream()
                .map(place -> Span.of(field, text.clean(), place.start(), place.end()))
                .toList();
    }

    private static List<Span> handles(Field field, AnalyzedText text, List<Match<Role>> words) {
        return MessengerHandles.in(text, words).stream()
                .map(place -> new Span(
                        field,
                        text.key().originalStart(place.start()),
                        text.key().originalEnd(place.end() - 1)))
                .sorted(Span.IN_ORDER)
                .toList();
    }

    private static void add(SignalKind kind, List<Span> spans, List<Signal> signals) {
        if (!spans.isEmpty()) {
            signals.add(Signal.of(kind, spans, String.valueOf(spans.size())));
        }
    }

    private static void addBait(Field field, AnalyzedText text, List<Match<Role>> words, List<Signal> signals) {
        List<Match<Role>> bait =
                words.stream().filter(word -> speaksForItself(word.value())).toList();
        if (bait.isEmpty()) {
            return;
        }
        List<Span> spans = bait.stream()
                .map(word -> span(field, text, word.first(), word.end()))
                .toList();
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

    private static boolean speaksForItself(Role role) {
        return role == Role.MESSENGER || role == Role.INVITATION;
    }

    private static Span span(Field field, AnalyzedText text, int first, int end) {
        List<Term> terms = text.terms();
        return Span.of(field, text.key(), terms.get(first), terms.get(end - 1));
    }
}
