package mizan.desk.login;

import mizan.access.account.OidcSettings;
import mizan.access.account.SignInMethods;
import mizan.access.oidc.OidcSignIn;
import mizan.access.session.DeskPaths;
import mizan.desk.PageLanguage;
import mizan.desk.page.PageAddress;

/**
 * How the login page lets people in.
 *
 * @param action where name and password are posted to; empty where they are not asked for
 * @param newsroom where the button for the newsroom's accounts leads; empty where there is none
 * @param newsroomName what the button calls them; empty where it says «the newsroom»
 * @param name the account name of the attempt that failed; empty where there was none
 */
record LoginForm(String action, String newsroom, String newsroomName, String name) {

    static LoginForm of(SignInMethods methods, PageLanguage language, String name) {
        return new LoginForm(
                methods.byPassword() ? at(DeskPaths.LOGIN_POST, language) : "",
                methods.oidc().map(known -> at(OidcSignIn.PATH, language)).orElse(""),
                methods.oidc().map(OidcSettings::name).orElse(""),
                name);
    }

    private static String at(String path, PageLanguage language) {
        return PageAddress.of(path)
                .with(PageLanguage.PARAMETER, language.chosen())
                .toString();
    }
}
