package mizan.review;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import mizan.comment.Language;

/** The language that a page is asked for in: by the address, else by the browser, else Arabic. */
public final class PageLanguage {

    static final String PARAMETER = "lang";

    @QueryParam(PARAMETER)
    @DefaultValue("")
    String lang;

    /** The tag of the language that the address names; empty where it names none of ours. */
    String chosen() {
        return Language.of(lang).map(Language::tag).orElse("");
    }

    Wording words(HttpHeaders headers) {
        return Language.of(lang)
                .map(Wording::in)
                .orElseGet(() -> Wording.accepted(headers.getAcceptableLanguages(), Language.ARABIC));
    }
}
