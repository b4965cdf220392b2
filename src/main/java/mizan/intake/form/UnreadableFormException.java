package mizan.intake.form;

/** Says that a body is not the form that its content type promises, and what the sender is told. */
final class UnreadableFormException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient SubmissionRefusal refusal;

    /** Has no stack trace: it is an answer to the sender, and costs no more than one. */
    UnreadableFormException(SubmissionRefusal refusal) {
        super(refusal.messageKey(), null, false, false);
        this.refusal = refusal;
    }

    SubmissionRefusal refusal() {
        return refusal;
    }
}
