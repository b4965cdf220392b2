package mizan.desk;

import java.util.List;
import mizan.testsupport.IdentityProvider;

/** As {@link DeskWithFakes}, and the newsroom's own accounts may sign in. */
public final class DeskWithOidc extends DeskWithFakes {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IdentityProvider.class));
    }
}
