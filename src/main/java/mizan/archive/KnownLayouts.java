package mizan.archive;

import java.util.List;
import mizan.redis.layout.Layouts;

/** The layouts of keys that this version knows; a change of a layout adds its migration here. */
public final class KnownLayouts {

    /** In the order of their numbers, from 2 on. */
    public static final Layouts ALL = new Layouts(List.of());

    private KnownLayouts() {}
}
