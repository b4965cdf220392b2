package mizan.joomla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request to a Joomla whose classes are fakes (src/test/joomla), which the plugin answers. */
final class JoomlaRequest {

    static final String ORIGIN = "https://joomla.example";
    static final String KEY = "key-of-joomla-in-tests-0123456789abcdef";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> world = new HashMap<>();
    private final Map<String, Object> server = new HashMap<>();
    private final Map<String, Object> get = new LinkedHashMap<>();
    private final Map<String, Object> post = new LinkedHashMap<>();
    private final Map<String, Object> params = new HashMap<>();
    private final Map<String, Object> item = new HashMap<>();
    private final List<String> php = new ArrayList<>(List.of("/usr/bin/php"));

    /** A guest's comment, sent by K2's script, on an item that is open; the plugin is set up for Mizan at {@code address}. */
    static JoomlaRequest to(String address) {
        JoomlaRequest request = new JoomlaRequest();
        request.server.putAll(Map.of(
                "REQUEST_METHOD",
                "POST",
                "REMOTE_ADDR",
                "198.51.100.7",
                "HTTP_X_REQUESTED_WITH",
                "XMLHttpRequest",
                "HTTP_REFERER",
                ORIGIN + "/news/7-train#comments"));
        request.field("option", "com_k2")
                .field("view", "item")
                .field("task", "comment")
                .field("itemID", "7")
                .field("userName", "سارة")
                .field("commentEmail", "sara@example.com")
                .field("commentURL", "")
                .field("commentText", "مقال مفيد، شكرا لكم")
                .field("0123456789abcdef0123456789abcdef", "1");
        request.param("address", address).param("site", "joomla").param("key", KEY);
        request.item("id", 7)
                .item("catid", 3)
                .item("published", "1")
                .item("trash", "0")
                .item("access", "1")
                .item("publish_up", "2020-01-01 00:00:00")
                .item("publish_down", "0000-00-00 00:00:00")
                .item("params", "{\"itemComments\":\"\"}")
                .item("category_published", "1")
                .item("category_trash", "0")
                .item("category_access", "1")
                .item("category_params", "{}");
        return request;
    }

    /** The same from a browser without script. */
    JoomlaRequest withoutScript() {
        server.remove("HTTP_X_REQUESTED_WITH");
        return server("HTTP_ACCEPT", "text/html");
    }

    JoomlaRequest field(String name, String value) {
        post.put(name, value);
        return this;
    }

    JoomlaRequest without(String field) {
        post.remove(field);
        return this;
    }

    JoomlaRequest query(String name, String value) {
        get.put(name, value);
        return this;
    }

    JoomlaRequest server(String name, String value) {
        server.put(name, value);
        return this;
    }

    JoomlaRequest param(String name, String value) {
        params.put(name, value);
        return this;
    }

    JoomlaRequest item(String name, Object value) {
        item.put(name, value);
        return this;
    }

    JoomlaRequest user(int id, String name, String email) {
        return world("user", Map.of("id", id, "name", name, "email", email));
    }

    JoomlaRequest world(String name, Object value) {
        world.put(name, value);
        return this;
    }

    /** Runs it on a PHP without curl, as some hosts have it. */
    JoomlaRequest withoutCurl() {
        php.addAll(List.of("-d", "disable_functions=curl_init"));
        return world("noCurl", true);
    }

    /** What came of it. */
    JsonNode send() throws IOException, InterruptedException {
        Map<String, Object> all = new HashMap<>(Map.of(
                "plugin", Php.PLUGIN.toString(),
                "server", server,
                "get", get,
                "post", post,
                "params", params));
        all.put("item", item.isEmpty() ? null : item);
        all.putAll(world);
        List<String> command = new ArrayList<>(php);
        command.add("src/test/joomla/request.php");
        Php.Ended ended = Php.run(command, JSON.writeValueAsString(all));
        if (ended.status() != 0) {
            throw new AssertionError(ended.output());
        }
        return JSON.readTree(ended.output());
    }

    /** What K2's script is answered. */
    JsonNode sendByScript() throws IOException, InterruptedException {
        JsonNode said = send();
        if (!said.path("headers").path("Content-Type").asText().equals("application/json; charset=utf-8")) {
            throw new AssertionError("No answer for K2's script: " + said);
        }
        return JSON.readTree(said.path("body").asText());
    }
}
