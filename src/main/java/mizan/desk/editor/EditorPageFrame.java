package mizan.desk.editor;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;

/**
 * What all pages of an editor have round them.
 *
 * @param told what came of the last click; empty where there was none
 * @param isGood false when it was not carried out
 * @param query what forms add to their addresses, so that the language stays
 */
public record EditorPageFrame(
        DeskMessages words,
        List<LanguageLink> languages,
        String title,
        String told,
        boolean isGood,
        String query,
        Navigation navigation) {

    public EditorPageFrame {
        languages = List.copyOf(languages);
    }

    /**
     * The frame of a page.
     *
     * @param title the key of its title
     * @param outcome what the page before says came of a click: {@code done} or the code of a refusal; may be empty
     */
    static EditorPageFrame of(
            PageAddress here,
            String title,
            String outcome,
            PageLanguage language,
            HttpHeaders headers,
            SecurityContext who) {
        DeskMessages words = language.words(headers.getAcceptableLanguages());
        String key = "outcome." + outcome;
        return new EditorPageFrame(
                words,
                LanguageLink.all(here, words),
                words.say(title),
                words.has(key) ? words.say(key) : "",
                outcome.equals(FormResult.DONE),
                PageAddress.of("")
                        .with(PageLanguage.PARAMETER, language.chosen())
                        .queryString(),
                navigation(here, words, language, who));
    }

    /** The same, for what answers a form without links to other languages: no link leads to it again. */
    public EditorPageFrame asAnswer(boolean isAnswer) {
        return isAnswer ? new EditorPageFrame(words, List.of(), title, told, isGood, query, navigation) : this;
    }

    /** Outside the parts of the desk, where who has no password of their own may be, it leads nowhere but out. */
    private static Navigation navigation(
            PageAddress here, DeskMessages words, PageLanguage language, SecurityContext who) {
        return Arrays.stream(DeskSection.values())
                .filter(section -> section.path().equals(here.path()))
                .findFirst()
                .map(section -> Navigation.of(who, words, language, section))
                .orElseGet(() -> {
                    Navigation any = Navigation.of(who, words, language, DeskSection.QUEUE);
                    return new Navigation(any.account(), List.of(), List.of(), any.logout());
                });
    }
}
