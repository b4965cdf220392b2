package mizan.review;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page of the desk: a path and a query string without empty values. */
public record PageAddress(String path, Map<String, String> query) {

    /** The address of {@code path} without values. */
    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /** The same address with one more value. */
    public PageAddress with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new PageAddress(path, more);
    }

    /** The same values at another path. */
    public PageAddress at(String otherPath) {
        return new PageAddress(otherPath, query);
    }

    /** What its query string says. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(query);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    public URI uri() {
        return URI.create(toString());
    }

    /** {@code ?name=value&...}, or nothing where there are no values. */
    public String queryString() {
        String values = values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return values.isEmpty() ? "" : "?" + values;
    }

    @Override
    public String toString() {
        return path + queryString();
    }
}
