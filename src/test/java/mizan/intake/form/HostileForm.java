package mizan.intake.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A request that nobody in good faith sends: a well-formed form that was damaged in some places. The same random numbers
 * give the same form.
 *
 * <p>One that broke something is kept as a file in {@code src/test/resources/crashers/forms}: the content type, a line
 * break, and the body.
 */
public record HostileForm(String contentType, byte[] body) {

    private static final Path KEPT = Path.of("src/test/resources/crashers/forms");
    private static final Path FOUND = Path.of("target/crashers/forms");

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1256"), StandardCharsets.UTF_16LE);

    private static final List<String> NAMES = List.of(
            "text",
            "commentText",
            "name",
            "userName",
            "email",
            "commentEmail",
            "url",
            "commentURL",
            "article",
            "itemID",
            "site",
            "homepage",
            "mizanToken",
            "_charset_",
            "GDPR",
            "a;b",
            "");

    private static final List<String> VALUES = List.of(
            "سلام عليكم",
            "sara@example.com",
            "gazette",
            "17",
            "http://",
            "https://my_page.example.com:8080/مقال",
            "windows-1256",
            "klingon-8",
            "1",
            "",
            "\u200F\u0000",
            "\uFFFD\uFEFF",
            "<b>x</b><script>",
            "👨\u200D👩",
            "...",
            "a".repeat(300));

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=windows-1256",
            "application/x-www-form-urlencoded; charset=\"",
            "multipart/form-data; boundary=b",
            "multipart/form-data; boundary=\"b\"; charset=utf-8",
            "multipart/form-data; boundary=" + "b".repeat(71),
            "application/json",
            "application/json; charset=utf-16",
            "text/plain",
            "");

    private static final List<String> HEADERS = List.of(
            "Content-Type: text/plain; charset=windows-1256",
            "Content-Type: text/plain; charset=\"utf-8",
            "Content-Type: multipart/mixed; boundary=c",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Transfer-Encoding: x-none",
            "X-Folded: a\r\n b",
            "X-Long: " + "a".repeat(9000),
            ": nameless",
            "no colon");

    private static final List<String> PIECES = List.of(
            "%",
            "%D8",
            "%ZZ",
            "&",
            "=",
            "==",
            "--b",
            "\r\n--b\r\n",
            "\r\n--b--\r\n",
            "\r\n\r\n",
            "\n",
            "\r",
            "\"",
            "\\",
            "{",
            "}",
            "[[[[",
            "null",
            "\\ud800",
            "\u0000",
            ";",
            "=\r\n",
            "=ZZ",
            "\uD83D",
            "\u061C");

    /** A form whose damage {@code random} decides. */
    public static HostileForm of(Random random) {
        String contentType = pick(TYPES, random);
        byte[] body = contentType.startsWith("multipart")
                ? multipart(random)
                : contentType.contains("json") ? json(random) : urlEncoded(random);
        int damages = random.nextInt(4);
        for (int i = 0; i < damages; i++) {
            body = damaged(body, random);
        }
        return new HostileForm(contentType, body);
    }

    private static byte[] urlEncoded(Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            body.append(URLEncoder.encode(pick(NAMES, random), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(pick(VALUES, random), pick(CHARSETS, random)))
                    .append('&');
        }
        return utf8(body.toString());
    }

    private static byte[] multipart(Random random) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i > 0; i--) {
            body.writeBytes(utf8("--b\r\nContent-Disposition: form-data; name=\"" + pick(NAMES, random) + "\"\r\n"));
            if (random.nextBoolean()) {
                body.writeBytes(utf8(pick(HEADERS, random) + "\r\n"));
            }
            body.writeBytes(utf8("\r\n"));
            body.writeBytes(pick(VALUES, random).getBytes(pick(CHARSETS, random)));
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--b--\r\n"));
        return body.toByteArray();
    }

    private static byte[] json(Random random) {
        StringBuilder body = new StringBuilder("{");
        for (int i = random.nextInt(12); i > 0; i--) {
            body.append('"').append(pick(NAMES, random)).append("\":").append(jsonValue(random));
            body.append(i > 1 ? "," : "");
        }
        return utf8(body.append('}').toString());
    }

    private static String jsonValue(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> "[null]";
            case 2 -> "{\"a\":[]}";
            case 3 -> "1e999";
            case 4 -> "true";
            default -> "\"" + pick(VALUES, random).replace("\u0000", "\\u0000") + "\"";
        };
    }

    private static byte[] damaged(byte[] body, Random random) {
        int from = random.nextInt(body.length + 1);
        int to = Math.min(body.length, from + random.nextInt(8));
        byte[] piece = random.nextInt(3) == 0 ? bytes(random) : utf8(pick(PIECES, random));
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(body, 0, from);
        for (int i = random.nextInt(20) == 0 ? 300 : random.nextInt(3); i > 0; i--) {
            damaged.writeBytes(piece);
        }
        damaged.write(body, to, body.length - to);
        return damaged.toByteArray();
    }

    private static byte[] bytes(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(6)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Those that once broke something. */
    public static List<HostileForm> crashers() {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().map(HostileForm::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileForm read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = 0;
            while (bytes[end] != '\n') {
                end++;
            }
            String contentType = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            return new HostileForm(contentType, Arrays.copyOfRange(bytes, end + 1, bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it to a file, to be kept with the others; says where it lies. */
    public Path save() {
        try {
            Files.createDirectories(FOUND);
            Path file = FOUND.resolve(Integer.toHexString(Arrays.hashCode(body)) + ".form");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(contentType.getBytes(StandardCharsets.ISO_8859_1));
            bytes.write('\n');
            bytes.writeBytes(body);
            return Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return contentType + ", " + body.length + " bytes, "
                + HexFormat.of().formatHex(body, 0, Math.min(body.length, 200));
    }
}
