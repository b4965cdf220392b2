package mizan.desk.editor;

import jakarta.ws.rs.core.Response;
import mizan.desk.PageLanguage;
import mizan.desk.page.PageAddress;

/** What came of a click, on its way from the form to the page that says it. */
final class FormResult {

    static final String PARAMETER = "outcome";
    static final String DONE = "done";

    private FormResult() {}

    /** Back to the page, which says it. */
    static Response at(String page, PageLanguage language, String outcome) {
        return Response.seeOther(PageAddress.of(page)
                        .with(PARAMETER, outcome)
                        .with(PageLanguage.PARAMETER, language.chosen())
                        .uri())
                .build();
    }
}
