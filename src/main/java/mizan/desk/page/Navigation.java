package mizan.desk.page;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.CurrentAccount;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;

/**
 * What stands above every page of the desk for somebody who is logged in.
 *
 * @param account who that is
 * @param links the parts of the desk that are open to them
 * @param logout where the button for leaving posts to
 */
public record Navigation(String account, List<NavigationLink> links, String logout) {

    /** A part of the desk; {@code current} where the reader is in it. */
    public record NavigationLink(String href, String label, boolean current) {}

    /** More links than stand beside each other on a telephone. */
    private static final int FEW = 3;

    public Navigation {
        links = List.copyOf(links);
    }

    /** True when a telephone shows the links in a menu. */
    public boolean isLong() {
        return links.size() > FEW;
    }

    /** What the part of the desk is called that the reader is in; empty outside of all. */
    public String here() {
        return links.stream()
                .filter(NavigationLink::current)
                .map(NavigationLink::label)
                .findFirst()
                .orElse("");
    }

    /** The navigation on a page of {@code here}. */
    public static Navigation of(SecurityContext security, DeskMessages words, PageLanguage language, DeskSection here) {
        boolean isEditor = security.isUserInRole(DeskRole.EDITOR);
        List<NavigationLink> links = Arrays.stream(DeskSection.values())
                .filter(section -> isEditor || !section.isForEditors())
                .map(section -> new NavigationLink(
                        address(section.path(), language), words.say("section", section), section == here))
                .toList();
        return new Navigation(CurrentAccount.of(security), links, address(DeskPaths.LOGOUT, language));
    }

    private static String address(String path, PageLanguage language) {
        return PageAddress.of(path)
                .with(PageLanguage.PARAMETER, language.chosen())
                .toString();
    }
}
