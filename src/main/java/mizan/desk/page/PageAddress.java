package mizan.desk.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a page of the desk: a path and a query string without empty values, where a name can stand repeatedly. */
public record PageAddress(String path, Map<String, List<String>> query) {

    /** The address of {@code path} without values. */
    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /** The same address with one more value. */
    public PageAddress with(String name, String value) {
        return with(name, List.of(value));
    }

    /** The same address with one more name and all its values. */
    public PageAddress with(String name, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(query);
        more.put(name, List.copyOf(values));
        return new PageAddress(path, more);
    }

    /** The same values at another path. */
    public PageAddress at(String otherPath) {
        return new PageAddress(otherPath, query);
    }

    /** What its query string says, name by name. */
    public List<Map.Entry<String, String>> values() {
        return query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .filter(entry -> !entry.getValue().isEmpty())
                .toList();
    }

    /** The same as a URI, for redirects. */
    public URI uri() {
        return URI.create(toString());
    }

    /** {@code ?name=value&...}, or nothing where there are no values. */
    public String queryString() {
        String values = values().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return values.isEmpty() ? "" : "?" + values;
    }

    @Override
    public String toString() {
        return path + queryString();
    }
}
