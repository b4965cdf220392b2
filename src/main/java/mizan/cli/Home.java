package mizan.cli;

import java.nio.file.Path;
import mizan.learning.model.ModelFile;
import mizan.learning.vectors.VectorFile;

/** Where Mizan's own files are: the folder that the script {@code mizan} stands in. */
final class Home {

    private static final Path FOLDER = Path.of(System.getProperty("mizan.home", "."));

    private Home() {}

    static Path folder() {
        return FOLDER;
    }

    static Path lexicons() {
        return FOLDER.resolve(Path.of("config", "lexicons"));
    }

    static Path models() {
        return FOLDER.resolve(Path.of("config", "model"));
    }

    static Path model() {
        return models().resolve(ModelFile.NAME);
    }

    static Path vectors() {
        return models().resolve(VectorFile.NAME);
    }
}
