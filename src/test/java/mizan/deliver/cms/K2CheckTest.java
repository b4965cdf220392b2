package mizan.deliver.cms;

import static mizan.deliver.StreamWriter.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mizan.deliver.DestinationException;
import mizan.deliver.K2Database;
import mizan.testsupport.RealMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator is told where something is missing in Joomla's database. */
@ExtendWith(RealMariaDb.class)
class K2CheckTest {

    private static void open(String url, String user, String prefix, boolean replacesEmoji) {
        try (Database database = new Database(url, user, "root");
                CmsDestination destination = new CmsDestination(new K2(prefix, replacesEmoji), database, false)) {
            assertThat(destination.kept()).isZero();
        }
    }

    private static void assertRefused(K2Database k2, String... words) {
        assertThatThrownBy(() -> open(k2.url(), "root", "jos_", false))
                .isInstanceOfSatisfying(DestinationException.class, e -> {
                    assertThat(e.isTemporary()).isFalse();
                    assertThat(e.getMessage()).contains(words);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jos_k2_comments", "jos_k2_items", "jos_k2_categories", "jos_extensions"})
    void missingTable_isNamed(String table) {
        K2Database k2 = K2Database.utf8mb4();
        k2.execute("DROP TABLE " + table);

        assertRefused(k2, "there is no table " + table);
    }

    @Test
    void wrongPrefix_namesTheTableThatIsThere() {
        K2Database k2 = K2Database.utf8mb4();
        k2.execute("RENAME TABLE jos_k2_comments TO ab3_k2_comments");

        assertRefused(k2, "no table jos_k2_comments", "there is ab3_k2_comments: see --prefix");
    }

    @ParameterizedTest
    @CsvSource({"jos_k2_comments, commentURL", "jos_k2_items, trash", "jos_extensions, params"})
    void missingColumn_isNamed(String table, String column) {
        K2Database k2 = K2Database.utf8mb4();
        k2.execute("ALTER TABLE " + table + " DROP COLUMN " + column);

        assertRefused(k2, table, column);
    }

    @Test
    void columnThatNobodyFills_isNamed() {
        K2Database k2 = K2Database.utf8mb4();
        k2.execute("ALTER TABLE jos_k2_comments ADD COLUMN rating INT NOT NULL");

        assertRefused(k2, "rating", "give it a default");
    }

    @Test
    void tableWithoutTransactions_isRefused() {
        K2Database k2 = K2Database.utf8mb4();
        k2.execute("ALTER TABLE jos_k2_comments ENGINE=MyISAM");

        assertRefused(k2, "MyISAM", "ALTER TABLE jos_k2_comments ENGINE=InnoDB");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT ON {k2}.*, INSERT",
        "'SELECT, INSERT ON {k2}.*', UPDATE",
        "'INSERT, UPDATE ON {k2}.*', SELECT",
        "'SELECT, INSERT, UPDATE ON {k2}.jos_k2_comments', jos_k2_items"
    })
    void missingRight_isNamed(String rights, String word) {
        K2Database k2 = K2Database.utf8mb4();
        String user = user(k2, rights);

        assertThatThrownBy(() -> open(k2.url(), user, "jos_", false))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining("lacks the right")
                .hasMessageContaining(word);
    }

    @Test
    void accountThatMayMakeNoTable_isToldHowToMakeIt() {
        K2Database k2 = K2Database.utf8mb4();
        String user = user(k2, "SELECT, INSERT, UPDATE ON {k2}.*");

        assertThatThrownBy(() -> open(k2.url(), user, "jos_", false))
                .isInstanceOf(DestinationException.class)
                .hasMessageContaining("CREATE TABLE IF NOT EXISTS jos_mizan_comments");
    }

    @Test
    void accountWithThreeRightsOnAMadeTable_isEnough() {
        K2Database k2 = K2Database.utf8mb4();
        open(k2.url(), "root", "jos_", false);

        open(k2.url(), user(k2, "SELECT, INSERT, UPDATE ON {k2}.*"), "jos_", false);
    }

    private static String user(K2Database k2, String rights) {
        String user = "u" + k2.name().substring(k2.name().length() - 12);
        k2.execute(
                "CREATE USER '" + user + "'@'127.0.0.1' IDENTIFIED BY 'root'",
                "GRANT " + rights.replace("{k2}", k2.name()) + " TO '" + user + "'@'127.0.0.1'");
        return user;
    }

    @Test
    void wrongPassword_isSaid() {
        K2Database k2 = K2Database.utf8mb4();

        assertThatThrownBy(() -> open(k2.url(), "nobody", "jos_", false))
                .isInstanceOfSatisfying(
                        DestinationException.class,
                        e -> assertThat(e.isTemporary()).isFalse())
                .hasMessageContaining("MIZAN_DELIVER_PASSWORD");
    }

    @Test
    void databaseThatIsAway_isTemporary() {
        assertThatThrownBy(() -> open("jdbc:mariadb://127.0.0.1:1/joomla", "root", "jos_", false))
                .isInstanceOfSatisfying(
                        DestinationException.class,
                        e -> assertThat(e.isTemporary()).isTrue());
    }

    @Test
    void oldUtf8_isRefusedWithBothRemedies() {
        assertRefused(K2Database.of("utf8mb3"), "old utf8", "CONVERT TO CHARACTER SET utf8mb4", "--replace-emoji");
    }

    @Test
    void charsetWithoutArabic_isRefused() {
        assertRefused(K2Database.of("latin1"), "latin1", "CONVERT TO CHARACTER SET utf8mb4");
    }

    @Test
    void oldUtf8WithReplacement_storesABoxForEmoji() {
        K2Database k2 = K2Database.of("utf8mb3");
        try (Database database = new Database(k2.url(), "root", "root");
                CmsDestination destination = new CmsDestination(new K2("jos_", true), database, false)) {
            assertThat(destination.write(List.of(
                            entry("5-0", "approved", 1, "text", "شكرا 😀!", "name", "سارة 🌸"),
                            entry("6-0", "retracted", 1))))
                    .extracting(outcome -> outcome.kind().code())
                    .containsExactly("inserted", "unpublished");
        }
        assertThat(k2.comments().getFirst().text()).isEqualTo("شكرا □!");
        assertThat(k2.comments().getFirst().userName()).isEqualTo("سارة □");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jos_`; DROP TABLE x", "1jos_", "jos-"})
    void prefixThatIsNone_isRefused(String prefix) {
        assertThatThrownBy(() -> new K2(prefix, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
