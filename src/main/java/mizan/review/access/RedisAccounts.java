package mizan.review.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import java.util.Optional;
import java.util.Set;

/** Accounts in Redis: one key for each, {@code mizan:{desk}:account:<name>}, so that adding one is atomic. */
public final class RedisAccounts implements Accounts {

    private static final String PREFIX = "mizan:{desk}:account:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ValueCommands<String, String> values;

    public RedisAccounts(RedisDataSource redis) {
        this.values = redis.value(String.class);
    }

    /** What the key holds. */
    record Stored(String hash, Set<String> roles) {}

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(values.get(PREFIX + name)).map(json -> read(name, json));
    }

    @Override
    public boolean addIfAbsent(Account account) {
        return values.setnx(PREFIX + account.name(), write(account));
    }

    @Override
    public void put(Account account) {
        values.set(PREFIX + account.name(), write(account));
    }

    private static Account read(String name, String json) {
        try {
            Stored stored = JSON.readValue(json, Stored.class);
            return new Account(name, stored.hash(), stored.roles());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The account " + name + " cannot be read; delete its key " + PREFIX + name + " to make it anew", e);
        }
    }

    private static String write(Account account) {
        try {
            return JSON.writeValueAsString(new Stored(account.hash(), account.roles()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
