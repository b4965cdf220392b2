package mizan.queue.bulk.redis;

import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.queue.BulkId;
import mizan.queue.SeenComment;
import mizan.queue.bulk.BulkMarks;
import mizan.queue.bulk.BulkPlans;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisBulkPlansTest {

    private final BulkPlans plans = new RedisBulkPlans(RealRedis.connection());
    private final BulkId bulk = BulkId.random();

    @Test
    void plannedComments_areTakenInTheirOrder_andOnlyOnce() {
        List<SeenComment> all = IntStream.range(0, 5)
                .mapToObj(i -> new SeenComment(id(i), i + 1))
                .toList();
        plans.plan(bulk, SITE, all.subList(0, 2));
        plans.plan(bulk, SITE, all.subList(2, 5));
        plans.plan(bulk, SITE, List.of());

        assertThat(plans.planned(bulk, SITE)).isEqualTo(5);
        assertThat(plans.take(bulk, SITE, 3)).isEqualTo(all.subList(0, 3));
        assertThat(plans.planned(bulk, SITE)).isEqualTo(2);
        assertThat(plans.take(bulk, SITE, 3)).isEqualTo(all.subList(3, 5));
        assertThat(plans.take(bulk, SITE, 3)).isEmpty();
        assertThat(plans.planned(bulk, SITE)).isZero();
    }

    @Test
    void bulksAndSites_keepToThemselves() {
        plans.plan(bulk, SITE, List.of(new SeenComment(id(1), 1)));
        plans.mark(bulk, SITE, List.of(), List.of(id(1)));

        assertThat(plans.planned(BulkId.random(), SITE)).isZero();
        assertThat(plans.planned(bulk, OTHER_SITE)).isZero();
        assertThat(plans.marks(bulk, OTHER_SITE)).isEqualTo(BulkMarks.NONE);
    }

    @Test
    void theLastMarkOfAComment_counts() {
        plans.mark(bulk, SITE, List.of(new SeenComment(id(1), 3), new SeenComment(id(2), 1)), List.of(id(3)));
        plans.mark(bulk, SITE, List.of(new SeenComment(id(3), 2)), List.of(id(2)));
        assertThat(plans.marks(bulk, SITE))
                .isEqualTo(new BulkMarks(Map.of(id(1), 3L, id(3), 2L), Set.of(id(2)), List.of()));

        plans.noteChanged(bulk, SITE, List.of(id(1)));
        assertThat(plans.marks(bulk, SITE).changed()).containsExactly(id(1));
        assertThat(plans.marks(bulk, SITE).ticked()).containsOnlyKeys(id(3));
    }

    private static CommentId id(int number) {
        return new CommentId(SITE, "0000000000000000000" + number);
    }
}
