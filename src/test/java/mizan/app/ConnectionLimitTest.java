package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionLimitTest {

    @ParameterizedTest
    @CsvSource({"100, 64", "600, 344", "1024, 768", "1048576, 20000"})
    void limit_leavesFileHandlesForTheRest(long fileHandles, long limit) {
        assertThat(ConnectionLimit.limit(fileHandles)).isEqualTo(limit);
        assertThat(new ConnectionLimit().getValue("quarkus.http.limits.max-connections"))
                .isNotBlank();
    }
}
