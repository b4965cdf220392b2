package mizan.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mizan.audit.RecordType;
import mizan.audit.RedisSettingsStore;
import mizan.comment.SiteId;
import mizan.redis.RedisClient;
import mizan.settings.site.SiteCheck;
import mizan.settings.site.SiteDefinition;
import mizan.settings.site.SiteFields;

/** The sites that editors added or changed at the desk, in the Redis of the service; none where it does not answer. */
final class DeskSites implements Function<SiteId, Optional<SiteDefinition>> {

    private final ServiceSettings service;

    DeskSites(ServiceSettings service) {
        this.service = service;
    }

    @Override
    public Optional<SiteDefinition> apply(SiteId site) {
        try (RedisClient client = service.open()) {
            return new RedisSettingsStore(client.connection())
                    .find(RecordType.SITES, site.value())
                    .flatMap(SiteFields::read)
                    .flatMap(fields -> SiteCheck.check(site, fields, List.of()).definition());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
