package mizan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisSettingsStoreTest {

    private SettingsStore ledger;

    @BeforeEach
    void open(SharedRedisConnection redis) {
        ledger = new RedisSettingsStore(redis);
    }

    @Test
    void change_isKeptAndLoggedTogether() {
        assertThat(ledger.write(change("", "{\"a\":1}"))).isTrue();

        assertThat(ledger.find(RecordType.SETTINGS, "demo")).contains("{\"a\":1}");
        assertThat(ledger.all(RecordType.SETTINGS)).containsOnlyKeys("demo");
        AuditEntry entry = ledger.entries(Optional.empty(), "", 10).items().getFirst();
        assertThat(entry.deed()).isEqualTo(deed("", "{\"a\":1}"));
        assertThat(entry.shelf()).contains(RecordType.SETTINGS);
        assertThat(entry.record()).isEqualTo("demo");
        assertThat(ledger.entry(entry.id())).contains(entry);
    }

    @Test
    void entriesOfAnotherVersion_doNotEndThePages() {
        for (int i = 0; i < 30; i++) {
            ledger.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "sara", "known-" + i));
            RealRedis.ask("XADD", RedisSettingsStore.LOG, "*", "action", "from_the_future", "by", "sara");
        }

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            AuditEntries page = ledger.entries(Optional.empty(), cursor, 5);
            page.items().forEach(entry -> read.add(entry.deed().subject()));
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(read).hasSize(30).doesNotHaveDuplicates();
        assertThat(ledger.entries(Optional.empty(), "0-0", 5).items()).isEmpty();
    }

    @Test
    void recordThatAnEditorSaw_isReplaced_unlessItChangedSince() {
        assertThat(ledger.change(RecordType.RULES, "demo", "", "one", AuditAction.SETTINGS_CHANGED, "sara"))
                .isTrue();
        assertThat(ledger.change(RecordType.RULES, "demo", "", "two", AuditAction.SETTINGS_CHANGED, "omar"))
                .isFalse();
        assertThat(ledger.change(RecordType.RULES, "demo", "one", "one", AuditAction.SETTINGS_CHANGED, "omar"))
                .as("nothing to do")
                .isTrue();

        assertThat(ledger.find(RecordType.RULES, "demo")).contains("one");
        assertThat(ledger.entries(Optional.empty(), "", 10).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.deed())
                        .isEqualTo(new NewAuditEntry(AuditAction.SETTINGS_CHANGED, "sara", "demo", "", "one")));
    }

    @Test
    void changeOfWhatAnotherChanged_isRefusedAndNotLogged() {
        ledger.write(change("", "one"));

        assertThat(ledger.write(change("", "two"))).isFalse();
        assertThat(ledger.write(change("other", "two"))).isFalse();

        assertThat(ledger.find(RecordType.SETTINGS, "demo")).contains("one");
        assertThat(ledger.entries(Optional.empty(), "", 10).items()).hasSize(1);
    }

    @Test
    void changeThatHangsOnOtherRecords_isMadeOnlyWhileTheyAreAsTheyWereRead() {
        ledger.write(change("", "one"));
        ledger.write(new RecordChange(RecordType.SETTINGS, "other", "", "seen", deed("", "seen")));

        assertThat(ledger.writeWhile(Map.of("other", "changed"), change("one", "two")))
                .isFalse();
        assertThat(ledger.writeWhile(Map.of("missing", "seen", "other", "seen"), change("one", "two")))
                .isFalse();
        assertThat(ledger.writeWhile(Map.of("other", "seen"), change("not one", "two")))
                .isFalse();
        assertThat(ledger.find(RecordType.SETTINGS, "demo")).contains("one");

        assertThat(ledger.writeWhile(Map.of("other", "seen"), change("one", "two")))
                .isTrue();
        assertThat(ledger.find(RecordType.SETTINGS, "demo")).contains("two");
        assertThat(ledger.entries(Optional.empty(), "", 10).items()).hasSize(3);
        assertThat(ledger.entries(Optional.empty(), "", 1).items().getFirst().deed())
                .isEqualTo(deed("one", "two"));
    }

    @Test
    void recordWithoutContent_isGone() {
        ledger.write(change("", "one"));
        ledger.write(change("one", ""));

        assertThat(ledger.find(RecordType.SETTINGS, "demo")).isEmpty();
        assertThat(ledger.write(change("", "again"))).isTrue();
    }

    @Test
    void everyChange_givesAnotherVersion_andANoteDoesNot() {
        long before = ledger.version();
        ledger.write(change("", "one"));
        long after = ledger.version();
        ledger.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "editor", "editor"));

        assertThat(after).isNotEqualTo(before);
        assertThat(ledger.version()).isEqualTo(after);
    }

    @Test
    void ofManyAtOnce_oneWins() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String mine = "writer " + i;
            writers.add(() -> ledger.write(change("", mine)));
        }
        int won = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(writers)) {
                won += answer.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void pages_listEveryEntryOnce_newestFirst_evenWhileOthersWrite() {
        for (int i = 0; i < 25; i++) {
            ledger.note(
                    NewAuditEntry.of(i % 5 == 0 ? AuditAction.SIGNED_OUT : AuditAction.SIGNED_IN, "editor", "" + i));
        }
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        do {
            AuditEntries page = ledger.entries(Optional.empty(), cursor, 7);
            page.items().forEach(entry -> subjects.add(entry.deed().subject()));
            cursor = page.next();
            ledger.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "late", "late"));
        } while (!cursor.isEmpty());

        assertThat(subjects)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("24", "23")
                .endsWith("1", "0");
    }

    @Test
    void pagesOfOneAction_holdOnlyThat() {
        for (int i = 0; i < 25; i++) {
            ledger.note(
                    NewAuditEntry.of(i % 5 == 0 ? AuditAction.SIGNED_OUT : AuditAction.SIGNED_IN, "editor", "" + i));
        }
        AuditEntries first = ledger.entries(Optional.of(AuditAction.SIGNED_OUT), "", 3);
        AuditEntries second = ledger.entries(Optional.of(AuditAction.SIGNED_OUT), first.next(), 3);

        assertThat(first.items()).extracting(entry -> entry.deed().subject()).containsExactly("20", "15", "10");
        assertThat(second.items()).extracting(entry -> entry.deed().subject()).containsExactly("5", "0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void unknownEntry_isNone() {
        assertThat(ledger.entry("1-0")).isEmpty();
        assertThat(ledger.entry("+")).isEmpty();
        assertThat(ledger.entry("")).isEmpty();
    }

    private static RecordChange change(String before, String after) {
        return new RecordChange(RecordType.SETTINGS, "demo", before, after, deed(before, after));
    }

    private static NewAuditEntry deed(String before, String after) {
        return new NewAuditEntry(AuditAction.SETTINGS_CHANGED, "editor", "demo", before, after);
    }
}
