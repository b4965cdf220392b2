package mizan.deliver.cms;

import static mizan.deliver.StreamWriter.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.deliver.K2Database;
import mizan.deliver.K2Database.Row;
import mizan.deliver.Outcome;
import mizan.deliver.Outcome.Kind;
import mizan.deliver.StreamWriter;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.testsupport.RealMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in K2's table after entries of the stream, in a MariaDB in strict mode. */
@ExtendWith(RealMariaDb.class)
class CmsDestinationTest {

    private final K2Database k2 = K2Database.utf8mb4();
    private final CmsDestination destination = open(false);

    @AfterEach
    void close() {
        destination.close();
    }

    private CmsDestination open(boolean isDryRun) {
        return new CmsDestination(new K2("jos_", false), new Database(k2.url(), "root", "root"), isDryRun);
    }

    private List<Kind> write(StreamEntry... entries) {
        return destination.write(List.of(entries)).stream().map(Outcome::kind).toList();
    }

    private Row only() {
        assertThat(k2.comments()).hasSize(1);
        return k2.comments().getFirst();
    }

    @Test
    void approved_isAPublishedRow() {
        assertThat(write(entry("5-0", "approved", 1, "user", "42", "article", "7:the-train")))
                .containsExactly(Kind.INSERTED);

        Row row = only();
        assertThat(row.itemId()).isEqualTo(7);
        assertThat(row.userId()).isEqualTo(42);
        assertThat(row.userName()).isEqualTo("سارة");
        assertThat(row.date()).isEqualTo("2026-11-30 06:12:33");
        assertThat(row.text()).isEqualTo("مقال مفيد، شكرا لكم");
        assertThat(row.email()).isEmpty();
        assertThat(row.url()).isEqualTo("https://sara.example");
        assertThat(row.published()).isEqualTo(1);
    }

    @Test
    void markup_isEscapedOnceAndQuotesAreNot() {
        write(entry(
                "5-0",
                "approved",
                1,
                "name",
                "<b>O'Neil</b> & 100% \"x\";",
                "text",
                "a<img src=x onerror=\"y\"> & 'b'\n😀"));

        assertThat(only().text()).isEqualTo("a&lt;img src=x onerror=\"y\"&gt; &amp; 'b'\n😀");
        assertThat(only().userName()).isEqualTo("bONeil/b  100 x");
    }

    @Test
    void authorWithoutNumber_isUserZero() {
        write(entry("5-0", "approved", 1));

        assertThat(only().userId()).isZero();
    }

    @Test
    void longAddress_isLeftOut() {
        write(entry("5-0", "approved", 1, "url", "https://a.example/" + "x".repeat(255)));

        assertThat(only().url()).isEmpty();
    }

    @Test
    void sameEntryAgain_changesNothing() {
        write(entry("5-0", "approved", 1));

        assertThat(write(entry("5-0", "approved", 1))).containsExactly(Kind.UNCHANGED);
        assertThat(k2.comments()).hasSize(1);
    }

    @Test
    void edited_changesTextAndNameOnly() {
        write(entry("5-0", "approved", 1));
        long id = only().id();

        assertThat(write(entry("6-0", "edited", 1, "text", "نص آخر", "name", "س.")))
                .containsExactly(Kind.CHANGED);

        assertThat(only().id()).isEqualTo(id);
        assertThat(only().text()).isEqualTo("نص آخر");
        assertThat(only().userName()).isEqualTo("س.");
        assertThat(only().published()).isEqualTo(1);
        assertThat(only().date()).isEqualTo("2026-11-30 06:12:33");
    }

    @Test
    void retracted_isHiddenAndApprovedAgainShown() {
        write(entry("5-0", "approved", 1));

        assertThat(write(entry("6-0", "retracted", 1))).containsExactly(Kind.UNPUBLISHED);
        assertThat(only().published()).isZero();
        assertThat(only().text()).isNotEmpty();

        assertThat(write(entry("7-0", "approved", 1, "text", "نص مصحح"))).containsExactly(Kind.PUBLISHED);
        assertThat(only().published()).isEqualTo(1);
        assertThat(only().text()).isEqualTo("نص مصحح");
    }

    @Test
    void olderEntryThatComesLater_changesNothing() {
        assertThat(write(entry("9-1", "retracted", 1), entry("9-0", "approved", 1)))
                .containsExactly(Kind.UNCHANGED, Kind.UNCHANGED);
        assertThat(k2.comments()).isEmpty();
    }

    /** With two workers, the edit may be settled before the approval that lies before it. */
    @Test
    void editWithoutApproval_isShown() {
        assertThat(write(entry("10-0", "edited", 1, "text", "نص آخر"), entry("9-0", "approved", 1)))
                .containsExactly(Kind.INSERTED, Kind.UNCHANGED);
        assertThat(only().text()).isEqualTo("نص آخر");
    }

