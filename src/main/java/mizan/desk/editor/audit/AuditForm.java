package mizan.desk.editor.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import mizan.audit.AuditFilter;
import mizan.desk.DayParameter;
import mizan.desk.RequestRefusedException;
import mizan.desk.editor.AuditQuery;
import mizan.desk.page.PageAddress;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What the audit log is asked for, by the page and by the API.
 *
 * @param action the code of a kind of event
 * @param by the account that acted
 * @param q words of what it was about
 * @param from the first day, as {@code 2026-11-30}
 * @param to the last day
 */
public record AuditForm(
        @QueryParam("action") @Parameter(description = "Only events of this kind.")
        String action,

        @QueryParam("by") @Parameter(description = "Only what this account did.", example = "sara")
        String by,

        @QueryParam("q") @Parameter(description = "Only entries whose subject or record holds this text.")
        String q,

        @QueryParam("from") @Parameter(description = "The first day, such as 2026-11-30, in the desk's time zone.")
        String from,

        @QueryParam("to") @Parameter(description = "The last day, such as 2026-11-30, in the desk's time zone.")
        String to) {

    private static final int MAX_LENGTH = 128;
    private static final int FIRST_YEAR = 1000;

    public AuditForm {
        // JAX-RS passes null for what is missing.
        action = Objects.requireNonNullElse(action, "");
        by = Objects.requireNonNullElse(by, "").strip();
        q = Objects.requireNonNullElse(q, "").strip();
        from = Objects.requireNonNullElse(from, "").strip();
        to = Objects.requireNonNullElse(to, "").strip();
    }

    /**
     * The filter that it asks for.
     *
     * @param zone where its days begin
     * @throws RequestRefusedException naming the parameter that cannot be read
     */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                AuditQuery.action(action),
                text("by", by),
                text("q", q),
                day("from", from).map(day -> start(day, zone)),
                day("to", to).map(day -> start(day.plusDays(1), zone)));
    }

    /** The address of the table with these filters, at its newest entries. */
    PageAddress address() {
        return PageAddress.of(AuditPage.PATH)
                .with("action", action)
                .with("by", by)
                .with("q", q)
                .with("from", from)
                .with("to", to);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String text(String name, String typed) {
        if (typed.length() > MAX_LENGTH) {
            throw RequestRefusedException.wrong(name, name + " has at most " + MAX_LENGTH + " characters.");
        }
        return typed;
    }

    private static Optional<LocalDate> day(String name, String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(DayParameter.parse(name, typed, FIRST_YEAR));
    }
}
