package mizan.network;

import java.net.InetAddress;

/** Tells the addresses of the public internet from those of a network behind us. */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** False for every block that IANA's registries of special-purpose addresses do not call global. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF) : isPublic6(bytes);
    }

    private static boolean isPublic4(int a, int b, int c) {
        boolean isCarriers = a == 100 && b >= 64 && b < 128;
        boolean isProtocols = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean isTests =
                (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100))) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 240 && !isCarriers && !isProtocols && !isTests;
    }

    /** Of the new internet only 2000::/3 is global, without the tunnels to the old one and the documentation's. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        boolean isTunnel = first == 0x2002 || (first == 0x2001 && second < 0x0200);
        boolean isDocumentation = first == 0x2001 && second == 0x0DB8;
        return (first & 0xE000) == 0x2000 && !isTunnel && !isDocumentation;
    }
}
