package mizan.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What a class, or the whole service, logs from now on, from INFO upwards, until it is closed. */
public final class LogLines implements AutoCloseable {

    private final Logger logger;
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final PatternFormatter formatter = new PatternFormatter("%s");
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogLines(String category) {
        logger = Logger.getLogger(category);
        logger.addHandler(handler);
    }

    /** Those of the class {@code of}. */
    public static LogLines of(Class<?> of) {
        return new LogLines(of.getName());
    }

    /** Those of everything that logs. */
    public static LogLines ofAll() {
        return new LogLines("");
    }

    /** The records so far, oldest first. */
    public List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** The lines so far, oldest first, without level and time. */
    public List<String> seen() {
        return records.stream().map(formatter::format).toList();
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }
}
