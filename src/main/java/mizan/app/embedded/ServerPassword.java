package mizan.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The password of the server, in a file of a folder that only its owner may open; made at random once. */
final class ServerPassword {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private ServerPassword() {}

    /** The password in {@code folder}; a new one where there is none, or something else in its file. */
    static String in(Path folder) throws IOException {
        Path file = folder.resolve("password");
        String known = Files.exists(file) ? Files.readString(file).strip() : "";
        if (FORM.matcher(known).matches()) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        Files.writeString(file, password + "\n");
        return password;
    }
}
