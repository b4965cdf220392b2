package mizan.review.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts that are gone with the test. */
public final class AccountsInMemory implements Accounts {

    private final Map<String, Account> byName = new ConcurrentHashMap<>();

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public boolean addIfAbsent(Account account) {
        return byName.putIfAbsent(account.name(), account) == null;
    }

    @Override
    public void put(Account account) {
        byName.put(account.name(), account);
    }
}
