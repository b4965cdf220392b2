package mizan.audit;

/**
 * An entry of the audit log before it is written: who does what to whom or what.
 *
 * @param by the account that does it; empty where nobody is signed in
 * @param subject what it is done to: an account, a site, a term; empty where that is not known
 * @param before how it was, without secrets; may be empty
 * @param after how it is, without secrets; may be empty
 */
public record NewAuditEntry(AuditAction action, String by, String subject, String before, String after) {

    /** An entry for an action that changes no record. */
    public static NewAuditEntry of(AuditAction action, String by, String subject) {
        return new NewAuditEntry(action, by, subject, "", "");
    }
}
