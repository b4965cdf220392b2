package mizan.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3::4, 2001:db8:1:2",
        "2001:db8:1:2::9, 2001:db8:1:2",
        "::1, 0:0:0:0",
        "fe80::1%eth0, fe80:0:0:0",
        "fe80::1%3, fe80:0:0:0",
    })
    void network_isTheAddressOrItsFirst64Bits(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2",
        "192.0.2.254, 192.0.2",
        "192.0.3.1, 192.0.3",
        "::ffff:192.0.2.1, 192.0.2",
        "2001:db8:1:2:3::4, 2001:db8:1",
        "2001:0DB8:1:ffff::9, 2001:db8:1",
        "2001:db8:2::9, 2001:db8:2",
        "fe80::1%eth0, fe80:0:0",
        "unknown, unknown",
    })
    void widerNetwork_isTheFirst24Bits_or48(String address, String network) {
        assertThat(ClientNetwork.wider(address)).isEqualTo(network);
    }

    @Test
    void address_isTheSameHoweverItIsWritten() {
        assertThat(ClientNetwork.of("2001:db8::1"))
                .isEqualTo(ClientNetwork.of("2001:0DB8:0:0:5:6:7:8"))
                .isEqualTo(ClientNetwork.of("2001:db8:0:0::"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:0:1::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "%", "2001:db8:::1", "192.0.2.1:8080", "غير معروف"})
    void whatIsNoAddress_staysAsItIs(String text) {
        assertThat(ClientNetwork.of(text)).isEqualTo(text);
    }
}
