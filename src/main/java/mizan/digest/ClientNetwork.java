package mizan.digest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * The networks that a client is counted by. The narrow one is one IPv4 address, or the /64 network of an IPv6 address, which is
 * what one household has. The wider one is the /24 or /48 network around it: what one customer of a provider can have, who has
 * 65,536 households' addresses in a /48.
 */
public final class ClientNetwork {

    private static final int GROUPS_OF_64_BITS = 4;
    private static final int GROUPS_OF_48_BITS = 3;

    private ClientNetwork() {}

    /**
     * The narrow network of an address, written in one way however the address is written. What is no address, such as a proxy's
     * {@code unknown}, is returned as it is.
     */
    public static String of(String address) {
        return network(address, GROUPS_OF_64_BITS, false);
    }

    /** The wider network of an address, likewise. */
    public static String wider(String address) {
        return network(address, GROUPS_OF_48_BITS, true);
    }

    private static String network(String address, int groups, boolean isWide) {
        try {
            InetAddress literal = InetAddress.ofLiteral(withoutZone(address));
            String text = literal.getHostAddress();
            if (literal instanceof Inet6Address) {
                // Java writes all eight groups of an IPv6 address.
                return String.join(":", Arrays.copyOf(text.split(":"), groups));
            }
            return isWide ? text.substring(0, text.lastIndexOf('.')) : text;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The interface behind {@code %} says nothing about the client. */
    private static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
