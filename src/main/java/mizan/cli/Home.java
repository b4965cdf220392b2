package mizan.cli;

import java.nio.file.Path;

/** Where Mizan's own files are: the folder that the script {@code mizan} stands in. */
final class Home {

    private static final Path FOLDER = Path.of(System.getProperty("mizan.home", "."));

    private Home() {}

    static Path lexicons() {
        return FOLDER.resolve(Path.of("config", "lexicons"));
    }
}
