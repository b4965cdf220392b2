package mizan.digest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * The network that a client is counted by: one IPv4 address, or the /64 network of an IPv6 address, which is what one
 * household has.
 */
public final class ClientNetwork {

    private static final int GROUPS_OF_64_BITS = 4;

    private ClientNetwork() {}

    /**
     * The network of an address, written in one way however the address is written. What is no address, such as a proxy's
     * {@code unknown}, is returned as it is.
     */
    public static String of(String address) {
        try {
            return of(InetAddress.ofLiteral(withoutZone(address)));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String of(InetAddress address) {
        String text = address.getHostAddress();
        // Java writes all eight groups of an IPv6 address.
        return address instanceof Inet6Address
                ? String.join(":", Arrays.copyOf(text.split(":"), GROUPS_OF_64_BITS))
                : text;
    }

    /** The interface behind {@code %} says nothing about the client. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
