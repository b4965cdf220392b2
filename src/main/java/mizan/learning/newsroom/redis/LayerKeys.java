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

    /** The bytes of what stands for a layer where comments are judged that it learnt from. */
    static String crossFit(SiteId site, String version) {
        return KeyPrefix.of(site.value()) + "layer-parts:" + version;
    }

    /** The mark that an instance has begun to fit. */
    static String fitting(SiteId site) {
        return KeyPrefix.of(site.value()) + "fitting";
    }

    /** The mark that an instance has begun to set the thresholds that keep a promise. */
    static String promising(SiteId site) {
        return KeyPrefix.of(site.value()) + "promising";
    }
}
