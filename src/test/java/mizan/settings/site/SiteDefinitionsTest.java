package mizan.settings.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.audit.SettingsUndo;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.language.Language;
import mizan.settings.site.SiteDefinitions.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteDefinitionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SiteId AKHBAR = new SiteId("akhbar");
    private static final SiteId FRENCH = new SiteId("akhbar-fr");

    private static final SiteDefinition CONFIGURED = SiteCheck.check(
                    AKHBAR, fields("{\"title\":\"أخبار\",\"origins\":[\"https://akhbar.example\"]}"), List.of())
            .definition()
            .orElseThrow();

    private final SettingsStoreInMemory store = new SettingsStoreInMemory(Clock.systemUTC());
    private final SiteDefinitions here = new SiteDefinitions(Map.of(AKHBAR, CONFIGURED), store);
    private final SiteDefinitions elsewhere = new SiteDefinitions(Map.of(AKHBAR, CONFIGURED), store);

    private static SiteFields fields(String json) {
        return SiteFields.read(json).orElseThrow();
    }

    private static SiteFields french() {
        return fields("{\"title\":\"Le Matin\",\"language\":\"fr\",\"origins\":[\"https://LeMatin.example:443\"],"
                + "\"article_url\":\"https://lematin.example/a/{article}\",\"held_days\":3}");
    }

    private static SiteFields changed(SiteFields fields, String field, String json) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(fields.json());
            node.set(field, JSON.readTree(json));
            return fields(node.toString());
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void addedSite_isASiteHere_andElsewhereOnceThatReads() {
        Sites live = elsewhere.sites();

        assertThat(here.change(FRENCH, "", french(), "amina")).isEqualTo(Change.DONE);

        assertThat(live.find(FRENCH)).isEmpty();
        elsewhere.refresh();
        Site added = live.find(FRENCH).orElseThrow();
        assertThat(added)
                .isEqualTo(new Site(
                        FRENCH,
                        "Le Matin",
                        Language.FRENCH,
                        List.of("https://lematin.example"),
                        "https://lematin.example/a/{article}"));
        assertThat(live.all()).extracting(Site::id).containsExactly(AKHBAR, FRENCH);
        assertThat(live.atOrigin("https://lematin.example")).containsExactly(added);
        SiteDefinition all = elsewhere.find(FRENCH).orElseThrow();
        assertThat(all.heldDays()).hasValue(3);
        assertThat(all.requireEmail()).isTrue();
        assertThat(all.fetchArticles()).isTrue();
        assertThat(elsewhere.isConfigured(FRENCH)).isFalse();
        assertThat(store.actions()).containsExactly(AuditAction.SITE_ADDED);
    }

    @Test
    void undoneAddition_closesTheSite_andCanBeUndoneAgain() {
        here.change(FRENCH, "", french(), "amina");

        assertThat(undoLast()).isEqualTo(SettingsUndo.Result.DONE);
        here.refresh();
        assertThat(here.sites().find(FRENCH).orElseThrow().isClosed()).isTrue();

        assertThat(undoLast()).isEqualTo(SettingsUndo.Result.DONE);
        here.refresh();
        assertThat(here.sites().find(FRENCH).orElseThrow().isClosed()).isFalse();
    }

    @Test
    void closedSite_staysAndIsReopened() {
        here.change(FRENCH, "", french(), "amina");

        here.change(FRENCH, here.record(FRENCH), french().closed(true), "amina");
        assertThat(here.sites().find(FRENCH).orElseThrow().isClosed()).isTrue();
        here.change(FRENCH, here.record(FRENCH), french().closed(false), "amina");

        assertThat(here.sites().find(FRENCH).orElseThrow().isClosed()).isFalse();
        assertThat(store.actions())
                .containsExactlyInAnyOrder(AuditAction.SITE_ADDED, AuditAction.SITE_CLOSED, AuditAction.SITE_REOPENED);
    }

    @Test
    void configuredSite_isChanged_andTheConfigurationCountsAgain() {
        SiteFields renamed = changed(CONFIGURED.fields(), "title", "\"أخبار اليوم\"");

        here.change(AKHBAR, "", renamed, "amina");
        assertThat(here.sites().find(AKHBAR).orElseThrow().title()).isEqualTo("أخبار اليوم");
        assertThat(here.reset(AKHBAR, here.record(AKHBAR), "amina")).isEqualTo(Change.DONE);
        assertThat(here.find(AKHBAR)).contains(CONFIGURED);

        assertThat(undoLast()).isEqualTo(SettingsUndo.Result.DONE);
        here.refresh();
        assertThat(here.sites().find(AKHBAR).orElseThrow().title()).isEqualTo("أخبار اليوم");
        here.change(AKHBAR, here.record(AKHBAR), CONFIGURED.fields(), "amina");
        assertThat(here.record(AKHBAR)).isEmpty();
    }

    @Test
    void addedSite_isNeverRemoved() {
        here.change(FRENCH, "", french(), "amina");

        assertThatThrownBy(() -> here.reset(FRENCH, here.record(FRENCH), "amina"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoSawAnOlderRecord_changesNothing() {
        here.change(FRENCH, "", french(), "amina");
        String seen = here.record(FRENCH);
        elsewhere.change(FRENCH, seen, changed(french(), "title", "\"L'Heure\""), "sami");

        assertThat(here.change(FRENCH, seen, french().closed(true), "amina")).isEqualTo(Change.CHANGED_MEANWHILE);
        assertThat(here.sites().find(FRENCH).orElseThrow().title()).isEqualTo("L'Heure");
    }

    @Test
    void siteWithThePagesOfAnother_isRefused() {
        SiteFields typed = changed(changed(french(), "origins", "[\"https://akhbar.example\"]"), "article_url", "\"\"");

        assertThat(here.check(FRENCH, typed).mistakes())
                .extracting(SiteMistake::field, SiteMistake::code)
                .containsExactly(tuple("path", "shared"));
        assertThat(here.change(FRENCH, "", typed, "amina")).isEqualTo(Change.CHANGED_MEANWHILE);
        assertThat(store.actions()).isEmpty();
    }

    /** Both were checked beside the same sites; nothing but the write can tell that the other one came first. */
    @Test
    void siteAddedWhileAnotherWithItsPagesIsAdded_isRefused() {
        SettingsStoreInMemory racing = new SettingsStoreInMemory(Clock.systemUTC()) {
            private boolean isFirst = true;

            @Override
            public synchronized boolean writeAmong(Map<String, String> others, RecordChange change) {
                if (isFirst) {
                    isFirst = false;
                    assertThat(new SiteDefinitions(Map.of(), this).change(FRENCH, "", french(), "sami"))
                            .isEqualTo(Change.DONE);
                }
                return super.writeAmong(others, change);
            }
        };
        SiteDefinitions slower = new SiteDefinitions(Map.of(AKHBAR, CONFIGURED), racing);

        assertThat(slower.change(new SiteId("third"), "", french(), "amina")).isEqualTo(Change.CHANGED_MEANWHILE);

        assertThat(slower.sites().all()).extracting(Site::id).containsExactly(AKHBAR, FRENCH);
        assertThat(slower.change(new SiteId("third"), "", french(), "amina")).isEqualTo(Change.CHANGED_MEANWHILE);
    }

    /** Its pages are another's by then. */
    @Test
    void changeIsNotUndone_whereAnotherSiteHasThePagesBy() {
        here.change(FRENCH, "", french(), "amina");
        String moved = changed(french(), "article_url", "\"\"").json();
        here.change(
                FRENCH, here.record(FRENCH), changed(fields(moved), "origins", "[\"https://other.example\"]"), "amina");
        String entry = last();
        here.change(
                new SiteId("third"), "", fields("{\"title\":\"3\",\"origins\":[\"https://lematin.example\"]}"), "sami");

        assertThat(new SettingsUndo(store, here).of(entry, "amina")).isEqualTo(SettingsUndo.Result.CHANGED_SINCE);
    }

    /** The undo was checked beside the same sites; nothing but the write can tell that the other site came first. */
    @ParameterizedTest
    @CsvSource({
        "https://lematin.example, CHANGED_SINCE, https://other.example",
        "https://third.example, DONE, https://lematin.example"
    })
    void undo_whileAnotherSiteIsAdded_isRefusedWhereThatHasTheFormerPages(
            String origin, SettingsUndo.Result result, String origins) {
        SiteId third = new SiteId("third");
        String added =
                fields("{\"title\":\"3\",\"origins\":[\"" + origin + "\"]}").json();
        SettingsStoreInMemory racing = new SettingsStoreInMemory(Clock.systemUTC()) {
            @Override
            public synchronized boolean takeBack(RecordChange change, String undoes) {
                addThird(undoes);
                return super.takeBack(change, undoes);
            }

            @Override
            public synchronized boolean takeBackAmong(Map<String, String> others, RecordChange change, String undoes) {
                addThird(undoes);
                return super.takeBackAmong(others, change, undoes);
            }

            private void addThird(String undoes) {
                if (!undoes.isEmpty() && find(RecordType.SITES, third.value()).isEmpty()) {
                    write(added(third, added));
                }
            }
        };
        SiteDefinitions slower = new SiteDefinitions(Map.of(AKHBAR, CONFIGURED), racing);
        slower.change(FRENCH, "", french(), "amina");
        SiteFields moved = changed(changed(french(), "article_url", "\"\""), "origins", "[\"https://other.example\"]");
        slower.change(FRENCH, slower.record(FRENCH), moved, "amina");
        String entry =
                racing.entries(Optional.empty(), "", 1).items().getFirst().id();

        assertThat(new SettingsUndo(racing, slower).of(entry, "amina")).isEqualTo(result);

        slower.refresh();
        assertThat(slower.find(FRENCH).orElseThrow().site().origins()).containsExactly(origins);
        assertThat(slower.sites().find(third)).isPresent();
    }

    private static RecordChange added(SiteId site, String record) {
        return new RecordChange(
                RecordType.SITES,
                site.value(),
                "",
                record,
                NewAuditEntry.of(AuditAction.SITE_ADDED, "sami", site.value()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title | null | title | title",
                "title | \" \" | title | title",
                "title | \"a\\nb\" | title | control",
                "language | \"xx\" | language | language",
                "origins | [] | origins | origins",
                "origins | [\"https://a.example\",\"ftp://b.example\"] | origins | origin",
                "origins | [\"javascript:alert(1)\"] | origins | origin",
                "path | \"fr\" | path | path",
                "path | \"/fr?/\" | path | path",
                "path | \"//\" | path | path",
                "article_url | \"https://lematin.example/a\" | article_url | article_url",
                "article_url | \"https://other.example/{article}\" | article_url | article_origin",
                "charset | \"utf 9\" | charset | charset",
                "charset | \"no-such\" | charset | charset",
                "staff | [\"---\"] | staff | staff",
                "held_days | 0 | held_days | held_days",
                "held_days | 3651 | held_days | held_days",
            })
    void whatCannotBe_isNamedWithItsField(String field, String json, String wrong, String code) {
        SiteFields typed = changed(french(), field, json);

        assertThat(here.check(FRENCH, typed).mistakes())
                .extracting(SiteMistake::field, SiteMistake::code)
                .contains(tuple(wrong, code));
        assertThatThrownBy(() -> here.change(FRENCH, "", typed, "amina")).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.actions()).isEmpty();
    }

    @Test
    void whatIsTooLongOrTooMuch_isNamed() {
        String long201 = "x".repeat(201);
        String many =
                IntStream.range(0, 201).mapToObj(i -> "\"n" + i + "\"").collect(Collectors.joining(",", "[", "]"));

        assertThat(here.check(FRENCH, changed(french(), "title", "\"" + long201 + "\""))
                        .mistakes())
                .extracting(SiteMistake::code)
                .contains("long");
        assertThat(here.check(FRENCH, changed(french(), "placeholders", many)).mistakes())
                .extracting(SiteMistake::code)
                .containsExactly("many");
    }

    @ParameterizedTest
    @CsvSource({"A, id", "-a, id", "desk, reserved", "demo, reserved", "akhbar, exists", "'', id"})
    void idThatCannotBe_isNamed(String id, String code) {
        assertThat(here.checkNew(id)).map(SiteMistake::code).contains(code);
    }

    @Test
    void recordThatCannotBeRead_isPassedOver_andTheConfigurationCounts() {
        write("akhbar", "{\"title\":7}");
        write("A b", french().json());
        write("broken", "no json");
        write("later", "{\"title\":\"x\",\"origins\":[\"https://later.example\"],\"colour\":\"red\"}");

        here.refresh();

        assertThat(here.sites().all()).extracting(site -> site.id().value()).containsExactly("akhbar", "later");
        assertThat(here.find(AKHBAR)).contains(CONFIGURED);
    }

    @Test
    void tooManySites_areRefused() {
        for (int i = 0; i < SiteDefinitions.MOST; i++) {
            write("s" + i, "{\"title\":\"x\",\"origins\":[\"https://s" + i + ".example\"]}");
        }

        assertThat(here.change(FRENCH, "", french(), "amina")).isEqualTo(Change.TOO_MANY);
        assertThat(here.change(
                        new SiteId("s1"), here.record(new SiteId("s1")), changed(french(), "title", "\"1\""), "amina"))
                .isEqualTo(Change.DONE);
    }

    @Test
    void definition_isTheSameAfterItWasKept() {
        SiteFields all =
                fields("{\"title\":\"x\",\"language\":\"en\",\"origins\":[\"https://x.example\"],\"path\":\"/en/\","
                        + "\"article_url\":\"\",\"articles_known\":true,\"fetch_articles\":false,\"signed_only\":true,"
                        + "\"charset\":\"windows-1256\",\"require_name\":false,\"require_email\":false,"
                        + "\"consent_field\":\"GDPR\",\"placeholders\":[\"أ\",\"ب\"],\"refresh\":true,\"staff\":[\"ليلى\"],"
                        + "\"held_days\":9,\"closed\":true}");

        assertThat(SiteCheck.check(FRENCH, all, List.of())
                        .definition()
                        .orElseThrow()
                        .fields())
                .isEqualTo(all);
    }

    private void write(String id, String record) {
        assertThat(store.write(new RecordChange(
                        RecordType.SITES, id, "", record, NewAuditEntry.of(AuditAction.SITE_ADDED, "somebody", id))))
                .isTrue();
        store.forgetEntries();
    }

    private SettingsUndo.Result undoLast() {
        return new SettingsUndo(store, here).of(last(), "amina");
    }

    private String last() {
        return store.entries(Optional.empty(), "", 1).items().getFirst().id();
    }
}
