package mizan.queue.redis;

import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.Fingerprint;

/** Finds the held comments that are like one, by the traits that they share. Blocks. */
final class RedisSimilarComments {

    private static final RedisScript ALIKE =
            RedisScript.named(RedisSimilarComments.class, "alike", Map.of(), "campaigns");

    /** Entries that are looked at for each of up to four traits, or as many as are wanted: some ten milliseconds at the most. */
    private static final int LOOKED_AT = 5000;

    private final SharedRedisConnection connection;

    RedisSimilarComments(SharedRedisConnection connection) {
        this.connection = connection;
    }

    SimilarComments find(Comment comment, Similarity likeness, int limit) {
        SiteKeys keys = SiteKeys.of(comment.site());
        Traits traits = traits(comment, likeness);
        // A short text shares nothing, and can be one of an attack all the same, which the campaigns know.
        if (traits.shared().isEmpty() && likeness != Similarity.TEXT) {
            return SimilarComments.NONE;
        }
        RedisScript.Call call = ALIKE.on(keys.campaigns())
                .with(Math.max(LOOKED_AT, limit))
                .with(limit)
                .with(comment.id().code())
                .with(likeness == Similarity.TEXT ? "1" : "0")
                .with(traits.ofCampaign().size());
        traits.ofCampaign().forEach(call::with);
        traits.shared().forEach(call::with);
        return call.ask(
                connection, answer -> alike(comment, Objects.requireNonNull(answer, "alike.lua always answers")));
    }

    /** What leads to the campaign of a comment, and what others share with it. */
    private record Traits(List<String> ofCampaign, List<String> shared) {}

    private static Traits traits(Comment comment, Similarity likeness) {
        return switch (likeness) {
            case TEXT -> {
                Fingerprint fingerprint = HeldCommentIndex.fingerprint(comment);
                yield new Traits(HeldCommentIndex.ofCampaign(fingerprint), HeldCommentIndex.texts(fingerprint));
            }
            case AUTHOR -> new Traits(List.of(), HeldCommentIndex.author(comment.author()));
            case ADDRESS -> new Traits(List.of(), HeldCommentIndex.address(comment.author()));
        };
    }

    private static SimilarComments alike(Comment comment, Response answer) {
        List<CommentId> first = IntStream.range(2, answer.size())
                .mapToObj(i -> new CommentId(comment.site(), answer.get(i).toString()))
                .toList();
        return new SimilarComments(RedisReplies.number(answer.get(0)), RedisReplies.number(answer.get(1)) == 1, first);
    }
}
