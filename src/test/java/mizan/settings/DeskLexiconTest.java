package mizan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.settings.DeskLexicon.DeskTerm;
import mizan.settings.DeskLexicon.Origin;
import mizan.settings.DeskLexicon.Result;
import mizan.signal.lexicon.InvalidLexiconException;
import mizan.signal.lexicon.LexiconEntry;
import mizan.signal.lexicon.LexiconSource;
import mizan.signal.lexicon.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskLexiconTest {

    @TempDir
    private Path folder;

    private final SettingsStoreInMemory settingsStore = new SettingsStoreInMemory(Clock.systemUTC());
    private LexiconSource here;
    private LexiconSource elsewhere;
    private DeskLexicon desk;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(
                folder.resolve("a.tsv"),
                "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote\n"
                        + "كلب\t\tinsult\tmedium\nحمار\t\tinsult\tmedium\n");
        here = new LexiconSource(folder, Clock.systemUTC());
        elsewhere = new LexiconSource(folder, Clock.systemUTC());
        desk = new DeskLexicon(settingsStore, here);
    }

    @Test
    void addedTerm_countsHereAtOnce_andElsewhereWithTheNextRefresh() {
        assertThat(desk.add("قرد\t\tinsult\tmedium", false, "editor")).isEqualTo(Result.DONE);

        assertThat(forms(here)).containsExactly("كلب", "حمار", "قرد");
        assertThat(forms(elsewhere)).hasSize(2);
        new DeskLexicon(settingsStore, elsewhere).refresh();
        assertThat(forms(elsewhere)).containsExactly("كلب", "حمار", "قرد");
    }

    @Test
    void termForTheSameWords_takesThePlaceOfTheFiles() {
        desk.add("كَلْب\t\tinsult\tlow", false, "editor");

        assertThat(here.current().entries()).hasSize(2);
        assertThat(here.current().entries().getLast().severity()).isEqualTo(Severity.LOW);
        assertThat(desk.remove(key("كَلْب"), "editor")).isEqualTo(Result.DONE);
        assertThat(forms(here)).containsExactly("حمار");
    }

    @Test
    void changedTermOfTheFiles_countsAsChanged_untilItIsRestored() {
        String key = key("كلب");
        String line = "كلب\t\tsectarian\tlow\t\t\t\tnote";

        assertThat(desk.change(key, "", line, false, "editor")).isEqualTo(Result.DONE);
        assertThat(here.current().entries().getLast().severity()).isEqualTo(Severity.LOW);
        assertThat(desk.terms().getFirst().isInFiles()).isTrue();
        assertThat(settingsStore.actions()).startsWith(AuditAction.TERM_CHANGED);
        assertThat(desk.change(key, desk.record(key), line, false, "editor")).isEqualTo(Result.DONE);
        assertThat(settingsStore.actions()).hasSize(1);

        assertThat(desk.change(key, "", line.replace("low", "medium"), false, "other"))
                .isEqualTo(Result.CHANGED_MEANWHILE);
        assertThat(desk.change(key, desk.record(key), "قرد\t\tinsult\tlow", false, "editor"))
                .isEqualTo(Result.UNKNOWN_TERM);
        assertThat(desk.change("exact:nobody", "", "قرد\t\tinsult\tlow", false, "editor"))
                .isEqualTo(Result.UNKNOWN_TERM);
        assertThat(desk.restore(key, "editor")).isEqualTo(Result.DONE);
        assertThat(desk.terms()).extracting(DeskTerm::origin).containsOnly(Origin.FILES);
    }

    @Test
    void removedTermOfTheFiles_countsNoLonger_untilItIsRestored() {
        String key = key("حمار");
        assertThat(desk.remove(key, "editor")).isEqualTo(Result.DONE);
        assertThat(forms(here)).containsExactly("كلب");
        assertThat(desk.terms()).extracting(DeskTerm::origin).containsExactly(Origin.FILES, Origin.REMOVED);
        assertThat(desk.remove(key, "editor")).isEqualTo(Result.UNKNOWN_TERM);

        assertThat(desk.restore(key, "editor")).isEqualTo(Result.DONE);
        assertThat(forms(here)).containsExactly("كلب", "حمار");
        assertThat(desk.restore(key, "editor")).isEqualTo(Result.UNKNOWN_TERM);
        assertThat(settingsStore.actions()).containsExactly(AuditAction.TERM_RESTORED, AuditAction.TERM_REMOVED);
    }

    @Test
    void removedTermOfTheDesk_isGone() {
        desk.add("قرد\t\tinsult\tmedium", false, "editor");
        String key = key("قرد");

        assertThat(desk.remove(key, "editor")).isEqualTo(Result.DONE);
        assertThat(forms(here)).containsExactly("كلب", "حمار");
        assertThat(desk.remove(key, "editor")).isEqualTo(Result.UNKNOWN_TERM);
    }

    @Test
    void overlay_outlivesAChangeOfTheFiles() throws IOException {
        desk.add("قرد\t\tinsult\tmedium", false, "editor");
        desk.remove(key("كلب"), "editor");
        Files.writeString(
                folder.resolve("b.tsv"),
                "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote\n" + "تيس\t\tinsult\tmedium\n");

        assertThat(here.refresh()).isInstanceOf(LexiconSource.Refresh.Replaced.class);
        assertThat(forms(here)).containsExactly("حمار", "تيس", "قرد");
    }

    @Test
    void badTerm_isRefusedAndNotKept() {
        assertThatThrownBy(() -> desk.add("قرد\tsometimes\tinsult\tmedium", false, "editor"))
                .isInstanceOf(InvalidLexiconException.class);
        assertThat(desk.add("", false, "editor")).isEqualTo(Result.NO_TERM);
        assertThat(desk.add("# a remark", false, "editor")).isEqualTo(Result.NO_TERM);
        assertThat(settingsStore.actions()).isEmpty();
    }

    @Test
    void recordThatCannotBeRead_leavesTheOthers() {
        desk.add("قرد\t\tinsult\tmedium", false, "editor");
        keep("x", "not json");
        keep("y", "{\"line\":\"تيس\\tsometimes\\tinsult\\tmedium\"}");

        desk.refresh();

        assertThat(forms(here)).containsExactly("كلب", "حمار", "قرد");
    }

    private void keep(String id, String record) {
        settingsStore.write(new RecordChange(
                RecordType.LEXICON, id, "", record, NewAuditEntry.of(AuditAction.TERM_ADDED, "editor", id)));
    }

    private String key(String form) {
        return desk.terms().stream()
                .filter(term -> term.entry().form().equals(form))
                .map(DeskTerm::key)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> forms(LexiconSource source) {
        return source.current().entries().stream().map(LexiconEntry::form).toList();
    }

    @Test
    void onlyPlainTermsThatHitOrdinaryWords_areAskedAboutFirst() {
        for (String line : List.of("من\t\tinsult\thigh", "كتاب\tstem\tinsult\thigh", "فى\tword\tinsult\thigh")) {
            assertThat(DeskLexicon.ordinaryWords(line)).as(line).isNotEmpty();
            assertThat(desk.add(line, false, "editor")).as(line).isEqualTo(Result.NOT_CONFIRMED);
        }
        assertThat(desk.terms()).noneMatch(term -> term.origin() == DeskLexicon.Origin.DESK);

        assertThat(desk.add("من\t\tinsult\tmedium", false, "editor")).isEqualTo(Result.DONE);
        assertThat(desk.add("شنقربيط\t\tinsult\thigh", false, "editor")).isEqualTo(Result.DONE);
        assertThat(desk.add("من\t\tinsult\thigh", true, "editor")).isEqualTo(Result.DONE);
    }
}
