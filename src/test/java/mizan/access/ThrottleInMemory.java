package mizan.access;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.access.account.SignInThrottle;

/** Makes those wait whom a test names, and nobody else. */
public final class ThrottleInMemory implements SignInThrottle {

    private final Map<String, Duration> waits = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** From now on attempts with this name have to wait so long. */
    public void delay(String name, Duration wait) {
        waits.put(name, wait);
    }

    @Override
    public Uni<Boolean> isKnown(String address) {
        return Uni.createFrom().item(known.stream().anyMatch(pair -> pair.endsWith(address)));
    }

    @Override
    public Duration begin(String name, String address) {
        return waits.getOrDefault(name, Duration.ZERO);
    }

    @Override
    public boolean succeeded(String name, String address) {
        return known.add(name + address);
    }
}
