package mizan.queue.redis.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import mizan.digest.Digests;
import mizan.language.ClassPathFiles;
import org.junit.jupiter.api.Test;

class CompressedJsonTest {

    private static final String JSON =
            "{\"article\":\"4711\",\"text\":\"" + "شكرا على هذا المقال المفيد، ".repeat(20) + "\"}";

    @Test
    void whatWasWritten_comesBack_andIsSmaller() {
        byte[] kept = CompressedJson.write("4711", bytes(JSON));

        assertThat(CompressedJson.read(kept)).isEqualTo(bytes(JSON));
        assertThat(kept.length).isLessThan(bytes(JSON).length / 4);
    }

    @Test
    void article_standsBeforeIt_forScripts() {
        String kept = new String(CompressedJson.write("مقال", bytes(JSON)), StandardCharsets.UTF_8);

        assertThat(kept).startsWith("z1 مقال\n");
    }

    @Test
    void jsonOfEarlierVersions_isItself() {
        assertThat(CompressedJson.read(bytes(JSON))).isEqualTo(bytes(JSON));
    }

    @Test
    void whatIsNeither_isRefused() {
        byte[] whole = CompressedJson.write("1", bytes(JSON));
        for (byte[] kept : List.of(
                bytes(""),
                bytes("z"),
                bytes("z1 "),
                bytes("z1 1"),
                bytes("z1 1\n"),
                bytes("z2 1\nxxxx"),
                bytes("null"),
                bytes("z1 1\n\u00ff\u00ff\u00ff"),
                Arrays.copyOf(whole, whole.length - 5))) {
            assertThatThrownBy(() -> CompressedJson.read(kept)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(CompressedJson.read(whole)).as("after all that").isEqualTo(bytes(JSON));
    }

    @Test
    void fewBytesThatInflateToVeryMany_areRefused() {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.writeBytes(bytes("z1 1\n"));
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[50_000_000]);
        deflater.finish();
        byte[] chunk = new byte[100_000];
        kept.write(chunk, 0, deflater.deflate(chunk));
        deflater.end();

        assertThatThrownBy(() -> CompressedJson.read(kept.toByteArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
    }

    @Test
    void noise_comesBack() {
        Random random = new Random(11);
        for (int length = 0; length < 20_000; length = length * 3 + 1) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);

            assertThat(CompressedJson.read(CompressedJson.write("1", noise))).isEqualTo(noise);
        }
    }

    @Test
    void manyThreads_doNotMixTheirComments() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            List<Future<Boolean>> all = IntStream.range(0, 2000)
                    .mapToObj(i -> threads.submit(() -> {
                        byte[] json = bytes(JSON + i);
                        return Arrays.equals(CompressedJson.read(CompressedJson.write("1", json)), json);
                    }))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    /** Comments that are kept can only be read with the dictionary they were written with. */
    @Test
    void dictionary_neverChanges() {
        assertThat(Digests.sha256Hex(ClassPathFiles.text(CompressedJson.class, "comment.dictionary")))
                .as("another dictionary needs another number in CompressedJson, which goes on reading this one")
                .isEqualTo("9cdd9cbba58cf32f9d6d4e7094af54a036535da00baac540eb8b5c3b60754f22");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
