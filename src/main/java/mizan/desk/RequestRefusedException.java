package mizan.desk;

import jakarta.ws.rs.core.Response.StatusType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.problem.Problem;

/** A request that the desk does not carry out, because of what it says. */
public final class RequestRefusedException extends RuntimeException {

    private static final int BAD_REQUEST = 400;
    private static final int MAX_ECHO = 60;

    private final transient Problem problem;

    private RequestRefusedException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** For a reason that the status names. */
    public static RequestRefusedException because(StatusType status, String detail) {
        return because(status, status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '_'), detail);
    }

    /** For a reason that {@code code}, one of {@link ProblemCode}, names. */
    public static RequestRefusedException because(StatusType status, String code, String detail) {
        return new RequestRefusedException(
                Problem.of(status.getStatusCode(), detail).with(Map.of("code", code)));
    }

    /** A parameter or field has a value that is not among the allowed ones. */
    public static RequestRefusedException notAllowed(String parameter, String value, Collection<String> allowed) {
        return notAmong(parameter, "'" + abbreviated(value) + "' is not allowed for " + parameter, allowed);
    }

    /** A field is missing that has one of the allowed values. */
    static RequestRefusedException missing(String field, Collection<String> allowed) {
        return notAmong(field, field + " is missing", allowed);
    }

    private static RequestRefusedException notAmong(String parameter, String what, Collection<String> allowed) {
        String detail = what + "; allowed: " + String.join(", ", allowed) + ".";
        return new RequestRefusedException(wrongField(parameter, detail)
                .with(Map.of(
                        "code", ProblemCode.WRONG_VALUE, "parameter", parameter, "allowed", List.copyOf(allowed))));
    }

    /** A parameter or field is wrong in another way. */
    public static RequestRefusedException wrong(String parameter, String detail) {
        return new RequestRefusedException(
                wrongField(parameter, detail).with(Map.of("code", ProblemCode.WRONG_VALUE, "parameter", parameter)));
    }

    /** A request body lacks these fields. */
    public static RequestRefusedException missing(List<String> fields) {
        String detail = "The request body lacks " + String.join(", ", fields) + ".";
        List<Problem.FieldProblem> errors = fields.stream()
                .map(field -> new Problem.FieldProblem(field, field + " is missing."))
                .toList();
        return new RequestRefusedException(Problem.of(BAD_REQUEST, detail, errors)
                .with(Map.of("code", ProblemCode.MISSING, "parameter", fields.getFirst())));
    }

    /** A request body must have exactly one of these fields, and has none or several. */
    public static RequestRefusedException notOneOf(List<String> fields) {
        String detail = "Give exactly one of " + String.join(", ", fields) + ".";
        List<Problem.FieldProblem> errors = fields.stream()
                .map(field -> new Problem.FieldProblem(field, detail))
                .toList();
        return new RequestRefusedException(
                Problem.of(BAD_REQUEST, detail, errors).with(Map.of("code", ProblemCode.MISSING)));
    }

    /** As much of it as tells a person what they sent. */
    private static String abbreviated(String value) {
        return value.length() > MAX_ECHO ? value.substring(0, MAX_ECHO) + "…" : value;
    }

    private static Problem wrongField(String field, String detail) {
        return Problem.of(BAD_REQUEST, detail, List.of(new Problem.FieldProblem(field, detail)));
    }

    /** The problem to answer with. */
    public Problem problem() {
        return problem;
    }
}
