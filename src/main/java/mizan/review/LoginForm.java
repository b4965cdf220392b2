package mizan.review;

import mizan.review.access.DeskPaths;
import mizan.review.access.Newsroom;
import mizan.review.access.NewsroomDoor;
import mizan.review.access.WaysIn;

/**
 * How the login page lets people in.
 *
 * @param action where name and password are posted to; empty where they are not asked for
 * @param newsroom where the button for the newsroom's accounts leads; empty where there is none
 * @param newsroomName what the button calls them; empty where it says «the newsroom»
 */
record LoginForm(String action, String newsroom, String newsroomName) {

    static LoginForm of(WaysIn ways, PageLanguage language) {
        return new LoginForm(
                ways.byPassword() ? at(DeskPaths.LOGIN_POST, language) : "",
                ways.newsroom().map(known -> at(NewsroomDoor.PATH, language)).orElse(""),
                ways.newsroom().map(Newsroom::name).orElse(""));
    }

    private static String at(String path, PageLanguage language) {
        return PageAddress.of(path).with(PageLanguage.PARAMETER, language.chosen()).toString();
    }
}
