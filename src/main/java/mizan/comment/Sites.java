package mizan.comment;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The sites there are now, in the order of their ids. They change while the service runs: who goes over all sites asks for them
 * each time.
 */
public final class Sites {

    private final Supplier<Map<SiteId, Site>> current;

    private Sites(Supplier<Map<SiteId, Site>> current) {
        this.current = current;
    }

    /** Sites that stay as they are. */
    public Sites(Collection<Site> sites) {
        Map<SiteId, Site> fixed = byId(sites);
        this.current = () -> fixed;
    }

    /** Whatever {@code current} gives at the moment of a question; {@link #byId} makes what it gives. */
    public static Sites live(Supplier<Map<SiteId, Site>> current) {
        return new Sites(current);
    }

    /** {@code sites} by their ids, in the order of these. */
    public static Map<SiteId, Site> byId(Collection<Site> sites) {
        Map<SiteId, Site> byId = new LinkedHashMap<>();
        sites.stream()
                .sorted(Comparator.comparing(site -> site.id().value()))
                .forEach(site -> byId.put(site.id(), site));
        return byId;
    }

    public List<Site> all() {
        return List.copyOf(current.get().values());
    }

    public Optional<Site> find(SiteId id) {
        return Optional.ofNullable(current.get().get(id));
    }

    /** The site with this id as somebody typed it; empty when it is not an id or no site has it. */
    public Optional<Site> find(String id) {
        return SiteId.isValid(id) ? find(new SiteId(id)) : Optional.empty();
    }

    /** The sites that have pages at {@code origin}; several of them have different paths. */
    public List<Site> atOrigin(String origin) {
        return current.get().values().stream()
                .filter(site -> site.hasOrigin(origin))
                .toList();
    }
}
