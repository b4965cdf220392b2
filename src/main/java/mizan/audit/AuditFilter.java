package mizan.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries of the audit log somebody looks for; what is empty admits all.
 *
 * @param by the account that acted, exactly
 * @param text what the entry's subject or record must hold, in any case of letters
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record AuditFilter(
        Optional<AuditAction> action, String by, String text, Optional<Instant> from, Optional<Instant> until) {

    /** Every entry. */
    public static final AuditFilter ALL = of(Optional.empty());

    /** The entries of {@code action}; all where it is empty. */
    public static AuditFilter of(Optional<AuditAction> action) {
        return new AuditFilter(action, "", "", Optional.empty(), Optional.empty());
    }

    /** True when {@code entry} is one of those. */
    public boolean admits(AuditEntry entry) {
        NewAuditEntry details = entry.details();
        return (action.isEmpty() || details.action() == action.get())
                && (by.isEmpty() || details.by().equals(by))
                && (text.isEmpty()
                        || holdsText(details.subject())
                        || holdsText(details.before())
                        || holdsText(details.after()))
                && !isTooOld(entry.at())
                && (until.isEmpty() || entry.at().isBefore(until.get()));
    }

    /** True for an instant before {@link #from}. */
    boolean isTooOld(Instant at) {
        return from.isPresent() && at.isBefore(from.get());
    }

    private boolean holdsText(String value) {
        return value.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
