package mizan.intake.form;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;

/** Undoes the {@code Content-Transfer-Encoding} of a part (RFC 2045, 6), strictly: what is malformed is refused. */
final class TransferEncoding {

    private TransferEncoding() {}

    /** The bytes that {@code encoded} stands for; {@code name} is empty where a part names no encoding. */
    static byte[] decode(String name, byte[] encoded) throws UnreadableFormException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "", "7bit", "8bit", "binary" -> encoded;
            case "base64" -> base64(encoded);
            case "quoted-printable" -> quotedPrintable(encoded);
            default ->
                throw new UnreadableFormException(
                        SubmissionRefusal.of(415, "error.transfer_encoding", SubmissionRefusal.beginning(name)));
        };
    }

    private static byte[] base64(byte[] encoded) throws UnreadableFormException {
        ByteArrayOutputStream letters = new ByteArrayOutputStream(encoded.length);
        for (byte b : encoded) {
            if (!isBlank(b) && !isLineBreak(b)) {
                letters.write(b);
            }
        }
        try {
            return Base64.getDecoder().decode(letters.toByteArray());
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static byte[] quotedPrintable(byte[] encoded) throws UnreadableFormException {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        int i = 0;
        while (i < encoded.length) {
            if (isBlank(encoded[i])) {
                i = copyUnlessAtEndOfLine(encoded, i, decoded);
            } else if (encoded[i] == '=') {
                i = escape(encoded, i + 1, decoded);
            } else {
                decoded.write(encoded[i++]);
            }
        }
        return decoded.toByteArray();
    }

    /** Blanks at the end of a line were added on the way, and mean nothing. */
    private static int copyUnlessAtEndOfLine(byte[] encoded, int start, ByteArrayOutputStream decoded) {
        int end = endOfBlanks(encoded, start);
        if (end < encoded.length && !isLineBreak(encoded[end])) {
            decoded.write(encoded, start, end - start);
        }
        return end;
    }

    /** Reads what follows an equals sign: two hexadecimal digits, or the break of a line that goes on. */
    private static int escape(byte[] encoded, int start, ByteArrayOutputStream decoded) throws UnreadableFormException {
        int end = endOfBlanks(encoded, start);
        if (end < encoded.length && isLineBreak(encoded[end])) {
            boolean hasBoth = encoded[end] == '\r' && end + 1 < encoded.length && encoded[end + 1] == '\n';
            return end + (hasBoth ? 2 : 1);
        }
        int high = digit(encoded, start);
        int low = digit(encoded, start + 1);
        if (high < 0 || low < 0) {
            throw malformed();
        }
        decoded.write(high << 4 | low);
        return start + 2;
    }

    private static int endOfBlanks(byte[] encoded, int start) {
        int end = start;
        while (end < encoded.length && isBlank(encoded[end])) {
            end++;
        }
        return end;
    }

    private static int digit(byte[] encoded, int index) {
        return index < encoded.length ? Character.digit(encoded[index], 16) : -1;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean isLineBreak(byte b) {
        return b == '\r' || b == '\n';
    }

    private static UnreadableFormException malformed() {
        return new UnreadableFormException(SubmissionRefusal.of(400, "error.encoding"));
    }
}
