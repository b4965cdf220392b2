package mizan.archive.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.redis.client.Redis;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.app.embedded.RedisServer;
import mizan.archive.UsedRedis;
import mizan.archive.UsedRedis.Reader;
import mizan.audit.AuditAction;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;
import mizan.redis.RedisFileRewrite;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.RealRedis;
import mizan.testsupport.StoredValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealRedis.class)
class PeopleTest {

    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Clock CLOCK = Clock.systemUTC();

    /** Everything about her is somewhere to be recognised by. */
    private static final Reader NADIA = new Reader(
            "nadia.unmistakable@mail.example",
            "ناديةلاتخطئ",
            "https://nadia-unmistakable.example/",
            "كلماتلاتتكررأبدا",
            "الملاحظةالوحيدة");

    private static final List<String> MARKS =
            List.of(NADIA.email(), NADIA.name(), NADIA.url(), NADIA.text(), NADIA.note(), NADIA.authorKey());

    private final UsedRedis used = new UsedRedis(RealRedis.connection(), RETENTION, CLOCK);

    private static People people(UsedRedis used) {
        return new People(used.connection, used.queue, used.deletion, used.settingsStore, UsedRedis.HASH, CLOCK);
    }

    @Test
    void nothingOfAPerson_isLeftAnywhere(@TempDir Path folder) throws IOException {
        try (RedisServer server = RedisServer.start(folder)) {
            Redis client =
                    Redis.createClient(RealRedis.vertx(), server.address().toString());
            SharedRedisConnection connection = new SharedRedisConnection(client);
            UsedRedis redis = new UsedRedis(connection, RETENTION, CLOCK);
            redis.doAllButComments();
            List<CommentId> others = redis.comment(Reader.SOMEBODY);
            List<CommentId> hers = redis.comment(NADIA);
            redis.queue.note(others.getFirst(), "كتبت إليّ من " + NADIA.email().toUpperCase(), "amina");
            redis.callWebhooks();
            assertThat(MARKS)
                    .allSatisfy(mark -> assertThat(everything(redis, client)).contains(mark));
            assertThat(files(folder)).as("what is not compressed").contains(NADIA.note());

            Erasure erased = people(redis).erase(" Nadia.UNMISTAKABLE@mail.example ", "editor");

            assertThat(erased.comments()).isEqualTo(8);
            assertThat(erased.isComplete()).isTrue();
            assertThat(erased.file()).isEqualTo(RedisFileRewrite.Outcome.DONE);
            String left = everything(redis, client);
            assertThat(MARKS).allSatisfy(mark -> assertThat(left).doesNotContainIgnoringCase(mark));
            assertThat(left).doesNotContain(UsedRedis.HASH.of("standing", NADIA.email()));
            String files = files(folder);
            assertThat(MARKS).allSatisfy(mark -> assertThat(files).doesNotContainIgnoringCase(mark));
            assertThat(files).as("what is not hers is still there").contains(Reader.SOMEBODY.authorKey());
            assertThat(hers).noneMatch(id -> files.contains("comment:" + id.code()));
            assertThat(people(redis).find(NADIA.email()).isEmpty()).isTrue();
            others.forEach(
                    id -> assertThat(redis.find(id).comment().author().email()).isEqualTo(Reader.SOMEBODY.email()));
            connection.close();
            client.close();
        }
    }

    /** All values, and beside them what comments say, which Redis keeps compressed. */
    private static String everything(UsedRedis used, Redis client) {
        StringBuilder all = new StringBuilder(StoredValues.all(client));
        for (String key : StoredValues.read(client).keySet()) {
            int code = key.indexOf(":comment:");
            if (code > 0) {
                QueuedComment comment = used.find(new CommentId(SITE, key.substring(code + ":comment:".length())));
                all.append(comment).append('\n');
            }
        }
        return all.toString();
    }

    private static String files(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void siteIsToldOfEachApprovedComment_withoutAName() {
        List<CommentId> ids = used.comment(NADIA);

        people(used).erase(NADIA.email(), "editor");

        assertThat(new ApprovedStream(RealRedis.client()).entries(SITE))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("event", "retracted")
                        .containsEntry("name", "")
                        .containsEntry("text", ""))
                .extracting(entry -> entry.get("id"))
                .contains(ids.get(1).toString(), ids.get(4).toString());
    }

