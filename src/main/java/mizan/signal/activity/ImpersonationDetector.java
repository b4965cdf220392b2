package mizan.signal.activity;

import java.util.List;
import java.util.function.Function;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Sees a comment that comes under the name of the site's own people; a person must look, because it may be one of them.
 */
public final class ImpersonationDetector implements Detector {

    private final Function<SiteId, StaffNames> staff;

    /** {@code staff} knows every site whose comments are moderated. */
    public ImpersonationDetector(Function<SiteId, StaffNames> staff) {
        this.staff = staff;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        AnalyzedText name = comment.name();
        return staff.apply(comment.site()).hold(name) ? List.of(signal(name)) : List.of();
    }

    private static Signal signal(AnalyzedText name) {
        List<Term> terms = name.terms();
        SignalKind kind = SignalKind.STAFF_NAME;
        return new Signal(
                kind,
                kind.axis(),
                kind.points(),
                kind.maxOutcome(),
                List.of(Span.of(Field.NAME, name.key(), terms.getFirst(), terms.getLast())),
                name.key().steps(0, name.key().text().length()),
                "");
    }
}
