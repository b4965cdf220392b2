package mizan.queue.redis;

import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;

/** Finds the held comments that are like one, by the traits that they share. Blocks. */
final class RedisSimilarComments {

    private static final RedisScript ALIKE = RedisScript.named(RedisSimilarComments.class, "alike");

    /** Entries that are looked at for each of up to four traits: some ten milliseconds at the most. */
    private static final int LOOKED_AT = 5000;

    private final SharedRedisConnection connection;

    RedisSimilarComments(SharedRedisConnection connection) {
        this.connection = connection;
    }

    SimilarComments find(Comment comment, Similarity likeness, int limit) {
        List<String> traits = traits(comment, likeness);
        if (traits.isEmpty()) {
            return SimilarComments.NONE;
        }
        RedisScript.Call call = ALIKE.on(SiteKeys.of(comment.site()).traits())
                .with(LOOKED_AT)
                .with(limit)
                .with(comment.id().code());
        traits.forEach(call::with);
        return call.ask(
                connection, answer -> alike(comment, Objects.requireNonNull(answer, "alike.lua always answers")));
    }

    private List<String> traits(Comment comment, Similarity likeness) {
        return switch (likeness) {
            case TEXT -> HeldCommentIndex.texts(HeldCommentIndex.fingerprint(comment));
            case AUTHOR -> HeldCommentIndex.author(comment.author());
            case ADDRESS -> HeldCommentIndex.address(comment.author());
        };
    }

    private static SimilarComments alike(Comment comment, Response answer) {
        List<CommentId> first = IntStream.range(2, answer.size())
                .mapToObj(i -> new CommentId(comment.site(), answer.get(i).toString()))
                .toList();
        return new SimilarComments(RedisReplies.number(answer.get(0)), RedisReplies.number(answer.get(1)) == 1, first);
    }
}
