package mizan.app.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mizan.digest.Digests;

/**
 * The version of the assets: a hash of all that pages refer to, and of what that refers to in turn. It stands as a folder in
 * their addresses, so that a stylesheet's fonts and a script's modules have it too.
 */
final class AssetVersion {

    /** What pages refer to by name. */
    static final List<String> OF_PAGES = List.of(
            "base.css",
            "demo-comments.js",
            "demo.css",
            "demo.js",
            "desk.js",
            "desk/progress.js",
            "editor.css",
            "editor.js",
            "form.css",
            "mizan.svg",
            "review.css");

    /** How many letters of the hash stand in an address. */
    private static final int LENGTH = 12;

    private static final String FOLDER = "META-INF/resources/assets/";

    /** The modules of a script, the fonts of a stylesheet. */
    private static final Pattern REFERENCE = Pattern.compile("(?:from |import )'(\\./[^']+)'|url\\(\"([^\"]+)\"\\)");

    private AssetVersion() {}

    /** The version of what stands on the class path. */
    static String current() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files().forEach((name, content) -> {
            all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.writeBytes(content);
        });
        return HexFormat.of().formatHex(Digests.sha256(all.toByteArray())).substring(0, LENGTH);
    }

    /** Every file that a page needs, by its name. */
    static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>(OF_PAGES);
        while (!left.isEmpty()) {
            String name = left.remove();
            if (!files.containsKey(name)) {
                byte[] content = read(name);
                files.put(name, content);
                REFERENCE
                        .matcher(new String(content, StandardCharsets.ISO_8859_1))
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .forEach(reference ->
                                left.add(URI.create(name).resolve(reference).toString()));
            }
        }
        return files;
    }

    private static byte[] read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The asset " + name + " is missing from the build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
