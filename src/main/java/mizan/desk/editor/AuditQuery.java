package mizan.desk.editor;

import java.util.Arrays;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.desk.NumberParameter;
import mizan.desk.RequestRefusedException;
import mizan.redis.RedisLog;

/** Reads what the audit log and the log of deliveries are asked for, for the API and the pages. */
public final class AuditQuery {

    /** How many items a page holds where nothing is said. */
    public static final int LIMIT = 50;

    private static final int MAX_LIMIT = 200;

    private AuditQuery() {}

    /** The action with this code; empty for all. */
    public static Optional<AuditAction> action(String code) {
        Optional<AuditAction> action = AuditAction.of(code);
        if (action.isEmpty() && !code.isEmpty()) {
            throw RequestRefusedException.notAllowed(
                    "action",
                    code,
                    Arrays.stream(AuditAction.values()).map(AuditAction::code).toList());
        }
        return action;
    }

    /** How many items a page is to hold: 50 where nothing is said, and the nearest of 1 to 200 where a number is. */
    public static int limit(String typed) {
        String number = typed.strip();
        if (number.isEmpty()) {
            return LIMIT;
        }
        return number.matches("-?[0-9]{1,9}")
                ? Math.clamp(Integer.parseInt(number), 1, MAX_LIMIT)
                : (int) NumberParameter.parse("limit", number, 1, MAX_LIMIT);
    }

    /** The place where a page of a log begins; empty for the newest entries. */
    public static String cursor(String cursor) {
        if (!cursor.isEmpty() && !RedisLog.isId(cursor)) {
            throw RequestRefusedException.wrong("cursor", "A cursor is the next of a page that was read before.");
        }
        return cursor;
    }
}
