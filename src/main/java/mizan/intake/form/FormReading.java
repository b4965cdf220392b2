package mizan.intake.form;

/** What came of reading a request's body: a form, or the reason why there is none. */
public sealed interface FormReading permits CommentForm, SubmissionRefusal {}
