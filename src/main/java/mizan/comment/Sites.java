package mizan.comment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The configured sites, in the order of their ids. */
public final class Sites {

    private final Map<SiteId, Site> byId = new LinkedHashMap<>();

    public Sites(Collection<Site> sites) {
        sites.stream()
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .forEach(site -> byId.put(site.id(), site));
    }

    public List<Site> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Site> find(SiteId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The site with this id as somebody typed it; empty when it is not an id or no site has it. */
    public Optional<Site> find(String id) {
        return SiteId.isValid(id) ? find(new SiteId(id)) : Optional.empty();
    }

    /** The sites that have pages at {@code origin}; several of them have different paths. */
    public List<Site> atOrigin(String origin) {
        return byId.values().stream().filter(site -> site.hasOrigin(origin)).toList();
    }
}
