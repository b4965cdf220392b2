package mizan.desk;

import jakarta.ws.rs.core.SecurityContext;

/** The account that a request at the desk comes from: where a role is asked for, there is one. */
public final class CurrentAccount {

    private CurrentAccount() {}

    /** Its name. */
    public static String of(SecurityContext who) {
        return who.getUserPrincipal().getName();
    }
}