    /** The same person: another case, the other Unicode form, spaces around. Another person: whoever has another mailbox. */
    @Test
    void samePerson_isWhoHasTheSameAddress_inEitherCaseAndForm() {
        Reader composed = new Reader("Zoé@Mail.example", "زوي", "", "أول", "");
        Reader decomposed =
                new Reader(Normalizer.normalize("zoé@mail.example", Normalizer.Form.NFD), "زوي", "", "ثان", "");
        Reader other = new Reader("zoe@mail.example", "زوي", "", "ثالث", "");
        List<CommentId> hers =
                List.of(used.send(composed, "", Outcome.APPROVE), used.send(decomposed, "", Outcome.HOLD));
        used.send(other, "", Outcome.HOLD);

        assertThat(people(used).find(" ZOÉ@MAIL.EXAMPLE").comments()).containsExactlyInAnyOrderElementsOf(hers);
    }

    @Test
    void whatOthersSayOfAPerson_isNamedAndLeftToAnEditor() {
        CommentId other = used.send(
                new Reader(Reader.SOMEBODY.email(), "منى", "", "اكتبوا إلى Nadia.Unmistakable@mail.example", ""),
                "",
                Outcome.HOLD);
        used.comment(NADIA);

        Erasure erased = people(used).erase(NADIA.email(), "editor");

        assertThat(erased.left()).isEqualTo(1);
        assertThat(erased.found().mentions()).containsExactly(other);
        assertThat(used.find(other).comment().text()).contains("Nadia");
    }

    @Test
    void export_holdsAllThatIsKept_andNobodyElse() throws IOException {
        used.comment(Reader.SOMEBODY);
        List<CommentId> ids = used.comment(NADIA);
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        people(used).export(NADIA.email(), written, "editor");

        JsonNode export = new ObjectMapper().readTree(written.toByteArray());
        assertThat(export.path("email").asText()).isEqualTo(NADIA.email());
        assertThat(export.path("comments")).hasSize(8);
        List<String> exported = new ArrayList<>();
        export.path("comments")
                .forEach(comment -> exported.add(comment.path("id").asText()));
        assertThat(exported).containsAll(ids.stream().map(CommentId::toString).toList());
        assertThat(export.path("marks")).isNotEmpty();
        assertThat(export.path("recognised_by")).isNotEmpty();
        assertThat(export.path("author_rules")).hasSize(2);
        assertThat(export.path("standing").get(0).path("site").asText()).isEqualTo(SITE.value());
        String text = written.toString(UTF_8);
        assertThat(MARKS).allSatisfy(mark -> assertThat(text).contains(mark));
        assertThat(text).doesNotContain(Reader.SOMEBODY.email()).doesNotContain("amina");
    }

    @Test
    void auditLog_saysThatItWasDone_withoutTheEmail() {
        used.comment(NADIA);

        people(used).erase(NADIA.email(), "editor");

        assertThat(used.settingsStore
                        .entries(Optional.of(AuditAction.PERSON_ERASED), "", 10)
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.details().by()).isEqualTo("editor");
                    assertThat(entry.details().subject())
                            .isEqualTo(UsedRedis.HASH.of("person in the audit log", NADIA.email()))
                            .isNotEqualTo(NADIA.authorKey());
                });
    }

    /** What broke off after the comments were gone is done when it is done again. */
    @Test
    void erasureThatBrokeOff_isDoneByAnother() {
        used.comment(NADIA).forEach(id -> RealRedis.ask("DEL", "mizan:{hespress}:comment:" + id.code()));

        people(used).erase(NADIA.email(), "editor");

        assertThat(RealRedis.ask("KEYS", "mizan:{hespress}:key:*").size()).isZero();
        assertThat(RealRedis.ask("KEYS", "mizan:{hespress}:repeat:*").size()).isZero();
        assertThat(RealRedis.ask("KEYS", "mizan:{hespress}:author:" + NADIA.authorKey())
                        .size())
                .isZero();
    }

    @Test
    void whatCannotBeRead_isSaid() {
        CommentId id = used.send(Reader.SOMEBODY, "", Outcome.HOLD);
        RealRedis.ask("HSET", "mizan:{hespress}:comment:" + id.code(), "comment", "{");
        RealRedis.ask("SET", "mizan:{hespress}:draft:1", "x");

        Erasure erased = people(used).erase(NADIA.email(), "editor");

        assertThat(erased.found().unreadable()).isEqualTo(1);
        assertThat(erased.found().unknown()).isEqualTo(1);
        assertThat(erased.isComplete()).isFalse();
    }

    @Test
    void whatIsNoEmail_isRefused() {
        for (String wrong : List.of("", "nadia", "@mail.example", "nadia@", "a@b".repeat(200))) {
            assertThatThrownBy(() -> people(used).find(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("e-mail address");
        }
    }
}
