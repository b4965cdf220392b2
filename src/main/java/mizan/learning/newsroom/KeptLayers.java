package mizan.learning.newsroom;

import java.util.List;
import java.util.Optional;
import mizan.learning.newsroom.quality.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of what a site learnt.
 *
 * @param latest what was fitted last; its version is empty where there were too few decisions; null where nobody has looked yet
 * @param history the layers that are kept, the newest first
 * @param quality how often the machine was right when it was fitted last
 */
public record KeptLayers(@Nullable KeptLayer latest, List<KeptLayer> history, Quality quality) {

    /** Where nobody has looked yet. */
    public static final KeptLayers NONE = new KeptLayers(null, List.of(), Quality.NONE);

    public KeptLayers {
        history = List.copyOf(history);
    }

    /** The version that was fitted last; empty where there is none. */
    public String newest() {
        return latest == null ? "" : latest.version();
    }

    /** The layer of this version; empty where it is not kept. */
    public Optional<KeptLayer> find(String version) {
        return history.stream().filter(layer -> layer.version().equals(version)).findFirst();
    }
}
