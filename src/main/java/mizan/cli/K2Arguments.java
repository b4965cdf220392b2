package mizan.cli;

import java.util.Map;
import mizan.deliver.cms.K2;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks what commands are told of K2's database; each throws {@link ParameterException} saying what is wanted. */
final class K2Arguments {

    /** The environment variable with the database's password. */
    static final String PASSWORD = "MIZAN_DELIVER_PASSWORD";

    private K2Arguments() {}

    static void checkAddress(CommandSpec spec, @Nullable String jdbc) {
        if (jdbc == null || !jdbc.startsWith("jdbc:mariadb:")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--jdbc: an address that begins with jdbc:mariadb:// is wanted; MySQL has it too");
        }
    }

    /** The secret in the environment variable {@code name}. */
    static String secret(CommandSpec spec, Map<String, String> environment, String name) {
        @Nullable String secret = environment.get(name);
        if (secret == null || secret.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "the environment variable " + name + " is not set");
        }
        return secret;
    }

    /** K2 whose tables have {@code prefix}. */
    static K2 k2(CommandSpec spec, String prefix, boolean replaceEmoji) {
        try {
            return new K2(prefix, replaceEmoji);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--prefix: " + e.getMessage(), e);
        }
    }
}
