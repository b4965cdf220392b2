package mizan.signal.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mizan.text.HostName;

/**
 * Links that pretend to lead elsewhere: the text shown for them names another host, their host is written in letters
 * that resemble others, or a host stands before the real one as a user name.
 */
final class DisguisedLinks {

    /**
     * So many hosts in other letters are judged, which costs as much as ten words; so many links are a witness by themselves.
     */
    private static final int MOST_JUDGED = 4;

    private static final String LEADS_TO = " → ";

    private final List<Link> found = new ArrayList<>(0);
    private final List<String> details = new ArrayList<>(0);

    private int judged;

    private DisguisedLinks() {}

    /**
     * Looks for them in one field.
     *
     * @param typed the links in its text, in order
     * @param inMarkup those that its tags hold
     */
    static DisguisedLinks among(List<Link> typed, LinksInMarkup inMarkup) {
        DisguisedLinks disguised = new DisguisedLinks();
        disguised.addUnlike(typed, inMarkup.anchors());
        disguised.addSpoofed(typed);
        disguised.addSpoofed(inMarkup.links());
        return disguised;
    }

    List<Link> found() {
        return found;
    }

    /** What is shown and where it leads, for the first one. */
    String detail() {
        return details.getFirst();
    }

    /** Both lists stand in the order of the original, so that one walk beside the other finds all pairs. */
    private void addUnlike(List<Link> typed, List<Anchor> anchors) {
        int next = 0;
        for (Anchor anchor : anchors) {
            while (next < typed.size() && typed.get(next).start() < anchor.start()) {
                next++;
            }
            while (next < typed.size() && typed.get(next).end() <= anchor.end()) {
                compare(typed.get(next), anchor.target());
                next++;
            }
        }
    }

    private void compare(Link shown, Link target) {
        boolean named = !shown.domain().isEmpty() && !target.domain().isEmpty();
        if (named && !shown.isOfSiteOf(target)) {
            found.add(shown);
            details.add(shown.domain() + LEADS_TO + target.domain());
        }
    }

    private void addSpoofed(Collection<Link> links) {
        for (Link link : links) {
            boolean isPlain = HostName.isPlain(link.domain());
            if (!isPlain && judged++ < MOST_JUDGED) {
                addIfSpoofed(link, HostName.of(link.domain()));
            } else if (link.hasHostAsUser()) {
                add(link, link.host());
            }
        }
    }

    private void addIfSpoofed(Link link, HostName name) {
        if (name.disguised()) {
            add(link, name.shown());
        } else if (link.hasHostAsUser()) {
            add(link, link.host());
        }
    }

    private void add(Link link, String detail) {
        found.add(link);
        details.add(detail);
    }
}
