package mizan.review.access;

import java.util.Optional;

/** Where the accounts of the desk are kept. Blocks. */
public interface Accounts {

    /** The account with this name; empty when there is none. */
    Optional<Account> find(String name);

    /** Keeps {@code account} unless one of its name exists, in one atomic step; true when it was kept. */
    boolean addIfAbsent(Account account);

    /** Keeps {@code account} in the place of the one of its name. */
    void put(Account account);
}
