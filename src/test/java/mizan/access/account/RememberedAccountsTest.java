package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mizan.access.account.RememberedAccounts.Look;
import mizan.audit.RedisSettingsStore;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RememberedAccountsTest {

    private RedisSettingsStore store;
    private DeskAccounts accounts;
    private Map<String, String> passwords;

    @BeforeEach
    void makeAccounts(SharedRedisConnection connection) {
        store = new RedisSettingsStore(connection);
        accounts = new DeskAccounts(store, new SecureRandom(), Clock.systemUTC());
        passwords = accounts.prepare(null, null);
        accounts.add("fatima", "editor", "editor");
        accounts.disable("moderator", true, "editor");
    }

    @Test
    void accountsOfAnEmptiedStore_areAsTheyWere() {
        RememberedAccounts remembered = new RememberedAccounts(store);
        assertThat(remembered.look()).isEqualTo(new Look.Whole());
        Optional<Account> disabled = accounts.find("moderator");

        RealRedis.ask("FLUSHALL");

        assertThat(remembered.look()).isEqualTo(new Look.Lost(List.of("editor", "fatima", "moderator")));
        assertThat(accounts.verify("editor", passwords.get("editor"))).isPresent();
        assertThat(accounts.find("moderator")).isEqualTo(disabled);
        assertThat(accounts.find("fatima").orElseThrow().hasOneTimePassword()).isTrue();
        assertThat(remembered.look()).isEqualTo(new Look.Whole());
    }

    @Test
    void accountsThatAnOlderBackupLacks_areMade_andTheOthersLeftAlone() {
        RememberedAccounts remembered = new RememberedAccounts(store);
        remembered.look();
        accounts.resetPassword("editor", "fatima");
        String older = accounts.find("editor").orElseThrow().hash();
        remembered.look();

        RealRedis.ask("HDEL", "mizan:{desk}:accounts", "fatima");
        RealRedis.ask("SET", "mizan:{desk}:version", "1");

        assertThat(remembered.look()).isEqualTo(new Look.Lost(List.of("fatima")));
        assertThat(accounts.find("editor").orElseThrow().hash()).isEqualTo(older);
    }

    @Test
    void everyInstanceLooks_andEachAccountIsMadeOnce(SharedRedisConnection connection) throws Exception {
        List<RememberedAccounts> instances = IntStream.range(0, 8)
                .mapToObj(i -> new RememberedAccounts(new RedisSettingsStore(connection)))
                .toList();
        instances.forEach(RememberedAccounts::look);

        RealRedis.ask("FLUSHALL");
        List<String> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Look>> looks = instances.stream()
                    .<Callable<Look>>map(instance -> instance::look)
                    .toList();
            for (Future<Look> look : threads.invokeAll(looks)) {
                if (look.get() instanceof Look.Lost(var accounts)) {
                    made.addAll(accounts);
                }
            }
        }

        assertThat(made).containsExactlyInAnyOrder("editor", "fatima", "moderator");
        assertThat(store.entries(Optional.empty(), "", 50).items()).hasSize(3);
    }

    @Test
    void storeThatLosesNothing_isLeftAlone() {
        RememberedAccounts remembered = new RememberedAccounts(store);
        remembered.look();
        accounts.resetPassword("fatima", "editor");
        long version = store.version();

        assertThat(remembered.look()).isEqualTo(new Look.Whole());
        assertThat(remembered.look()).isEqualTo(new Look.Whole());
        assertThat(store.version()).isEqualTo(version);
    }
}
