package mizan.queue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A Lua script that Redis runs as one atomic step. It is called by its hash; a server that does not know it yet, be it new,
 * restarted or another node of a cluster, is sent the whole script.
 */
final class RedisScript {

    private final byte[] source;
    private final byte[] hash;

    private RedisScript(byte[] source) {
        this.source = source;
        this.hash = HexFormat.of().formatHex(sha1(source)).getBytes(StandardCharsets.US_ASCII);
    }

    /** The script in the file {@code <name>.lua} beside this class; its header says what it takes and answers. */
    static RedisScript named(String name) {
        try (InputStream in = RedisScript.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("There is no script " + name);
            }
            return new RedisScript(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call with these keys, still without arguments. */
    Call on(String... keys) {
        Call call = new Call(keys.length);
        for (String key : keys) {
            call.with(key);
        }
        return call;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    /** A call of the script, to be given its arguments in order. */
    final class Call {

        private final int keyCount;
        private final List<byte[]> keysAndArguments = new ArrayList<>(48);

        private Call(int keyCount) {
            this.keyCount = keyCount;
        }

        Call with(byte[] argument) {
            keysAndArguments.add(argument);
            return this;
        }

        Call with(String argument) {
            return with(argument.getBytes(StandardCharsets.UTF_8));
        }

        Call with(long argument) {
            return with(Long.toString(argument));
        }

        /** A field of a hash and its value. */
        Call with(String field, String value) {
            return with(field).with(value);
        }

        /** The script's answer; null for nil. */
        Uni<Response> run(Redis redis) {
            return Uni.createFrom().emitter(emitter -> run(redis, emitter));
        }

        private void run(Redis redis, UniEmitter<? super Response> emitter) {
            redis.send(request(Command.EVALSHA, hash)).onComplete(emitter::complete, failure -> {
                if (isUnknownScript(failure)) {
                    redis.send(request(Command.EVAL, source)).onComplete(emitter::complete, emitter::fail);
                } else {
                    emitter.fail(failure);
                }
            });
        }

        private Request request(Command command, byte[] script) {
            Request request = Request.cmd(command).arg(script).arg(keyCount);
            keysAndArguments.forEach(request::arg);
            return request;
        }

        private static boolean isUnknownScript(Throwable failure) {
            return failure.getMessage() != null && failure.getMessage().startsWith("NOSCRIPT");
        }
    }
}
