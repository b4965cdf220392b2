package mizan.access.session;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** The network address that a request comes from, as its proxy says where there is one. */
public final class ClientAddress {

    private ClientAddress() {}

    /** The address; empty where a proxy says that it does not know it. */
    public static String of(RoutingContext routing) {
        SocketAddress address = routing.request().remoteAddress();
        String literal = address == null ? null : address.hostAddress();
        return literal == null ? "" : literal;
    }
}
