package mizan.learning.site;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.learning.model.FeatureHash;
import mizan.learning.model.InvalidModelException;
import mizan.learning.model.SiteLayer;

/**
 * Layers that together judge every comment without having learnt from it, nor from any other of its author: the authors are in {@link
 * #PARTS} parts, and one layer was fitted without each of them (cross-fitting). They have seen a fifth less than the layer for which
 * they stand, and so are a little worse than it.
 *
 * @param layers one for each part, in their order; empty where there were too few decisions for a layer
 */
public record CrossFit(List<SiteLayer> layers) {

    /** In how many parts the authors are. */
    public static final int PARTS = 5;

    /** Where there is no layer. */
    public static final CrossFit NONE = new CrossFit(List.of());

    /** So that parts are others than what the hash is used for elsewhere. */
    private static final int SEED = 5;

    public CrossFit {
        layers = List.copyOf(layers);
        if (!layers.isEmpty() && layers.size() != PARTS) {
            throw new IllegalArgumentException("There are " + PARTS + " parts, not " + layers.size());
        }
    }

    /** Whether there is nothing to judge with. */
    public boolean isNone() {
        return layers.isEmpty();
    }

    /**
     * The part that a comment is in, 0 to {@link #PARTS} - 1: that of its author, the same on any machine.
     *
     * @param author the key of its author; where it is empty the comment is in a part of its own
     * @param id the comment's code
     */
    public static int part(String author, String id) {
        return Integer.remainderUnsigned(FeatureHash.of(SEED, author.isEmpty() ? id : author), PARTS);
    }

    /** What is kept of it; empty for {@link #NONE}. */
    public byte[] bytes() {
        List<byte[]> all = layers.stream().map(SiteLayer::bytes).toList();
        ByteBuffer bytes = ByteBuffer.allocate(
                all.stream().mapToInt(one -> Integer.BYTES + one.length).sum());
        all.forEach(one -> bytes.putInt(one.length).put(one));
        return bytes.array();
    }

    /**
     * Reads what {@link #bytes} gave.
     *
     * @throws InvalidModelException where it is none that this version of Mizan can use
     */
    public static CrossFit read(byte[] bytes) {
        if (bytes.length == 0) {
            return NONE;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<SiteLayer> layers = new ArrayList<>();
        IntStream.range(0, PARTS).forEach(part -> layers.add(layer(rest)));
        return new CrossFit(layers);
    }

    private static SiteLayer layer(ByteBuffer rest) {
        int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            throw new InvalidModelException("a layer of " + length + " bytes where " + rest.remaining() + " are left");
        }
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return SiteLayer.read(bytes);
    }
}
