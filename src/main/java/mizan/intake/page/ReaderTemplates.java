package mizan.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages that readers see; each takes its direction and its words from the site's language. */
@CheckedTemplate(basePath = "reader")
public final class ReaderTemplates {

    private ReaderTemplates() {}

    /** The form again, with the reader's text kept and a sentence beside each field that is wrong. */
    public static native TemplateInstance form(FormView view);

    /** What became of a comment. */
    public static native TemplateInstance receipt(ReceiptView view);

    /** One sentence about why something cannot be done. */
    public static native TemplateInstance notice(NoticeView view);

    /** An article with K2's form and what has been approved for it. */
    static native TemplateInstance demo(DemoView view);
}
