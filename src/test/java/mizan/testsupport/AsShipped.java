package mizan.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service as an operator finds it: with the model that it is shipped with, and a Redis in which nothing is yet; and with a second
 * model in the shadow, which decides nothing.
 */
public final class AsShipped implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "mizan.model",
                "config/model/mizan.model",
                "mizan.learning.shadow-model",
                SecondModel.abhorringTheInsult().toString(),
                // By chance, which no test is.
                "mizan.learning.sample-approved",
                "0",
                "mizan.learning.sample-rejected",
                "0",
                "mizan.data",
                "target/test-data-as-shipped-" + ProcessHandle.current().pid());
    }
}
