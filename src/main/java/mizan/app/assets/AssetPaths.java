package mizan.app.assets;

import io.quarkus.qute.TemplateExtension;

/** The addresses of the pages' assets, for templates: {@code {asset:path('base.css')}}. */
@TemplateExtension(namespace = "asset")
final class AssetPaths {

    static final String ROOT = "/assets/";

    /** Of the assets on the class path, which do not change while the service runs. */
    static final String VERSION = AssetVersion.current();

    private AssetPaths() {}

    /**
     * The address of the asset {@code name}, which holds the version, so that browsers keep it for ever.
     *
     * @throws IllegalArgumentException where no version covers such an asset
     */
    static String path(String name) {
        if (!AssetVersion.OF_PAGES.contains(name)) {
            throw new IllegalArgumentException("The version of the assets leaves out " + name);
        }
        return ROOT + VERSION + "/" + name;
    }
}
