package mizan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private SettingsStore settingsStore;

    @BeforeEach
    void open(SharedRedisConnection redis) {
        settingsStore = new RedisSettingsStore(redis);
    }

    @Test
    void change_isKeptAndLoggedTogether() {
        assertThat(settingsStore.write(change("", "{\"a\":1}"))).isTrue();

        assertThat(settingsStore.find(RecordType.SETTINGS, "demo")).contains("{\"a\":1}");
        assertThat(settingsStore.all(RecordType.SETTINGS)).containsOnlyKeys("demo");
        AuditEntry entry =
                settingsStore.entries(Optional.empty(), "", 10).items().getFirst();
        assertThat(entry.details()).isEqualTo(auditEntry("", "{\"a\":1}"));
        assertThat(entry.type()).contains(RecordType.SETTINGS);
        assertThat(entry.record()).isEqualTo("demo");
        assertThat(settingsStore.entry(entry.id())).contains(entry);
    }

    @Test
    void oldEntries_areTakenOut() {
        settingsStore.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "sara", "old"));
        Instant between = settingsStore
                .entries(Optional.empty(), "", 1)
                .items()
                .getFirst()
                .at()
                .plusMillis(1);
        RealRedis.ask(
                "XADD",
                RecordKeys.log(),
                between.plusSeconds(1).toEpochMilli() + "-0",
                "action",
                "signed_in",
                "by",
                "sara",
                "subject",
                "new");

        settingsStore.removeBefore(between);

        assertThat(settingsStore.entries(Optional.empty(), "", 10).items())
                .extracting(entry -> entry.details().subject())
                .containsExactly("new");
    }

    @Test
    void entriesOfAnotherVersion_doNotEndThePages() {
        for (int i = 0; i < 30; i++) {
            settingsStore.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "sara", "known-" + i));
            RealRedis.ask("XADD", RecordKeys.log(), "*", "action", "from_the_future", "by", "sara");
        }

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            AuditEntries page = settingsStore.entries(Optional.empty(), cursor, 5);
            page.items().forEach(entry -> read.add(entry.details().subject()));
            cursor = page.next();
        } while (!cursor.isEmpty());
        assertThat(read).hasSize(30).doesNotHaveDuplicates();
        assertThat(settingsStore.entries(Optional.empty(), "0-0", 5).items()).isEmpty();
    }

    @Test
    void recordThatAnEditorSaw_isReplaced_unlessItChangedSince() {
        assertThat(settingsStore.change(RecordType.RULES, "demo", "", "one", AuditAction.SETTINGS_CHANGED, "sara"))
                .isTrue();
        assertThat(settingsStore.change(RecordType.RULES, "demo", "", "two", AuditAction.SETTINGS_CHANGED, "omar"))
                .isFalse();
        assertThat(settingsStore.change(RecordType.RULES, "demo", "one", "one", AuditAction.SETTINGS_CHANGED, "omar"))
                .as("nothing to do")
                .isTrue();

        assertThat(settingsStore.find(RecordType.RULES, "demo")).contains("one");
        assertThat(settingsStore.entries(Optional.empty(), "", 10).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .isEqualTo(new NewAuditEntry(AuditAction.SETTINGS_CHANGED, "sara", "demo", "", "one")));
    }

    @Test
    void changeOfWhatAnotherChanged_isRefusedAndNotLogged() {
        settingsStore.write(change("", "one"));

        assertThat(settingsStore.write(change("", "two"))).isFalse();
        assertThat(settingsStore.write(change("other", "two"))).isFalse();

        assertThat(settingsStore.find(RecordType.SETTINGS, "demo")).contains("one");
        assertThat(settingsStore.entries(Optional.empty(), "", 10).items()).hasSize(1);
    }

    @Test
    void changeAmongAllRecords_isRefusedWhereAnotherWasAddedSince() {
        settingsStore.write(new RecordChange(RecordType.SETTINGS, "other", "", "seen", auditEntry("", "seen")));

        assertThat(settingsStore.writeAmong(Map.of(), change("", "one"))).isFalse();
        assertThat(settingsStore.writeAmong(Map.of("other", "seen"), change("", "one")))
                .isTrue();
        assertThat(settingsStore.writeAmong(Map.of("other", "seen"), change("one", "two")))
                .isTrue();
        assertThat(settingsStore.writeAmong(Map.of(), change("two", "three"))).isFalse();
        assertThat(settingsStore.find(RecordType.SETTINGS, "demo")).contains("two");
    }

    @Test
    void undoAmongAllRecords_isNotedAsOne_andRefusedWhereAnotherWasAddedSince() {
        settingsStore.write(change("", "one"));
        String undone = settingsStore
                .entries(Optional.empty(), "", 1)
                .items()
                .getFirst()
                .id();

        assertThat(settingsStore.takeBackAmong(Map.of("other", "gone"), change("one", "two"), undone))
                .isFalse();
        assertThat(settingsStore.takeBackAmong(Map.of(), change("one", "two"), undone))
                .isTrue();

        assertThat(settingsStore
                        .entries(Optional.empty(), "", 1)
                        .items()
                        .getFirst()
                        .undoes())
                .isEqualTo(undone);
        settingsStore.write(new RecordChange(RecordType.SETTINGS, "other", "", "new", auditEntry("", "new")));
        assertThat(settingsStore.takeBackAmong(Map.of(), change("two", "one"), undone))
                .isFalse();
    }

    @Test
    void changeThatHangsOnOtherRecords_isMadeOnlyWhileTheyAreAsTheyWereRead() {
        settingsStore.write(change("", "one"));
        settingsStore.write(new RecordChange(RecordType.SETTINGS, "other", "", "seen", auditEntry("", "seen")));

        assertThat(settingsStore.writeWhile(Map.of("other", "changed"), change("one", "two")))
                .isFalse();
        assertThat(settingsStore.writeWhile(Map.of("missing", "seen", "other", "seen"), change("one", "two")))
                .isFalse();
        assertThat(settingsStore.writeWhile(Map.of("other", "seen"), change("not one", "two")))
                .isFalse();
        assertThat(settingsStore.find(RecordType.SETTINGS, "demo")).contains("one");

        assertThat(settingsStore.writeWhile(Map.of("other", "seen"), change("one", "two")))
                .isTrue();
        assertThat(settingsStore.find(RecordType.SETTINGS, "demo")).contains("two");
        assertThat(settingsStore.entries(Optional.empty(), "", 10).items()).hasSize(3);
        assertThat(settingsStore
                        .entries(Optional.empty(), "", 1)
                        .items()
                        .getFirst()
                        .details())
                .isEqualTo(auditEntry("one", "two"));
    }

    @Test
    void recordWithoutContent_isGone() {
        settingsStore.write(change("", "one"));
        settingsStore.write(change("one", ""));

        assertThat(settingsStore.find(RecordType.SETTINGS, "demo")).isEmpty();
        assertThat(settingsStore.write(change("", "again"))).isTrue();
    }

    @Test
    void everyChange_givesAnotherVersion_andANoteDoesNot() {
        long before = settingsStore.version();
        settingsStore.write(change("", "one"));
        long after = settingsStore.version();
        settingsStore.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "editor", "editor"));

        assertThat(after).isNotEqualTo(before);
        assertThat(settingsStore.version()).isEqualTo(after);
    }

    @Test
    void ofManyAtOnce_oneWins() throws Exception {
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String mine = "writer " + i;
            writers.add(() -> settingsStore.write(change("", mine)));
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
            settingsStore.note(
                    NewAuditEntry.of(i % 5 == 0 ? AuditAction.SIGNED_OUT : AuditAction.SIGNED_IN, "editor", "" + i));
        }
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        do {
            AuditEntries page = settingsStore.entries(Optional.empty(), cursor, 7);
            page.items().forEach(entry -> subjects.add(entry.details().subject()));
            cursor = page.next();
            settingsStore.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "late", "late"));
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
            settingsStore.note(
                    NewAuditEntry.of(i % 5 == 0 ? AuditAction.SIGNED_OUT : AuditAction.SIGNED_IN, "editor", "" + i));
        }
        AuditEntries first = settingsStore.entries(Optional.of(AuditAction.SIGNED_OUT), "", 3);
        AuditEntries second = settingsStore.entries(Optional.of(AuditAction.SIGNED_OUT), first.next(), 3);

        assertThat(first.items()).extracting(entry -> entry.details().subject()).containsExactly("20", "15", "10");
        assertThat(second.items())
                .extracting(entry -> entry.details().subject())
                .containsExactly("5", "0");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void filter_findsByAccountTextAndTime() {
        settingsStore.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "sara", "Alpha"));
        settingsStore.note(NewAuditEntry.of(AuditAction.SIGNED_IN, "omar", "beta"));
        settingsStore.write(change("", "the alphabet"));
        Instant newest = settingsStore
                .entries(Optional.empty(), "", 1)
                .items()
                .getFirst()
                .at();

        assertThat(found(new AuditFilter(Optional.empty(), "sara", "", Optional.empty(), Optional.empty())))
                .containsExactly("Alpha");
        assertThat(found(new AuditFilter(Optional.empty(), "", "ALPHA", Optional.empty(), Optional.empty())))
                .containsExactly("demo", "Alpha");
        assertThat(found(
                        new AuditFilter(Optional.empty(), "", "", Optional.of(newest.plusMillis(1)), Optional.empty())))
                .isEmpty();
        assertThat(found(
                        new AuditFilter(Optional.empty(), "", "", Optional.empty(), Optional.of(newest.plusMillis(1)))))
                .containsExactly("demo", "beta", "Alpha");
        assertThat(found(new AuditFilter(Optional.empty(), "", "", Optional.empty(), Optional.of(Instant.EPOCH))))
                .isEmpty();
    }

    private List<String> found(AuditFilter filter) {
        return settingsStore.entries(filter, "", 50).items().stream()
                .map(entry -> entry.details().subject())
                .toList();
    }

    @Test
    void unknownEntry_isNone() {
        assertThat(settingsStore.entry("1-0")).isEmpty();
        assertThat(settingsStore.entry("+")).isEmpty();
        assertThat(settingsStore.entry("")).isEmpty();
    }

    private static RecordChange change(String before, String after) {
        return new RecordChange(RecordType.SETTINGS, "demo", before, after, auditEntry(before, after));
    }

    private static NewAuditEntry auditEntry(String before, String after) {
        return new NewAuditEntry(AuditAction.SETTINGS_CHANGED, "editor", "demo", before, after);
    }
}
