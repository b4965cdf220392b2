package mizan.signal.link;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import mizan.signal.WordList;
import mizan.text.html.CleanText;

/**
 * The places to which the links of a comment lead, in a form in which two comments that advertise one place have the same:
 * the domain that somebody registered or, at a host where everybody can have a page ({@code shared_hosts.txt}), the page.
 */
public final class LinkTargets {

    /** Who leads to more places leads to the first ones too. */
    private static final int MOST = 4;

    private static final Set<String> SHARED_HOSTS = WordList.read(LinkTargets.class, "shared_hosts.txt");

    /** What stands before the country in {@code example.com.sa}. */
    private static final Set<String> SECOND_LEVELS =
            Set.of("ac", "co", "com", "edu", "gob", "gouv", "gov", "info", "net", "org");

    /** Parts of an address that say what kind of page it is, and not which. */
    private static final Set<String> KINDS_OF_PAGE =
            Set.of("add", "c", "channel", "embed", "groups", "p", "pages", "reel", "share", "shorts", "watch", "wiki");

    private static final int SHORTEST_OF_ADDRESS = 2;

    private LinkTargets() {}

    /** At most four, in the order of text, name and URL. */
    public static Set<String> in(CleanText text, CleanText name, String url) {
        Set<String> targets = new LinkedHashSet<>();
        Stream.of(links(text), links(name), url(url))
                .flatMap(links -> links)
                .map(LinkTargets::target)
                .filter(target -> !target.isEmpty())
                .takeWhile(target -> targets.size() < MOST)
                .forEach(targets::add);
        return targets;
    }

    /** True when {@code target} is at {@code host} or at a part of it. */
    public static boolean isAt(String target, String host) {
        return target.equals(host) || host.endsWith("." + target) || target.endsWith("." + host);
    }

    private static Stream<Link> links(CleanText text) {
        return Stream.concat(LinksInText.in(text).stream(), LinksInMarkup.in(text.original()).links().stream());
    }

    private static Stream<Link> url(String url) {
        return url.isBlank() ? Stream.of() : Stream.of(Link.of(url.strip(), 0, url.length()));
    }

    private static String target(Link link) {
        String domain = link.domain();
        if (domain.isEmpty()) {
            return "";
        }
        String registered = registered(domain);
        if (!SHARED_HOSTS.contains(registered)) {
            return registered;
        }
        return domain.equals(registered) ? page(link) : domain;
    }

    /** The last two parts of a domain, or three. */
    private static String registered(String domain) {
        int last = domain.lastIndexOf('.');
        int second = domain.lastIndexOf('.', last - 1);
        if (second > 0 && SECOND_LEVELS.contains(domain.substring(second + 1, last))) {
            second = domain.lastIndexOf('.', second - 1);
        }
        return domain.substring(second + 1);
    }

    /** Host and first part of the path; all of the address where that says only what kind of page it is. */
    private static String page(Link link) {
        String[] parts = link.address().split("[/?#]", SHORTEST_OF_ADDRESS + 1);
        if (parts.length < SHORTEST_OF_ADDRESS || parts[1].isEmpty()) {
            return "";
        }
        return KINDS_OF_PAGE.contains(parts[1]) ? link.address() : parts[0] + "/" + parts[1];
    }
}
