package mizan.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads the body of a request as it arrives, without a thread that waits for it: many senders may be slow, or stop in the
 * middle for good. What is beyond the limit is read and forgotten, so that its sender hears the answer.
 */
final class RequestBody {

    private RequestBody() {}

    /**
     * The body; one byte more than {@code limit} bytes of one that is longer. Fails where the sender goes away before the
     * end.
     */
    static Uni<byte[]> read(HttpServerRequest request, int limit) {
        return Uni.createFrom().emitter(emitter -> {
            if (request.isEnded()) {
                emitter.complete(new byte[0]);
                return;
            }
            Buffer kept = Buffer.buffer();
            request.handler(chunk -> keep(kept, chunk, limit + 1));
            request.exceptionHandler(emitter::fail);
            request.endHandler(end -> emitter.complete(kept.getBytes()));
            request.resume();
        });
    }

    private static void keep(Buffer kept, Buffer chunk, int most) {
        int room = Math.min(chunk.length(), most - kept.length());
        if (room > 0) {
            kept.appendBuffer(chunk, 0, room);
        }
    }
}
