package mizan.archive.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.function.Predicate;
import mizan.archive.CheckRule;
import mizan.archive.check.RedisStoreCheck.Known;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Checks that values can be read. */
final class RedisValueCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGINNING = "0";
    private static final int MARK = Receipt.CODE_LENGTH + CommentId.CODE_LENGTH;

    private final SharedRedisConnection connection;
    private final CheckReport report;

    RedisValueCheck(SharedRedisConnection connection, CheckReport report) {
        this.connection = connection;
        this.report = report;
    }

    /** Checks strings of one site, all read at once. */
    void check(List<Known> strings) {
        if (strings.isEmpty()) {
            return;
        }
        Request request = Request.cmd(Command.MGET);
        strings.forEach(string -> request.arg(string.key()));
        Response values = RedisStoreCheck.present(connection.ask(request));
        for (int i = 0; i < strings.size(); i++) {
            @Nullable Response value = values.get(i);
            String key = strings.get(i).key();
            switch (strings.get(i).kind().check()) {
                case AUTHOR -> string(key, value, RedisValueCheck::isAuthor, "two numbers and the codes of comments");
                case MARK -> string(key, value, RedisValueCheck::isMark, "what names a comment or who claimed it");
                case JSON -> string(key, value, RedisValueCheck::isJson, "JSON");
                default -> string(key, value, RedisValueCheck::isNumber, "a number");
            }
        }
    }

    /** Checks the values of a hash. */
    void checkHash(Known hash) {
        if (hash.kind().check() == CheckRule.JSON_RECORDS) {
            hash(hash.key(), RedisValueCheck::isJson, "JSON");
        } else {
            hash(hash.key(), RedisValueCheck::isNumber, "a number");
        }
    }

    private void string(String key, @Nullable Response value, Predicate<String> rule, String wanted) {
        if (value != null && !rule.test(value.toString())) {
            report.add(FindingKind.UNREADABLE, key, "it is not " + wanted);
        }
    }

    private void hash(String key, Predicate<String> rule, String wanted) {
        String cursor = BEGINNING;
        do {
            Response page = RedisStoreCheck.present(
                    connection.ask(Request.cmd(Command.HSCAN).arg(key).arg(cursor)));
            cursor = page.get(0).toString();
            Response fields = page.get(1);
            for (int i = 0; i + 1 < fields.size(); i += 2) {
                if (!rule.test(fields.get(i + 1).toString())) {
                    report.add(FindingKind.UNREADABLE, key, "the field " + fields.get(i) + " is not " + wanted);
                }
            }
        } while (!cursor.equals(BEGINNING));
    }

    private static boolean isAuthor(String value) {
        String[] parts = value.split(" ", -1);
        return parts.length == 3
                && isNumber(parts[0])
                && isNumber(parts[1])
                && parts[2].length() % CommentId.CODE_LENGTH == 0
                && parts[2].chars().allMatch(RedisValueCheck::isOfCode);
    }

    /** A claim is a time and an account; a mark the codes of a receipt and of a comment, and maybe more. */
    private static boolean isMark(String value) {
        int space = value.indexOf(' ');
        boolean isClaim = space > 0 && space < value.length() - 1 && isNumber(value.substring(0, space));
        return isClaim
                || value.length() >= MARK && value.substring(0, MARK).chars().allMatch(RedisValueCheck::isOfCode);
    }

    private static boolean isOfCode(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() < 20 && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    private static boolean isJson(String value) {
        try {
            return JSON.readTree(value).isContainerNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
