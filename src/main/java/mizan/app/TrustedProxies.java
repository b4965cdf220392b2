package mizan.app;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The proxies whose word on their clients' addresses is taken: {@code quarkus.http.proxy.trusted-proxies}, as far as it names
 * literal addresses and networks.
 */
@Singleton
final class TrustedProxies {

    private static final int BITS_PER_BYTE = 8;

    private final List<IpSubnetFilterRule> networks;

    TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> addresses) {
        this.networks = addresses.orElse(List.of()).stream()
                .map(address -> network(address.strip()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<IpSubnetFilterRule> network(String address) {
        int slash = address.indexOf('/');
        InetAddress literal = literal(slash < 0 ? address : address.substring(0, slash));
        if (literal == null) {
            return Optional.empty();
        }
        int bits = slash < 0
                ? literal.getAddress().length * BITS_PER_BYTE
                : Integer.parseInt(address.substring(slash + 1));
        return Optional.of(new IpSubnetFilterRule(literal, bits, IpFilterRuleType.ACCEPT));
    }

    /** The address that {@code text} spells; null where it spells none. Nothing is looked up. */
    static @Nullable InetAddress literal(String text) {
        boolean isBracketed = text.startsWith("[") && text.endsWith("]");
        return NetUtil.createInetAddressFromIpAddressString(isBracketed ? text.substring(1, text.length() - 1) : text);
    }

    /** True for the address of a trusted proxy. */
    boolean contains(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return networks.stream().anyMatch(network -> network.matches(socket));
    }
}
