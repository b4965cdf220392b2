package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisSecrets;
import mizan.testsupport.RealRedis;
import mizan.testsupport.StoredValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./mizan import wordpress}, into a real Redis. */
@ExtendWith(RealRedis.class)
class ImportWordPressTest {

    private static final SiteId SITE = new SiteId("akhbar");
    private static final String NAMESPACES =
            "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"";

    private final RedisReviewQueue queue = new RedisReviewQueue(
            RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());

    @TempDir
    Path folder;

    @BeforeEach
    void makeSecret() {
        new RedisSecrets(RealRedis.connection()).secret();
    }

    private Path file(String xml) throws IOException {
        return Files.writeString(folder.resolve("export.xml"), xml);
    }

    private static String export(String... comments) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" " + NAMESPACES
                + "><channel><title>صحيفة</title><link>https://a.example</link>"
                + "<item><title>خبر</title><link>https://a.example/2012/khabar</link>"
                + "<content:encoded><![CDATA[<wp:comment>نص الخبر</wp:comment>]]></content:encoded>"
                + "<wp:post_id>77</wp:post_id>" + String.join("", comments)
                + "</item><item><wp:post_id>78</wp:post_id></item></channel></rss>";
    }

    private static String comment(int id, String approved, String type, String content) {
        return "<wp:comment><wp:comment_id>" + id + "</wp:comment_id>"
                + "<wp:comment_author><![CDATA[سعاد & ليلى]]></wp:comment_author>"
                + "<wp:comment_author_email>souad@example.com</wp:comment_author_email>"
                + "<wp:comment_author_url>http://example.com/</wp:comment_author_url>"
                + "<wp:comment_author_IP>192.0.2.99</wp:comment_author_IP>"
                + "<wp:comment_date>2012-05-06 10:08:09</wp:comment_date>"
                + "<wp:comment_date_gmt>2012-05-06 07:08:09</wp:comment_date_gmt>"
                + "<wp:comment_content><![CDATA[" + content + "]]></wp:comment_content>"
                + "<wp:comment_approved>" + approved + "</wp:comment_approved>"
                + "<wp:comment_type>" + type + "</wp:comment_type>"
                + "<wp:comment_user_id>" + (id == 1 ? 5 : 0) + "</wp:comment_user_id>"
                + "<wp:commentmeta><wp:meta_key>comment_content</wp:meta_key><wp:meta_value>x</wp:meta_value>"
                + "</wp:commentmeta></wp:comment>";
    }

    private static String run(Path file, String... more) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        ImportWordPressCommand command = line.getSubcommands()
                .get("import")
                .getSubcommands()
                .get("wordpress")
                .getCommand();
        command.settings = Map.of(
                "quarkus.redis.hosts",
                RealRedis.address().toString(),
                "mizan.sites.akhbar.origins",
                "https://a.example");
        String[] arguments = new String[more.length + 5];
        System.arraycopy(more, 0, arguments, 5, more.length);
        System.arraycopy(new String[] {"import", "wordpress", "--site", "akhbar", file.toString()}, 0, arguments, 0, 5);
        return line.execute(arguments) + "\n" + printed;
    }

    private QueuedComment find(int number) {
        return queue.find(CommentId.ofArchive(SITE, "wordpress", Integer.toString(number)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .orElseThrow();
    }

    @Test
    void comments_comeWithTheirPostDateAndAuthor() throws IOException {
        Path file = file(export(
                comment(1, "1", "comment", "مقال &amp; رأي <em>جميل</em>\nشكرا"),
                comment(2, "0", "", "ينتظر"),
                comment(3, "spam", "", "اربح المال الآن"),
                comment(4, "trash", "", "محذوف"),
                comment(5, "1", "pingback", "رابط")));

        assertThat(run(file))
                .startsWith("0\n")
                .contains(
                        "Brought in: 1 approved, 0 held, 0 rejected",
                        "Left out: 3 unpublished",
                        "Left out: 1 pingbacks");
        assertThat(run(file, "--unpublished", "held"))
                .contains("Brought in: 0 approved, 1 held, 2 rejected", "left as they are: 1");

        QueuedComment first = find(1);
        assertThat(first.comment().article().id()).isEqualTo("77");
        assertThat(first.comment().article().url()).isEqualTo("https://a.example/2012/khabar");
        assertThat(first.comment().submittedAt()).isEqualTo("2012-05-06T07:08:09Z");
        assertThat(first.text()).isEqualTo("مقال & رأي جميل\nشكرا");
        assertThat(first.name()).isEqualTo("سعاد & ليلى");
        assertThat(first.comment().author().user()).isEqualTo("5");
        assertThat(find(2).state()).isEqualTo(State.HELD);
        assertThat(queue.decisions(find(3).comment().id()).getFirst().reason()).isEqualTo("advert");
        assertThat(find(4).state()).isEqualTo(State.REJECTED);
        assertThat(find(2).comment().author().addressKey()).hasSize(22);
        assertThat(StoredValues.all(RealRedis.client())).doesNotContain("192.0.2.99");
    }

    @Test
    void controlCharacters_whichWordPressExports_endNothing() throws IOException {
        assertThat(run(file(export(comment(1, "1", "", "قبل\u0008بعد"))))).startsWith("0\n");

        assertThat(find(1).text()).isEqualTo("قبل بعد");
    }

    @Test
    void entitiesAndOtherFiles_areRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "سر الملف");
        String external = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String doctype : new String[] {external, bomb}) {
            String xml = export(
                            "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>&x;</wp:comment_content>"
                                    + "<wp:comment_approved>1</wp:comment_approved>"
                                    + "<wp:comment_date_gmt>2012-05-06 07:08:09</wp:comment_date_gmt></wp:comment>")
                    .replaceFirst("<rss", doctype + "<rss");

            assertThat(run(file(xml))).startsWith("1\n").contains("this is no XML as WordPress exports it");

            assertThat(StoredValues.all(RealRedis.client())).doesNotContain("سر الملف", "aaaaaaaaaa");
        }
    }

    @Test
    void compressedFileThatIsCutShort_isNamed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(export(comment(1, "1", "", "وصل كاملا")).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = compressed.toByteArray();
        Path file = Files.write(folder.resolve("cut.xml.gz"), Arrays.copyOf(whole, whole.length - 9));

        assertThat(run(file))
                .startsWith("1\n")
                .contains(file + " is compressed, and cut short or damaged after " + (whole.length - 9) + " bytes");
    }

    @Test
    void whatBreaksOff_keepsWhatCameBefore() throws IOException {
        String xml = export(comment(1, "1", "", "وصل كاملا"), comment(2, "1", "", "انقطع هنا"));

        assertThat(run(file(xml.substring(0, xml.indexOf("انقطع")))))
                .startsWith("1\n")
                .contains("line 2: this is no XML as WordPress exports it");

        assertThat(run(file(xml))).contains("Brought in: 2 approved");
    }

    @Test
    void fieldsThatAreTooLong_orNoDate_areRefused() throws IOException {
        assertThat(run(file(export(
                        comment(1, "1", "", "ن".repeat(1_000_001)),
                        comment(2, "1", "", "نص").replace("2012-05-06 07:08:09", "0000-00-00 00:00:00"),
                        comment(3, "1", "", "نص").replace(">3<", "><")))))
                .startsWith("1\n")
                .contains(
                        "because one of its fields is longer than 1000000 letters",
                        "because its comment_date_gmt is no time",
                        "because its comment_id is no number");
    }
}
