package mizan.learning.newsroom.redis;

import mizan.comment.SiteId;
import mizan.redis.KeyPrefix;

/** The names of what is kept of what a site learnt. */
final class LayerKeys {

    private LayerKeys() {}

    /** What is known of a site's layers; see {@code keep.lua}. */
    static String layers(SiteId site) {
        return KeyPrefix.of(site.value()) + "layers";
    }

    /** The bytes of a layer. */
    static String layer(SiteId site, String version) {
        return KeyPrefix.of(site.value()) + "layer:" + version;
    }

    /** The mark that an instance has begun to fit. */
    static String fitting(SiteId site) {
        return KeyPrefix.of(site.value()) + "fitting";
    }
}
