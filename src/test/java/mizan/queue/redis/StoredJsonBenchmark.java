package mizan.queue.redis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.testsupport.Samples;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A stored comment as JSON: written and read by hand, as it is, against records that Jackson binds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoredJsonBenchmark {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredComment.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredComment.class);

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StoredComment(
            String article,
            @JsonProperty("article_url") String articleUrl,
            String name,
            String email,
            String url,
            String original,
            String text,
            @JsonProperty("submitted_at") String submittedAt,
            @JsonProperty("author_key") String authorKey,
            @JsonProperty("address_key") String addressKey,
            StoredVerdict verdict) {}

    record StoredVerdict(
            String outcome,
            double spam,
            double abuse,

            @JsonProperty("decided_by") @JsonInclude(JsonInclude.Include.NON_NULL)
            String decidedBy,

            List<StoredSignal> signals) {}

    record StoredSignal(
            String kind,
            String axis,
            double points,
            String strength,
            String ruling,
            List<List<Object>> spans,
            List<String> steps,
            String detail) {}

    private Comment comment;
    private Verdict verdict;
    private StoredComment record;
    private CommentId id;
    private String json;
    private byte[] compressed;

    @Setup
    public void assemble() throws IOException {
        comment = Samples.submission()
                .text("شكرا على هذا المقال المفيد، ".repeat(6))
                .build()
                .comment();
        verdict = Samples.verdict(Outcome.HOLD);
        id = comment.id();
        json = new String(new CommentJson(comment, verdict).write(), StandardCharsets.UTF_8);
        compressed = new CommentJson(comment, verdict).compressed();
        record = READER.readValue(json);
        if (!MAPPER.readValue(WRITER.writeValueAsBytes(record), Map.class).equals(MAPPER.readValue(json, Map.class))) {
            throw new IllegalStateException("Both must write the same");
        }
    }

    @Benchmark
    public byte[] writeByHand() {
        return new CommentJson(comment, verdict).write();
    }

    @Benchmark
    public byte[] writeCompressed() {
        return new CommentJson(comment, verdict).compressed();
    }

    @Benchmark
    public Object readCompressed() {
        return CommentJson.read(id, compressed);
    }

    @Benchmark
    public byte[] writeRecords() throws JsonProcessingException {
        return WRITER.writeValueAsBytes(record);
    }

    @Benchmark
    public Object readByHand() {
        return CommentJson.read(id, json.getBytes(StandardCharsets.UTF_8));
    }

    @Benchmark
    public Object readRecords() throws JsonProcessingException {
        return READER.readValue(json);
    }
}
