package mizan.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.queue.campaign.Campaign;
import mizan.queue.campaign.Campaigns;

/** The campaigns of the queue in memory: held comments with the same text. */
final class FakeCampaigns implements Campaigns {

    private final FakeReviewQueue queue;

    FakeCampaigns(FakeReviewQueue queue) {
        this.queue = queue;
    }

    @Override
    public Map<CommentId, Campaign> of(List<CommentId> ids) {
        Map<CommentId, Campaign> found = new HashMap<>();
        for (CommentId id : ids) {
            List<CommentId> members = queue.campaign(id);
            if (members.size() > 1) {
                found.put(id, new Campaign(members.getFirst(), members.size()));
            }
        }
        return found;
    }
}
