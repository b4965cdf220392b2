package mizan.desk.editor;

/** What came of a click, as the address of the page that says it holds it. */
final class FormResult {

    static final String PARAMETER = "outcome";
    static final String DONE = "done";

    private FormResult() {}
}
