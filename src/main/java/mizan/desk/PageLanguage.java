package mizan.desk;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mizan.language.Language;

/** The language that a page is asked for in: by its address, else by the browser, else Arabic. */
public record PageLanguage(@QueryParam(PARAMETER) String lang) {

    /** The query parameter that names it. */
    public static final String PARAMETER = "lang";

    public PageLanguage {
        // JAX-RS passes null for what is missing.
        lang = Objects.requireNonNullElse(lang, "");
    }

    /** The tag of the language that the address names; empty where it names none of ours. */
    public String chosen() {
        return Language.of(lang).map(Language::tag).orElse("");
    }

    /** The messages for a browser that accepts {@code accepted}, best first. */
    public DeskMessages words(List<Locale> accepted) {
        return Language.of(lang)
                .map(DeskMessages::in)
                .orElseGet(() -> DeskMessages.accepted(accepted, Language.ARABIC));
    }
}
