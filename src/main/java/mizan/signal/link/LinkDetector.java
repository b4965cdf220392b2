package mizan.signal.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.TextRange;
import mizan.signal.WordList;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Finds links in text and name, those typed as HTML too. What counts is the number of different addresses. The URL
 * field is made for a link, so that one there says little.
 */
public final class LinkDetector implements Detector {

    private static final double FURTHER_LINK = 0.9;
    private static final double MANY_LINKS = 5;

    /** A link in a name is an advert in nearly every case; such a comment waits for a person. */
    private static final double IN_NAME = 2.7;

    /** Behind such a host the reader cannot see where a link leads, or it leads into a private chat. */
    private static final double VEILED = 2.7;

    private static final double IN_URL_FIELD = 0.3;
    private static final int HOSTS_SHOWN = 3;

    private static final int MOST_PARTS = 20;

    private static final Set<String> ADVERT_HOSTS = WordList.read(LinkDetector.class, "advert_hosts.txt");
    private static final Set<String> VEILING_HOSTS = WordList.read(LinkDetector.class, "veiling_hosts.txt");

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        look(Field.TEXT, comment.text(), signals);
        look(Field.NAME, comment.name(), signals);
        lookAtUrl(comment.url(), signals);
        return signals;
    }

    private static void look(Field field, AnalyzedText text, List<Signal> signals) {
        List<Link> typed = LinksInText.in(text.clean());
        LinksInMarkup inMarkup = LinksInMarkup.in(text.clean().original());
        List<Link> links = new ArrayList<>(typed);
        links.addAll(inMarkup.links());
        if (!links.isEmpty()) {
            // Who types an anchor hides an address behind other words, unless the address is what is shown.
            boolean suspicious = inMarkup.links().isEmpty() ? isAlone(text, links) : typed.isEmpty();
            signals.add(signal(field, links, suspicious));
            addDisguised(field, DisguisedLinks.among(typed, inMarkup), signals);
        }
        addSpelled(field, text, signals);
    }

    private static void addSpelled(Field field, AnalyzedText text, List<Signal> signals) {
        List<TextRange> spelled = SpelledLinks.in(text);
        if (!spelled.isEmpty()) {
            List<Span> spans = spelled.stream()
                    .map(place -> new Span(
                            field,
                            text.key().originalStart(place.start()),
                            text.key().originalEnd(place.end() - 1)))
                    .toList();
            String shown = text.key()
                    .text()
                    .substring(spelled.getFirst().start(), spelled.getFirst().end());
            signals.add(Signal.weighing(SignalKind.LINK, VEILED, spans, shown));
        }
    }

    /** A comment that is nothing but links says nothing to the article. */
    private static boolean isAlone(AnalyzedText text, List<Link> links) {
        List<Link> inOrder =
                links.stream().sorted(Comparator.comparingInt(Link::start)).toList();
        int next = 0;
        for (Term term : text.terms()) {
            int start = text.key().originalStart(term.start());
            while (next < inOrder.size() && inOrder.get(next).end() <= start) {
                next++;
            }
            if (next == inOrder.size() || start < inOrder.get(next).start()) {
                return false;
            }
        }
        return true;
    }

    private static Signal signal(Field field, List<Link> links, boolean suspicious) {
        Map<String, Link> different = new LinkedHashMap<>();
        links.forEach(link -> different.putIfAbsent(link.address(), link));
        double points = points(field, different.values());
        points = suspicious ? Math.max(points, VEILED) : points;
        return Signal.weighing(SignalKind.LINK, points, spans(field, links), detail(different.values()));
    }

    private static void addDisguised(Field field, DisguisedLinks disguised, List<Signal> signals) {
        if (!disguised.found().isEmpty()) {
            List<Span> spans = spans(field, disguised.found());
            signals.add(Signal.of(SignalKind.DISGUISED_LINK, spans, disguised.detail()));
        }
    }

    private static List<Span> spans(Field field, List<Link> links) {
        return links.stream()
                .map(link -> new Span(field, link.start(), link.end()))
                .distinct()
                .sorted(Span.IN_ORDER)
                .toList();
    }

    private static void lookAtUrl(String url, List<Signal> signals) {
        if (!url.isBlank()) {
            Link link = Link.of(url.strip(), 0, url.length());
            double points = isVeiled(link) ? SignalKind.LINK.points() : IN_URL_FIELD;
            List<Span> spans = List.of(new Span(Field.URL, 0, url.length()));
            signals.add(Signal.weighing(SignalKind.LINK, points, spans, link.host()));
            addDisguised(Field.URL, DisguisedLinks.among(List.of(link), LinksInMarkup.in("")), signals);
        }
    }

    private static double points(Field field, Collection<Link> links) {
        double points = SignalKind.LINK.points() + (links.size() - 1) * FURTHER_LINK;
        if (links.stream().anyMatch(link -> isVeiled(link) || isOfAnAdvert(link))) {
            points = Math.max(points, VEILED);
        }
        if (field == Field.NAME) {
            points = Math.max(points, IN_NAME);
        }
        return Math.min(points, MANY_LINKS);
    }

    /** By its ending or by a word in its name. */
    private static boolean isOfAnAdvert(Link link) {
        String domain = link.domain();
        int dot = domain.lastIndexOf('.');
        if (dot > 0 && ADVERT_HOSTS.contains(domain.substring(dot))) {
            return true;
        }
        return Stream.of(domain.split("[^a-z]+", MOST_PARTS)).anyMatch(ADVERT_HOSTS::contains);
    }

    /** A part of such a site veils as the site does. */
    private static boolean isVeiled(Link link) {
        String domain = link.domain();
        while (!domain.isEmpty() && !VEILING_HOSTS.contains(domain)) {
            domain = domain.substring(domain.indexOf('.') + 1 == 0 ? domain.length() : domain.indexOf('.') + 1);
        }
        return !domain.isEmpty();
    }

    private static String detail(Collection<Link> links) {
        List<String> hosts = links.stream().map(Link::host).distinct().toList();
        String shown = String.join(" ", hosts.subList(0, Math.min(hosts.size(), HOSTS_SHOWN)));
        return hosts.size() > HOSTS_SHOWN ? shown + " …" : shown;
    }
}
