package mizan.signal.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import mizan.signal.lexicon.LexiconSource.Refresh;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconSourceTest {

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @BeforeEach
    void goodLexicon() throws IOException {
        write("كلب\t\tinsult\tmedium\t\t\t2026-11-24\t\nحمار\t\tinsult\tmedium\n");
    }

    @Test
    void unchangedFolder_isNotReadAgain() {
        LexiconSource source = new LexiconSource(folder, clock());
        Lexicon before = source.current();

        assertThat(source.refresh()).isInstanceOf(Refresh.Unchanged.class);
        assertThat(source.current()).isSameAs(before);
    }

    @Test
    void changedFile_replacesTheLexicon() throws IOException {
        LexiconSource source = new LexiconSource(folder, clock());
        write("قرد\t\tinsult\tmedium\n");

        assertThat(source.refresh()).isInstanceOf(Refresh.Replaced.class);
        assertThat(source.current().entries()).extracting(LexiconEntry::form).containsExactly("قرد");
    }

    @Test
    void newFile_isRead() throws IOException {
        LexiconSource source = new LexiconSource(folder, clock());
        Files.writeString(folder.resolve("more.tsv"), LexiconReader.HEADER + "\nقرد\t\tinsult\tmedium\n");

        assertThat(source.refresh()).isInstanceOf(Refresh.Replaced.class);
        assertThat(source.current().entries()).hasSize(3);
    }

    @Test
    void badFile_neverReplacesGoodLexicon() throws IOException {
        LexiconSource source = new LexiconSource(folder, clock());
        Lexicon good = source.current();
        write("قرد\t\tnonsense\tmedium\n");

        assertThat(source.refresh())
                .isInstanceOfSatisfying(
                        Refresh.Refused.class,
                        refused -> assertThat(refused.reason()).hasMessageContaining("insults.tsv:2"));
        assertThat(source.current()).isSameAs(good);
        assertThat(source.refusal()).isPresent();
        assertThat(source.refresh()).isInstanceOf(Refresh.Unchanged.class);
        assertThat(source.refusal()).isPresent();
    }

    @Test
    void mendedFile_isUsedAndTheRefusalForgotten() throws IOException {
        LexiconSource source = new LexiconSource(folder, clock());
        write("قرد\t\tnonsense\tmedium\n");
        source.refresh();
        write("قرد\t\tinsult\tlow\n");

        assertThat(source.refresh()).isInstanceOf(Refresh.Replaced.class);
        assertThat(source.refusal()).isEmpty();
    }

    @Test
    void vanishedFolder_keepsTheLexicon() throws IOException {
        LexiconSource source = new LexiconSource(folder, clock());
        Files.delete(folder.resolve("insults.tsv"));

        assertThat(source.refresh()).isInstanceOf(Refresh.Refused.class);
        assertThat(source.current().entries()).hasSize(2);
    }

    @Test
    void entryWhoseLastDayPassed_goesWithTheNextRefresh() {
        LexiconSource source = new LexiconSource(folder, clock());
        assertThat(source.current().entries()).hasSize(2);

        now = Instant.parse("2026-11-25T00:00:01Z");
        assertThat(source.refresh()).isInstanceOf(Refresh.Replaced.class);
        assertThat(source.current().entries()).extracting(LexiconEntry::form).containsExactly("حمار");

        now = Instant.parse("2026-11-26T00:00:01Z");
        assertThat(source.refresh()).isInstanceOf(Refresh.Unchanged.class);
    }

    @Test
    void badFolderToBeginWith_isRefused() throws IOException {
        write("قرد\t\tnonsense\tmedium\n");

        assertThatThrownBy(() -> new LexiconSource(folder, clock())).isInstanceOf(InvalidLexiconException.class);
    }

    private void write(String entries) throws IOException {
        Files.writeString(folder.resolve("insults.tsv"), LexiconReader.HEADER + "\n" + entries);
    }

    /** Follows {@link #now}. */
    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
