package mizan.desk.page;

import java.util.Arrays;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.language.Language;

/** A link to the same page in another language, named in that language. */
public record LanguageLink(String tag, String name, String href, boolean current) {

    /** The links of {@code page} in every language. */
    public static List<LanguageLink> all(PageAddress page, DeskMessages words) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(
                        language.tag(),
                        DeskMessages.in(language).say("language"),
                        page.with(PageLanguage.PARAMETER, language.tag()).toString(),
                        language == words.language()))
                .toList();
    }
}
