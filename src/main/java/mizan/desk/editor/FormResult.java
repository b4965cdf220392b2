package mizan.desk.editor;

/** What came of a click, as the address of the page that says it holds it. */
public final class FormResult {

    /** The parameter of the address. */
    public static final String PARAMETER = "outcome";

    /** It was carried out. */
    public static final String DONE = "done";

    private FormResult() {}
}
