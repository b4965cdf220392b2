package mizan.intake.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits a body of the type {@code multipart/form-data} (RFC 7578) into fields; files are passed over. Lines may end with
 * CR LF, as the standard says, or with LF alone. A body without its closing boundary was cut off, and is refused.
 */
final class MultipartFields {

    /** RFC 2046, 5.1.1. */
    private static final int MAX_BOUNDARY = 70;

    private static final int NOT_FOUND = -1;

    private final byte[] body;
    private final byte[] delimiter;

    private MultipartFields(byte[] body, byte[] delimiter) {
        this.body = body;
        this.delimiter = delimiter;
    }

    /** The fields in order; {@code contentType} names the boundary between them. */
    static List<RawField> split(HeaderValue contentType, byte[] body) throws UnreadableFormException {
        String boundary = contentType.parameter("boundary").orElse("");
        if (boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            throw malformed();
        }
        return new MultipartFields(body, ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1)).split();
    }

    private List<RawField> split() throws UnreadableFormException {
        List<RawField> fields = new ArrayList<>();
        int boundary = nextBoundary(0);
        while (boundary != NOT_FOUND && !isLast(boundary)) {
            int next = nextBoundary(boundary + delimiter.length);
            if (next == NOT_FOUND) {
                throw malformed();
            }
            readPart(endOfLine(boundary), next, fields);
            boundary = next;
        }
        if (boundary == NOT_FOUND) {
            throw malformed();
        }
        return fields;
    }

    /** Where the next line that is a boundary begins: the delimiter, perhaps two hyphens, and nothing else but blanks. */
    private int nextBoundary(int from) {
        for (int i = from; i <= body.length - delimiter.length; i++) {
            boolean beginsLine = i == 0 || body[i - 1] == '\n';
            if (beginsLine
                    && Arrays.equals(body, i, i + delimiter.length, delimiter, 0, delimiter.length)
                    && endsAfter(i)) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private boolean endsAfter(int boundary) {
        boolean isLast = isLast(boundary);
        int end = boundary + delimiter.length + (isLast ? 2 : 0);
        while (end < body.length && (body[end] == ' ' || body[end] == '\t')) {
            end++;
        }
        if (end == body.length) {
            return isLast;
        }
        return body[end] == '\n' || (body[end] == '\r' && end + 1 < body.length && body[end + 1] == '\n');
    }

    private boolean isLast(int boundary) {
        int end = boundary + delimiter.length;
        return end + 1 < body.length && body[end] == '-' && body[end + 1] == '-';
    }

    /** Reads the part from {@code start} to the line of the boundary after it. */
    private void readPart(int start, int boundary, List<RawField> fields) throws UnreadableFormException {
        List<StringBuilder> headers = new ArrayList<>();
        int line = start;
        while (!isEmptyLine(line)) {
            int end = endOfLine(line);
            if (end > boundary) {
                throw malformed();
            }
            addHeaderLine(new String(body, line, end - line, StandardCharsets.ISO_8859_1), headers);
            line = end;
        }
        int value = endOfLine(line);
        byte[] bytes = Arrays.copyOfRange(body, value, Math.max(value, lineBreakBefore(boundary)));
        readField(byName(headers), bytes, fields);
    }

    /** A line that begins with a blank belongs to the header before it. */
    private static void addHeaderLine(String line, List<StringBuilder> headers) {
        if (!headers.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
            headers.getLast().append(' ').append(line.strip());
        } else {
            headers.add(new StringBuilder(line.strip()));
        }
    }

    /** The first header of each name, in lower case. */
    private static Map<String, String> byName(List<StringBuilder> headers) throws UnreadableFormException {
        Map<String, String> byName = new LinkedHashMap<>();
        for (StringBuilder header : headers) {
            int colon = header.indexOf(":");
            if (colon < 1) {
                throw malformed();
            }
            byName.putIfAbsent(
                    header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return byName;
    }

    private static void readField(Map<String, String> headers, byte[] value, List<RawField> fields)
            throws UnreadableFormException {
        HeaderValue disposition = HeaderValue.parse(headers.getOrDefault("content-disposition", ""));
        if (disposition.has("filename") || disposition.has("filename*")) {
            return;
        }
        if (!disposition.essence().equals("form-data") || !disposition.has("name")) {
            throw malformed();
        }
        byte[] name = disposition.parameter("name").orElse("").getBytes(StandardCharsets.ISO_8859_1);
        String charset = HeaderValue.parse(headers.getOrDefault("content-type", ""))
                .parameter("charset")
                .orElse("");
        String encoding = headers.getOrDefault("content-transfer-encoding", "");
        fields.add(new RawField(name, TransferEncoding.decode(encoding, value), charset));
    }

    private boolean isEmptyLine(int line) {
        return line < body.length
                && (body[line] == '\n' || (body[line] == '\r' && line + 1 < body.length && body[line + 1] == '\n'));
    }

    /** Where the line after that of {@code from} begins, or the end of the body. */
    private int endOfLine(int from) {
        for (int i = from; i < body.length; i++) {
            if (body[i] == '\n') {
                return i + 1;
            }
        }
        return body.length;
    }

    /** Where the line break before a boundary begins, which belongs to the boundary. */
    private int lineBreakBefore(int boundary) {
        int end = boundary - 1;
        return end > 0 && body[end - 1] == '\r' ? end - 1 : end;
    }

    private static UnreadableFormException malformed() {
        return new UnreadableFormException(SubmissionRefusal.of(400, "error.multipart"));
    }
}
