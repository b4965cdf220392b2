package mizan.joomla;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** PHP, which {@code ./mizan test} installs where it can. Tests that need it are skipped without it, but never where CI is set. */
final class Php implements ExecutionCondition {

    static final Path PLUGIN = Path.of("src/main/joomla").toAbsolutePath();

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/php"), Path.of("/usr/bin/phpcs"));
    private static final String MISSING =
            "PHP is missing (on Debian: apt-get install php-cli php-curl php-codesniffer)";
    private static final int PATIENCE_SECONDS = 60;

    /** What a program said, and how it ended. */
    record Ended(int status, String output) {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (PROGRAMS.stream().allMatch(Files::isExecutable)) {
            return ConditionEvaluationResult.enabled("PHP is installed");
        }
        String ci = System.getenv("CI");
        if (ci != null && !ci.isEmpty() && !ci.equals("false")) {
            throw new IllegalStateException(MISSING + "; in continuous integration (CI=" + ci + ") no test is skipped");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /** Runs a command with {@code input}, and waits for its end. */
    static Ended run(List<String> command, String input) throws IOException, InterruptedException {
        Path output = Files.createTempFile("mizan-php-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Still running: " + command);
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
