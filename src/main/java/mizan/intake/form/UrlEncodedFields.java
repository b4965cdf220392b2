package mizan.intake.form;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a body of the type {@code application/x-www-form-urlencoded} into fields, still as bytes: which letters they are
 * is known only when {@code _charset_}, itself a field, has been read. Decoders of text replace what is malformed; this one
 * refuses it, because half a comment is worse than none.
 */
final class UrlEncodedFields {

    private UrlEncodedFields() {}

    /** The fields in order; each percent sign must be followed by two hexadecimal digits. */
    static List<RawField> split(byte[] body) throws UnreadableFormException {
        List<RawField> fields = new ArrayList<>();
        int start = 0;
        while (start <= body.length) {
            int end = indexOf(body, '&', start, body.length);
            if (end > start) {
                int equals = indexOf(body, '=', start, end);
                byte[] name = decode(body, start, equals);
                byte[] value = decode(body, Math.min(equals + 1, end), end);
                fields.add(new RawField(name, value));
            }
            start = end + 1;
        }
        return fields;
    }

    /** Where {@code wanted} stands between {@code from} and {@code to}, or {@code to}. */
    private static int indexOf(byte[] body, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return to;
    }

    private static byte[] decode(byte[] body, int from, int to) throws UnreadableFormException {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (body[i] != '%') {
                decoded.write(body[i] == '+' ? ' ' : body[i]);
                continue;
            }
            int high = digit(body, i + 1, to);
            int low = digit(body, i + 2, to);
            if (high < 0 || low < 0) {
                throw new UnreadableFormException(SubmissionRefusal.of(400, "error.encoding"));
            }
            decoded.write(high << 4 | low);
            i += 2;
        }
        return decoded.toByteArray();
    }

    private static int digit(byte[] body, int index, int to) {
        return index < to ? Character.digit(body[index], 16) : -1;
    }
}
