package mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a block of shell code, and a shell that runs them. */
final class ShellLines {

    private static final Pattern EXPECTED = Pattern.compile("\\s#\\s(\\d{3})$");

    /** A command; {@code status} is the HTTP status that a comment behind it promises, 0 where there is none. */
    record Command(String text, int status) {

        String program() {
            return text.replaceFirst("^echo .*\\| *", "")
                    .replaceFirst("^([A-Z_]+=\\S+ )+", "")
                    .split("\\s", 2)[0];
        }
    }

    /** What a program printed, both ways, and its exit. */
    record Result(int exit, String printed) {}

    private ShellLines() {}

    /** The commands of {@code lines}: a line that ends inside a quotation or with a backslash goes on in the next. */
    static List<Command> commands(List<String> lines) {
        List<Command> commands = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (String line : lines) {
            pending.append(line).append('\n');
            boolean isQuoted = pending.chars().filter(c -> c == '\'').count() % 2 == 1;
            if (!isQuoted && !line.endsWith("\\")) {
                add(commands, pending.toString().strip());
                pending.setLength(0);
            }
        }
        assertThat(pending.toString()).as("a command without an end").isEmpty();
        return commands;
    }

    private static void add(List<Command> commands, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        Matcher expected = EXPECTED.matcher(text);
        commands.add(
                expected.find()
                        ? new Command(text.substring(0, expected.start()).strip(), Integer.parseInt(expected.group(1)))
                        : new Command(text.replaceFirst("\\s+#\\s[^'\"]*$", ""), 0));
    }

    /** The words of a command as a shell passes them to the program. */
    static List<String> words(String command, Path folder) {
        Result result = run("for word in " + command + "; do printf '%s\\n\\001' \"$word\"; done", folder);
        assertThat(result.exit()).as(command).isZero();
        return Arrays.stream(result.printed().split("\n\001")).toList();
    }

    /** Runs a command in {@code folder}. */
    static Result run(String command, Path folder) {
        try {
            Path printed = Files.createTempFile("printed", ".txt");
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Did not end within a minute: " + command);
            }
            String text = Files.readString(printed, StandardCharsets.UTF_8);
            Files.delete(printed);
            return new Result(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command, e);
        }
    }
}
