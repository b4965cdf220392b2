package mizan.archive.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.archive.imports.BoundedLines;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.InputFile;
import mizan.archive.imports.SourceItem;
import mizan.audit.RedisAuditLog;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link CommentExport} wrote, or lines that another program made by its example, of which one needs {@code id},
 * {@code state}, {@code article}, {@code text} and {@code submitted_at}. Entries of the audit log go there straight away.
 */
public final class JsonLinesSource implements CommentSource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_JSON = "it is no JSON object on a line of its own";

    private final InputFile file;
    private final BoundedLines lines;
    private final @Nullable SiteId site;
    private final KeyedHash hash;
    private final @Nullable RedisAuditLog audit;
    private boolean hasKeys;
    private long audited;
    private long notAudited;

    /**
     * Opens a file, compressed or not.
     *
     * @param site whose comments are wanted, and whose those without the id of a site are; null for all
     * @param hash is that of the installation that reads
     * @param audit where entries of the audit log go; null where they are left out
     */
    public JsonLinesSource(Path path, @Nullable SiteId site, KeyedHash hash, @Nullable RedisAuditLog audit)
            throws IOException {
        this.file = new InputFile(path);
        this.lines = new BoundedLines(file.text());
        this.site = site;
        this.hash = hash;
        this.audit = audit;
    }

    /** How many entries of the audit log were taken over. */
    public long audited() {
        return audited;
    }

    /** How many were not, because this audit log has them or is further on. */
    public long notAudited() {
        return notAudited;
    }

    @Override
    public List<SourceItem> read(int most) throws IOException {
        List<SourceItem> items = new ArrayList<>();
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                add(line, items);
            }
            if (items.size() == most) {
                break;
            }
        }
        return items;
    }

    private void add(String line, List<SourceItem> items) throws IOException {
        String place = "line " + lines.number();
        if (lines.isTooLong()) {
            items.add(new SourceItem.Refused(
                    place, "the line is longer than " + BoundedLines.LONGEST + " letters", Map.of()));
            return;
        }
        @Nullable JsonNode object = object(line);
        if (object == null) {
            items.add(new SourceItem.Refused(place, NO_JSON, Map.of()));
            return;
        }
        switch (object.path("type").asText(LineType.COMMENT)) {
            case LineType.FILE -> begin(object);
            case LineType.AUDIT -> audit(object);
            case LineType.COMMENT -> items.add(comment(place, object));
            default ->
                items.add(new SourceItem.Refused(
                        place, "its type is neither mizan nor comment nor audit", fields(object)));
        }
    }

    private static @Nullable JsonNode object(String line) {
        try {
            @Nullable JsonNode node = JSON.readTree(line);
            return node != null && node.isObject() ? node : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void begin(JsonNode head) throws IOException {
        if (head.path("format").asInt() != LineType.FORMAT) {
            throw new IOException("line " + lines.number() + ": this is format "
                    + head.path("format").asText() + " of Mizan's exports; this version reads " + LineType.FORMAT);
        }
        hasKeys = head.path("keys").asText().equals(CommentExport.fingerprint(hash));
    }

    private void audit(JsonNode entry) {
        if (audit != null && audit.takeOver(entry.path("id").asText(), fields(entry))) {
            audited++;
        } else {
            notAudited++;
        }
    }

    private SourceItem comment(String place, JsonNode object) {
        try {
            RowReader reader = new RowReader(object, hasKeys);
            return reader.isOfOther(site) ? new SourceItem.LeftOut("comments of other sites") : reader.row(place, site);
        } catch (IllegalArgumentException e) {
            return new SourceItem.Refused(place, String.valueOf(e.getMessage()), fields(object));
        }
    }

    private static Map<String, String> fields(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (field.getValue().isValueNode()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }

    @Override
    public String notUtf8() {
        return file.notUtf8();
    }

    @Override
    public double progress() {
        return file.progress();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
