package mizan.intake;

import java.util.Locale;
import mizan.intake.form.HeaderValue;

/** Who is at the other end, as far as the reply's form depends on it. */
enum Caller {
    /** K2's own script: wants 200 and JSON for every outcome, or its reader looks at a spinner for ever. */
    K2_SCRIPT,
    /** A browser that posted a form without script: wants a page. */
    BROWSER,
    /** A program that sent JSON: wants status codes and problem details. */
    API_CLIENT;

    /** Tells the caller by what it sent and what it accepts; {@code contentType} and {@code accept} may be empty. */
    static Caller of(String contentType, String accept, boolean sentByScript) {
        if (HeaderValue.parse(contentType).essence().equals("application/json")) {
            return API_CLIENT;
        }
        boolean wantsJson = sentByScript || accept.toLowerCase(Locale.ROOT).contains("application/json");
        return wantsJson ? K2_SCRIPT : BROWSER;
    }
}
