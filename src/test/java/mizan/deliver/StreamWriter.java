package mizan.deliver;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.testsupport.RealRedis;

/** Writes an approved stream as Mizan does. */
public final class StreamWriter {

    public static final String STREAM = "mizan:{akhbar}:approved";

    /** Comments of a site by a number. */
    public static String id(int number) {
        return "akhbar-" + "%020d".formatted(number);
    }

    private StreamWriter() {}

    /** Fields of an entry, of which some can be changed. */
    public static Map<String, String> fields(String event, int number, String... changes) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event);
        fields.put("id", id(number));
        fields.put("article", "7");
        fields.put("name", "سارة");
        fields.put("url", "https://sara.example");
        fields.put("text", event.equals("retracted") ? "" : "مقال مفيد، شكرا لكم");
        fields.put("html", event.equals("retracted") ? "" : "<p>مقال مفيد، شكرا لكم</p>");
        fields.put("submitted_at", "2026-11-30T06:12:33.123456789Z");
        fields.put("decided_at", "2026-11-30T06:12:34Z");
        fields.put("decided_by", "moderator");
        fields.put("schema", "1");
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    /** An entry that lies in no stream. */
    public static StreamEntry entry(String position, String event, int number, String... changes) {
        return new StreamEntry(position, fields(event, number, changes));
    }

    /** Adds an entry to the stream; its position. */
    public static String add(String event, int number, String... changes) {
        List<String> arguments = new ArrayList<>(List.of(STREAM, "*"));
        fields(event, number, changes).forEach((field, value) -> arguments.addAll(List.of(field, value)));
        return RealRedis.ask("XADD", arguments.toArray(String[]::new)).toString();
    }

    /** Adds approvals of the comments with these numbers, many at a time. */
    public static void addMany(int from, int to) {
        List<Request> requests = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Request request = Request.cmd(Command.XADD).arg(STREAM).arg("*");
            fields("approved", number)
                    .forEach((field, value) -> request.arg(field).arg(value));
            requests.add(request);
            if (requests.size() == 500 || number == to - 1) {
                RealRedis.connection().askAll(requests);
                requests.clear();
            }
        }
    }
}
