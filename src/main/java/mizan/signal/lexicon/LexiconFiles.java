package mizan.signal.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a folder of lexicons, read as lines; what is wrong with them as files is noted among the problems. */
final class LexiconFiles {

    static final int MOST_BYTES = 8 << 20;

    static final int MOST_PROBLEMS = 10_000;

    private static final String PATTERN = "*.tsv";

    private final List<LexiconProblem> problems;

    LexiconFiles(List<LexiconProblem> problems) {
        this.problems = problems;
    }

    /** The lexicon files of {@code folder}, by name. */
    static List<Path> in(Path folder) throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, PATTERN)) {
            List<Path> files = new ArrayList<>();
            paths.forEach(files::add);
            return files.stream().filter(Files::isRegularFile).sorted().toList();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** The lines of each file, by the file's name and in its order; as far as they could be read. */
    Map<String, List<String>> lines(Path folder) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        int left = MOST_BYTES;
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            byte[] bytes = read(file, left);
            if (bytes.length > left) {
                problem(
                        name,
                        0,
                        "the files hold more than " + MOST_BYTES + " bytes together",
                        "keep lexicons to words");
                return lines;
            }
            left -= bytes.length;
            lines.put(name, decode(name, bytes));
        }
        return lines;
    }

    private List<Path> list(Path folder) {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try {
            List<Path> files = in(folder);
            if (files.isEmpty()) {
                problem(
                        folder.toString(),
                        0,
                        "there is no file " + PATTERN,
                        "put a lexicon there or name another folder");
            }
            return files;
        } catch (IOException e) {
            problem(folder.toString(), 0, "the folder cannot be listed", "check that it exists and may be read");
            return List.of();
        }
    }

    /** One byte more than {@code limit} at most, which tells that there is too much. */
    private byte[] read(Path file, int limit) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit + 1);
        } catch (IOException e) {
            problem(file.getFileName().toString(), 0, "the file cannot be read", "check that it may be read");
            return new byte[0];
        }
    }

    /** Lines that are not UTF-8 come out empty, so that the others keep their numbers. */
    private List<String> decode(String name, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(decode(name, lines.size() + 1, ByteBuffer.wrap(bytes, start, i - start)));
                start = i + 1;
            }
        }
        return lines;
    }

    private String decode(String name, int number, ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            problem(name, number, "the line is not UTF-8", "save the file as UTF-8");
            return "";
        }
    }

    private void problem(String name, int number, String what, String advice) {
        add(problems, new LexiconProblem(name, number, what, advice));
    }

    /** Notes a problem, and gives up where there are so many that the files are no lexicons at all. */
    static void add(List<LexiconProblem> problems, LexiconProblem problem) {
        problems.add(problem);
        if (problems.size() == MOST_PROBLEMS) {
            throw new InvalidLexiconException(problems);
        }
    }
}
