package mizan.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import mizan.digest.Digests;
import mizan.language.ClassPathFiles;
import org.jspecify.annotations.Nullable;

/**
 * A Lua script that Redis runs as one atomic step. It is called by its hash; a server that does not know it yet, be
 * it new, restarted or another node of a cluster, is sent the whole script.
 */
public final class RedisScript {

    private final byte[] source;
    private final byte[] hash;

    private RedisScript(byte[] source) {
        this.source = source;
        this.hash = Digests.sha1Hex(source).getBytes(StandardCharsets.US_ASCII);
    }

    /** The script in the file {@code <name>.lua} beside {@code owner}; its header says what it takes and answers. */
    public static RedisScript named(Class<?> owner, String name) {
        return named(owner, name, Map.of());
    }

    /**
     * As {@link #named(Class, String)}, with values that are the same in every call and are set before the script begins: as
     * strings, which commands take as they are, while numbers would be written out anew each time.
     *
     * @param before scripts whose functions it uses
     */
    public static RedisScript named(Class<?> owner, String name, Map<String, Long> settings, String... before) {
        StringBuilder script = new StringBuilder();
        new TreeMap<>(settings).forEach((setting, value) -> script.append("local " + setting + " = '" + value + "'\n"));
        for (String earlier : before) {
            script.append(read(owner, earlier + ".lua"));
        }
        return new RedisScript(
                script.append(read(owner, name + ".lua")).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Class<?> owner, String file) {
        return ClassPathFiles.text(owner, file);
    }

    /** A call with these keys, still without arguments. */
    public Call on(String... keys) {
        Call call = new Call();
        for (String key : keys) {
            call.keys.add(bytes(key));
        }
        return call;
    }

    /**
     * A call whose keys and arguments have names, for scripts that come after {@code named.lua}: it sets {@code key.<name>},
     * {@code lists} (the keys without a name, in order) and {@code arg.<name>}.
     */
    public NamedCall named() {
        return new NamedCall();
    }

    /**
     * Sends calls of this script over one connection of the pool, as {@link SharedRedisConnection#batch}: however many there are, they
     * take one place there. In a cluster their keys lie in one slot.
     */
    public Future<List<@Nullable Response>> sendAll(SharedRedisConnection connection, List<Call> calls) {
        return connection
                .batch(calls.stream()
                        .map(call -> call.request(Command.EVALSHA, hash))
                        .toList())
                .recover(failure -> isUnknownScript(failure)
                        ? connection.batch(calls.stream()
                                .map(call -> call.request(Command.EVAL, source))
                                .toList())
                        : Future.failedFuture(failure));
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure instanceof RedisFailedException failed && failed.code().equals("NOSCRIPT");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A call of the script whose keys and arguments have names. */
    public final class NamedCall {

        private final List<String> names = new ArrayList<>(12);
        private final List<byte[]> named = new ArrayList<>(12);
        private final List<byte[]> lists = new ArrayList<>(8);
        private final List<byte[]> arguments = new ArrayList<>(40);

        private NamedCall() {}

        public NamedCall key(String name, String key) {
            names.add(name);
            named.add(bytes(key));
            return this;
        }

        /** Keys without a name. */
        public NamedCall lists(List<String> keys) {
            keys.forEach(key -> lists.add(bytes(key)));
            return this;
        }

        public NamedCall with(String name, byte[] value) {
            arguments.add(bytes(name));
            arguments.add(value);
            return this;
        }

        public NamedCall with(String name, String value) {
            return with(name, bytes(value));
        }

        public NamedCall with(String name, long value) {
            return with(name, Long.toString(value));
        }

        /** The call, to be sent. */
        public Call call() {
            Call call = new Call();
            call.keys.addAll(named);
            call.keys.addAll(lists);
            call.arguments.add(bytes(String.join(" ", names)));
            call.arguments.addAll(arguments);
            return call;
        }
    }

    /** A call of the script, to be given its arguments in order. */
    public final class Call {

        private final List<byte[]> keys = new ArrayList<>(12);
        private final List<byte[]> arguments = new ArrayList<>(12);

        private Call() {}

        public Call with(byte[] argument) {
            arguments.add(argument);
            return this;
        }

        public Call with(String argument) {
            return with(bytes(argument));
        }

        public Call with(long argument) {
            return with(Long.toString(argument));
        }

        /** What {@code reader} makes of the script's answer, which is null for nil; once it is subscribed to. */
        public <T extends @Nullable Object> Uni<T> run(
                SharedRedisConnection connection, Function<@Nullable Response, T> reader) {
            return Uni.createFrom()
                    .emitter(emitter -> send(connection, reader).onComplete(emitter::complete, emitter::fail));
        }

        /** As {@link #run}; waits for the answer, never on an event loop. */
        public <T extends @Nullable Object> T ask(
                SharedRedisConnection connection, Function<@Nullable Response, T> reader) {
            return SharedRedisConnection.await(send(connection, reader));
        }

        /** As {@link #run}; sends the call now, so that several can be on their way at the same time. */
        public <T extends @Nullable Object> Future<T> send(
                SharedRedisConnection connection, Function<@Nullable Response, T> reader) {
            return connection
                    .send(request(Command.EVALSHA, hash))
                    .recover(failure -> isUnknownScript(failure)
                            ? connection.send(request(Command.EVAL, source))
                            : Future.failedFuture(failure))
                    .map(reader);
        }

        private Request request(Command command, byte[] script) {
            Request request = Request.cmd(command).arg(script).arg(keys.size());
            keys.forEach(request::arg);
            arguments.forEach(request::arg);
            return request;
        }
    }
}
