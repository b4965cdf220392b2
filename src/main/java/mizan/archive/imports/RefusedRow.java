package mizan.archive.imports;

import java.util.Map;

/**
 * A row that was not brought in.
 *
 * @param place where it stands in its source, such as {@code line 7} or {@code comment 12}
 * @param reason what is wrong with it; the same words for the same fault
 * @param fields what it holds, as far as it could be read
 */
public record RefusedRow(String place, String reason, Map<String, String> fields) {

    public RefusedRow {
        fields = Map.copyOf(fields);
    }
}
