package mizan.archive.check;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import mizan.archive.CheckRule;
import mizan.archive.KeyKind;
import mizan.archive.PersonRule;
import mizan.archive.check.RedisStoreCheck.Known;
import mizan.comment.CommentId;
import mizan.queue.State;
import mizan.redis.KeyPrefix;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.webhook.DeliveryKeys;

/** Checks that lists and streams name what is there. */
final class RedisListCheck {

    private static final RedisScript MEMBERS = RedisScript.named(RedisListCheck.class, "members");
    private static final RedisScript ENTRIES = RedisScript.named(RedisListCheck.class, "entries");
    private static final String GONE = "gone";
    private static final String BEGINNING = "0";
    private static final int WRONG = 3;

    private final SharedRedisConnection connection;
    private final CheckReport report;
    private final long mayHaveExpired;

    /** {@code mayHaveExpired}: comments that were sent before, in milliseconds since 1970, may have come to their end. */
    RedisListCheck(SharedRedisConnection connection, CheckReport report, long mayHaveExpired) {
        this.connection = connection;
        this.report = report;
        this.mayHaveExpired = mayHaveExpired;
    }

    /** Checks lists of one site, all at the same time: there are many small ones. */
    void check(List<Known> lists) {
        List<Future<Response>> first =
                lists.stream().map(list -> page(list, BEGINNING)).toList();
        List<Response> pages = SharedRedisConnection.awaitAll(first);
        for (int i = 0; i < lists.size(); i++) {
            Known list = lists.get(i);
            Response page = pages.get(i);
            members(list, page);
            while (!page.get(0).toString().equals(BEGINNING)) {
                page = SharedRedisConnection.await(page(list, page.get(0).toString()));
                members(list, page);
            }
        }
    }

    private Future<Response> page(Known list, String cursor) {
        KeyKind kind = list.kind();
        return MEMBERS.on(list.key())
                .with(KeyPrefix.of(KeyKind.tag(list.key())))
                .with(state(list))
                .with(cursor)
                .with(kind.check() == CheckRule.CAMPAIGN ? kind.rest(list.key()) : "")
                .send(connection, RedisStoreCheck::present);
    }

    /** The state that the comments in a list are to be in. */
    private static String state(Known list) {
        return switch (list.kind().check()) {
            case STATE_SET -> list.kind().rest(list.key());
            case HELD_COMMENTS, HELD_TRAITS, CAMPAIGN -> State.HELD.code();
            case APPROVED_COMMENTS -> State.APPROVED.code();
            case DELIVERIES,
                    COMMENT,
                    AUTHOR,
                    MARK,
                    STREAM_OF_COMMENTS,
                    JSON_RECORDS,
                    JSON,
                    NUMBER,
                    NUMBERS,
                    TYPE_ONLY -> throw new IllegalArgumentException(list.kind() + " is no list of comments");
        };
    }

    private void members(Known list, Response page) {
        List<String> wrong = RedisReplies.texts(page.get(1));
        for (int i = 0; i + 2 < wrong.size(); i += WRONG) {
            member(list.key(), state(list), wrong.get(i), wrong.get(i + 1), wrong.get(i + 2));
        }
    }

    private void member(String key, String state, String member, String what, String score) {
        String code = member.substring(Math.max(0, member.length() - CommentId.CODE_LENGTH));
        if (what.equals(GONE)) {
            boolean isSettled = !state.equals(State.HELD.code());
            if (isSettled && Double.parseDouble(score) <= mayHaveExpired) {
                report.countWaiting();
            } else {
                report.add(FindingKind.NAMES_WHAT_IS_GONE, key, "it names the comment " + code + ", which is gone");
            }
        } else if (what.equals("campaign")) {
            report.add(FindingKind.NAMES_ANOTHER_STATE, key, "the comment " + code + " is in another campaign");
        } else {
            report.add(FindingKind.NAMES_ANOTHER_STATE, key, "it names the comment " + code + ", which is " + what);
        }
    }

    void checkDeliveries(String key) {
        String cursor = BEGINNING;
        do {
            Response page = RedisStoreCheck.present(
                    connection.ask(Request.cmd(Command.ZSCAN).arg(key).arg(cursor)));
            cursor = page.get(0).toString();
            Response found = page.get(1);
            for (int i = 0; i + 1 < found.size(); i += 2) {
                String id = found.get(i).toString();
                Request exists = Request.cmd(Command.EXISTS).arg(DeliveryKeys.delivery(id));
                if (RedisReplies.number(connection.ask(exists)) == 0) {
                    report.add(FindingKind.NAMES_WHAT_IS_GONE, key, "it names the delivery " + id + ", which is gone");
                }
            }
        } while (!cursor.equals(BEGINNING));
    }

    /** The decision log is about comments that are there; the other streams go on naming what is gone. */
    void checkStream(Known stream) {
        boolean isLog = stream.kind().person() == PersonRule.DECISION_LOG;
        String from = "-";
        do {
            Response page = ENTRIES.on(stream.key())
                    .with(KeyPrefix.of(KeyKind.tag(stream.key())))
                    .with(from)
                    .with(isLog ? "comment" : "id")
                    .with(isLog ? 1 : 0)
                    .ask(connection, RedisStoreCheck::present);
            List<String> wrong = RedisReplies.texts(page.get(1));
            for (int i = 0; i + 1 < wrong.size(); i += 2) {
                entry(stream.key(), wrong.get(i), wrong.get(i + 1));
            }
            from = page.get(0).toString();
        } while (!from.isEmpty());
    }

    private void entry(String key, String id, String what) {
        if (!what.equals(GONE)) {
            report.add(FindingKind.UNREADABLE, key, "the entry " + id + " names no comment");
        } else if (Long.parseLong(id.substring(0, id.indexOf('-'))) > mayHaveExpired) {
            report.add(FindingKind.NAMES_WHAT_IS_GONE, key, "the entry " + id + " is about a comment that is gone");
        } else {
            report.countWaiting();
        }
    }
}
