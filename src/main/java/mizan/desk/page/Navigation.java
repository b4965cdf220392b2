package mizan.desk.page;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.CurrentAccount;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;

/**
 * What stands above every page of the desk for somebody who is logged in.
 *
 * @param account who that is
 * @param shown the parts that stand in the bar: those of moderators, and the one that the reader is in
 * @param ofEditors the parts that stand in the menu; empty for moderators
 * @param logout where the button for leaving posts to
 */
public record Navigation(String account, List<NavigationLink> shown, List<NavigationLink> ofEditors, String logout) {

    /** Nobody is known to be signed in. */
    public static final Navigation NONE = new Navigation("", List.of(), List.of(), "");

    /** A part of the desk; {@code current} where the reader is in it. */
    public record NavigationLink(String href, String label, boolean current) {}

    public Navigation {
        shown = List.copyOf(shown);
        ofEditors = List.copyOf(ofEditors);
    }

    /** The navigation on a page of {@code here}. */
    public static Navigation of(SecurityContext security, DeskMessages words, PageLanguage language, DeskSection here) {
        return of(security, words, language, Optional.of(here));
    }

    /** The navigation on a page of {@code here}; empty for a page that is in no part of the desk. */
    static Navigation of(
            SecurityContext security, DeskMessages words, PageLanguage language, Optional<DeskSection> here) {
        boolean isEditor = security.isUserInRole(DeskRole.EDITOR);
        return new Navigation(
                CurrentAccount.of(security),
                links(section -> !section.isForEditors() || isIn(section, here), words, language, here),
                links(section -> section.isForEditors() && isEditor, words, language, here),
                address(DeskPaths.LOGOUT, language));
    }

    private static boolean isIn(DeskSection section, Optional<DeskSection> here) {
        return here.filter(part -> part == section).isPresent();
    }

    private static List<NavigationLink> links(
            Predicate<DeskSection> which, DeskMessages words, PageLanguage language, Optional<DeskSection> here) {
        return Arrays.stream(DeskSection.values())
                .filter(which)
                .map(section -> new NavigationLink(
                        address(section.path(), language), words.say("section", section), isIn(section, here)))
                .toList();
    }

    private static String address(String path, PageLanguage language) {
        return PageAddress.of(path)
                .with(PageLanguage.PARAMETER, language.chosen())
                .toString();
    }
}
