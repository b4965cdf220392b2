package mizan.deliver;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Clears caches by a command of the operator's, which a shell runs. It finds the site in {@code MIZAN_SITE} and the ids of the
 * articles, with spaces between, in {@code MIZAN_ARTICLES}: letters, digits, {@code . _ : -} only.
 */
public final class ClearingCommand implements CacheClearing.Clearer {

    private static final long SECONDS = 60;
    /** What a reader sends as an article never means anything to a shell. */
    private static final Pattern HARMLESS = Pattern.compile("[0-9A-Za-z._:-]{1,100}");

    private final String command;
    private final String site;

    /** Runs {@code command} for {@code site}. */
    public ClearingCommand(String command, String site) {
        this.command = command;
        this.site = site;
    }

    @Override
    public void clear(List<String> articles) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("MIZAN_SITE", site);
        shell.environment()
                .put(
                        "MIZAN_ARTICLES",
                        articles.stream()
                                .filter(article -> HARMLESS.matcher(article).matches())
                                .collect(Collectors.joining(" ")));
        shell.environment().remove("MIZAN_DELIVER_PASSWORD");
        Process process = shell.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("the command did not end within " + SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException("the command ended with " + process.exitValue());
        }
    }
}
