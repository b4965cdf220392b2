package mizan.intake;

/** What came of reading a request's body: a form, or the reason why there is none. */
sealed interface FormReading permits CommentForm, Refusal {}