    @Test
    void editAfterRetraction_isShown() {
        write(entry("5-0", "approved", 1), entry("6-0", "retracted", 1));

        assertThat(write(entry("8-0", "edited", 1), entry("7-0", "approved", 1)))
                .containsExactly(Kind.PUBLISHED, Kind.UNCHANGED);
        assertThat(only().published()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE jos_k2_comments SET commentText = 'corrected by staff'",
        "UPDATE jos_k2_comments SET userName = 'corrected by staff'",
        "UPDATE jos_k2_comments SET published = 0"
    })
    void rowThatStaffChanged_isLeftToThem(String change) {
        write(entry("5-0", "approved", 1));
        k2.execute(change);
        Row before = only();

        assertThat(write(entry("6-0", "edited", 1, "text", "نص آخر"), entry("7-0", "retracted", 1)))
                .containsExactly(Kind.LEFT, Kind.LEFT);
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void rowThatStaffDeleted_staysDeleted() {
        write(entry("5-0", "approved", 1));
        k2.execute("DELETE FROM jos_k2_comments");

        assertThat(write(entry("6-0", "edited", 1))).containsExactly(Kind.LEFT);
        assertThat(k2.comments()).isEmpty();
    }

    @Test
    void decisionOfTheCms_isNotWrittenBack() {
        write(entry("5-0", "approved", 1));
        k2.execute("UPDATE jos_k2_comments SET published = 0");
        Row before = only();

        assertThat(write(entry("6-0", "retracted", 1, "decided_by", "cms"))).containsExactly(Kind.UNCHANGED);
        assertThat(only()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "99999, there is no such K2 item",
        "8, its K2 item is not published",
        "9, its K2 item is closed for comments",
        "10, the category of its K2 item is not published",
        "nonsense, its article is no number of a K2 item",
        "0, its article is no number of a K2 item",
        "99999999999999999999, its article is no number of a K2 item"
    })
    void itemThatTakesNoComment_keepsTheEntryAside(String article, String because) {
        List<Outcome> outcomes = destination.write(List.of(entry("5-0", "approved", 1, "article", article)));

        assertThat(outcomes.getFirst().kind()).isEqualTo(Kind.KEPT);
        assertThat(outcomes.getFirst().detail()).isEqualTo(because);
        assertThat(k2.comments()).isEmpty();
        assertThat(destination.kept()).isEqualTo(1);
        assertThat(destination.retryKept()).isEmpty();
    }

    @Test
    void commentsSwitchedOffForAll_keepTheEntryAside() {
        k2.execute("UPDATE jos_extensions SET params = '{\"comments\":\"0\"}'");

        assertThat(write(entry("5-0", "approved", 1))).containsExactly(Kind.KEPT);
    }

    @Test
    void keptEntry_isStoredOnceTheItemTakesIt() {
        write(entry("5-0", "approved", 1, "article", "8"));
        k2.execute("UPDATE jos_k2_items SET published = 1 WHERE id = 8");

        assertThat(destination.retryKept()).extracting(Outcome::kind).containsExactly(Kind.INSERTED);
        assertThat(only().itemId()).isEqualTo(8);
        assertThat(destination.kept()).isZero();
        assertThat(destination.retryKept()).isEmpty();
    }

    @Test
    void keptEntryThatIsRetracted_isForgotten() {
        write(entry("5-0", "approved", 1, "article", "8"), entry("6-0", "retracted", 1, "article", "8"));
        k2.execute("UPDATE jos_k2_items SET published = 1 WHERE id = 8");

        assertThat(destination.retryKept()).isEmpty();
        assertThat(k2.comments()).isEmpty();
    }

    /** A check of the database's own, as an extension of Joomla may have one. */
    @Test
    void entryThatTheDatabaseRefuses_holdsUpNoOther() {
        k2.execute("ALTER TABLE jos_k2_comments ADD CHECK (userName <> 'wrong')");

        assertThat(write(
                        entry("5-0", "approved", 1),
                        entry("6-0", "approved", 2, "name", "wrong"),
                        entry("7-0", "approved", 3)))
                .containsExactly(Kind.INSERTED, Kind.KEPT, Kind.INSERTED);
        assertThat(k2.comments()).hasSize(2);
        assertThat(destination.retryKept()).isEmpty();
        k2.execute("ALTER TABLE jos_k2_comments DROP CONSTRAINT CONSTRAINT_1");
        assertThat(destination.retryKept()).extracting(Outcome::kind).containsExactly(Kind.INSERTED);
    }

    @Test
    void entryThatCannotBeRead_isReportedWithTheReason() {
        List<Outcome> outcomes = destination.write(List.of(
                entry("5-0", "approved", 1, "submitted_at", "yesterday"),
                entry("6-0", "liked", 1),
                entry("7-0", "approved", 2)));

        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Kind.UNREADABLE, Kind.UNREADABLE, Kind.INSERTED);
        assertThat(outcomes.getFirst().detail()).startsWith("its submitted_at is no time");
    }

    @Test
    void triggerThatChangesTheText_isNoChangeByStaff() {
        k2.execute(
                "CREATE TRIGGER trim BEFORE INSERT ON jos_k2_comments FOR EACH ROW SET NEW.commentText = UPPER(NEW.commentText)");
        write(entry("5-0", "approved", 1, "text", "abc"));

        assertThat(write(entry("6-0", "retracted", 1))).containsExactly(Kind.UNPUBLISHED);
    }

    @Test
    void dryRun_changesNothingAndSeesItsOwnSteps() {
        k2.execute("DROP TABLE jos_mizan_comments");
        try (CmsDestination dry = open(true)) {
            assertThat(dry.write(List.of(entry("5-0", "approved", 1), entry("6-0", "retracted", 1))))
                    .extracting(Outcome::kind)
                    .containsExactly(Kind.INSERTED, Kind.UNPUBLISHED);
        }

        assertThat(k2.comments()).isEmpty();
        assertThat(k2.value("SHOW TABLES LIKE 'jos_mizan_comments'")).isNull();
    }

    @Test
    void mapping_namesCommentRowAndEntry() {
        write(entry("5-0", "approved", 1));

        assertThat(k2.value("SELECT CONCAT(comment_id, ' ', last_entry) FROM jos_mizan_comments WHERE mizan_id = '"
                        + StreamWriter.id(1) + "'"))
                .isEqualTo(only().id() + " 5-0");
    }
}
