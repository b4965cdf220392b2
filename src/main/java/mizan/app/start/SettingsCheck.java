package mizan.app.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings before anything is started, so that every mistake can be said at once and in plain words: a value that is
 * not understood, one that is missing, and a name that no setting has.
 */
public final class SettingsCheck {

    private static final String IN_FILES = "mizan.";
    private static final String IN_VARIABLES = "MIZAN_";

    /** Variables of {@code ./mizan deliver}, which may share an environment with the service. */
    private static final String OF_DELIVER = "MIZAN_DELIVER_";

    private static final String PORT = "quarkus.http.port";

    private static final String FILE = "[source=file:";

    private static final Pattern CODE = Pattern.compile("SRCFG\\d{5}: ");

    private final SmallRyeConfig config;
    private final List<String> mistakes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private SettingsCheck(SmallRyeConfig config) {
        this.config = config;
    }

    /**
     * Reads everything that {@code settings} describes, from where the service will read it.
     *
     * @param settings a configuration mapping, whose nested interfaces are read too
     * @param environment the environment variables
     */
    public static SettingsCheck of(Class<?> settings, Map<String, String> environment) {
        ConfigClass described = ConfigClass.configClass(settings);
        SettingsCheck check = read(described);
        check.readPort();
        List<String> names = List.copyOf(ConfigMappings.getProperties(described).keySet());
        check.findUnknownNames(SettingNames.inFiles(names));
        check.findUnknownVariables(SettingNames.ofVariables(names), environment);
        return check;
    }

    /** What must be mended before Mizan can start, a line for each mistake. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What is probably not meant, but may belong to another program. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Whether the operator has said something about the setting {@code name}. */
    public boolean isSet(String name) {
        return config.getConfigValue(name).getValue() != null;
    }

    /** Read twice only where there are mistakes, whose places are then looked up. */
    private static SettingsCheck read(ConfigClass described) {
        try {
            return new SettingsCheck(ConfigUtils.configBuilder()
                    .withMapping(described)
                    .withMappingIgnore(described.getPrefix() + ".**")
                    .build());
        } catch (ConfigValidationException e) {
            SettingsCheck check = new SettingsCheck(ConfigUtils.configBuilder().build());
            IntStream.range(0, e.getProblemCount())
                    .mapToObj(e::getProblem)
                    .forEach(problem -> check.mistakes.add(check.plain(problem.getMessage())));
            return check;
        }
    }

    private void readPort() {
        try {
            config.getOptionalValue(PORT, Integer.class);
        } catch (IllegalArgumentException e) {
            mistakes.add(plain(String.valueOf(e.getMessage())));
        }
    }

    /** The library's sentence without its codes, and with the place where the value stands. */
    private String plain(String problem) {
        String start = "The config property ";
        int at = problem.indexOf(start);
        if (at < 0) {
            return problem;
        }
        String sentence = CODE.matcher(problem.substring(at)).replaceAll("");
        String name = sentence.substring(start.length(), sentence.indexOf(' ', start.length()));
        if (sentence.contains(" is required but ")) {
            return name + " is missing";
        }
        String cause = " whilst being converted ";
        int why = sentence.indexOf(cause);
        ConfigValue value = config.getConfigValue(name);
        return name + " cannot be \"" + value.getValue() + "\""
                + (why < 0 ? "" : " (" + sentence.substring(why + cause.length()) + ")")
                + place(value.getSourceName());
    }

    /** {@code source} is named as {@code PropertiesConfigSource[source=file:/...]} or {@code EnvConfigSource}. */
    private static String place(@Nullable String source) {
        if (source == null) {
            return "";
        }
        if (source.startsWith(EnvConfigSource.NAME)) {
            return ", in an environment variable";
        }
        int file = source.indexOf(FILE);
        return ", in " + (file < 0 ? source : source.substring(file + FILE.length(), source.length() - 1));
    }

    private void findUnknownNames(SettingNames names) {
        for (ConfigSource source : config.getConfigSources()) {
            if (!(source instanceof EnvConfigSource)) {
                new TreeSet<>(source.getPropertyNames())
                        .stream()
                                .filter(name -> name.startsWith(IN_FILES) && !names.has(name))
                                .forEach(name -> mistakes.add("there is no setting " + name
                                        + instead(names.nearest(name)) + place(source.getName())));
            }
        }
    }

    /** Only what resembles a setting is a mistake: platforms put variables of their own in, such as MIZAN_SERVICE_HOST. */
    private void findUnknownVariables(SettingNames names, Map<String, String> environment) {
        for (String name : new TreeMap<>(environment).keySet()) {
            if (name.startsWith(IN_VARIABLES) && !name.startsWith(OF_DELIVER) && !names.has(name)) {
                Optional<String> nearest = names.nearest(name);
                (nearest.isPresent() ? mistakes : warnings)
                        .add("there is no setting for the environment variable " + name + instead(nearest));
            }
        }
    }

    private static String instead(Optional<String> nearest) {
        return nearest.map(name -> "; is " + name + " meant?").orElse("");
    }
}
