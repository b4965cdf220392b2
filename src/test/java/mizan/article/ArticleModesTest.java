package mizan.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.AuditEntry;
import mizan.audit.RecordType;
import mizan.audit.SettingsStoreInMemory;
import mizan.audit.SettingsUndo;
import mizan.audit.UndoCheck;
import mizan.comment.SiteId;
import org.junit.jupiter.api.Test;

class ArticleModesTest {

    private static final SiteId SITE = new SiteId("akhbar");
    private static final ArticleKey OBITUARY = new ArticleKey(SITE, "7");

    private final SettingsStoreInMemory store = new SettingsStoreInMemory(Clock.systemUTC());
    private final ArticleModes modes = new ArticleModes(store);

    @Test
    void articleWithoutADecision_isOpen() {
        assertThat(modes.of(OBITUARY)).isEqualTo(ArticleMode.OPEN);
        assertThat(modes.of(SITE)).isEmpty();
    }

    @Test
    void decision_countsForOneArticleOfOneSite_andIsLogged() {
        assertThat(modes.change(OBITUARY, ArticleMode.CLOSED, "huda")).isEqualTo(ArticleModes.Change.DONE);

        assertThat(modes.of(OBITUARY)).isEqualTo(ArticleMode.CLOSED);
        assertThat(modes.of(SITE)).isEqualTo(Map.of("7", ArticleMode.CLOSED));
        assertThat(modes.of(new ArticleKey(SITE, "70"))).isEqualTo(ArticleMode.OPEN);
        assertThat(modes.of(new ArticleKey(new SiteId("akhbar-fr"), "7"))).isEqualTo(ArticleMode.OPEN);
        assertThat(modes.of(new SiteId("akhbar-fr"))).isEmpty();
        assertThat(last().details().action()).isEqualTo(AuditAction.ARTICLE_MODE_CHANGED);
        assertThat(last().details().by()).isEqualTo("huda");
        assertThat(last().details().subject()).isEqualTo("akhbar 7");
        assertThat(last().details().after()).isEqualTo("closed");
    }

    @Test
    void openingAgain_leavesNoRecordBehind() {
        modes.change(OBITUARY, ArticleMode.HOLD, "huda");

        assertThat(modes.change(OBITUARY, ArticleMode.OPEN, "huda")).isEqualTo(ArticleModes.Change.DONE);
        assertThat(store.all(RecordType.ARTICLE_MODES)).isEmpty();
    }

    @Test
    void sameDecisionAgain_isNotLogged() {
        modes.change(OBITUARY, ArticleMode.HOLD, "huda");

        assertThat(modes.change(OBITUARY, ArticleMode.HOLD, "sami")).isEqualTo(ArticleModes.Change.SAME);
        assertThat(store.entries(Optional.empty(), "", 10).items()).hasSize(1);
    }

    @Test
    void decision_canBeUndoneFromTheLog() {
        modes.change(OBITUARY, ArticleMode.HOLD, "huda");
        modes.change(OBITUARY, ArticleMode.CLOSED, "huda");

        assertThat(new SettingsUndo(store, change -> new UndoCheck.Answer.Alone()).of(last().id(), "sami"))
                .isEqualTo(SettingsUndo.Result.DONE);
        assertThat(modes.of(OBITUARY)).isEqualTo(ArticleMode.HOLD);
    }

    @Test
    void modeOfANewerVersion_holds() {
        store.mark(RecordType.ARTICLE_MODES, "akhbar 7", "members_only");

        assertThat(modes.of(OBITUARY)).isEqualTo(ArticleMode.HOLD);
    }

    @Test
    void modes_areBounded() {
        for (int i = 0; i < ArticleModes.MOST; i++) {
            store.mark(RecordType.ARTICLE_MODES, "akhbar a" + i, "closed");
        }

        assertThat(modes.change(OBITUARY, ArticleMode.CLOSED, "huda")).isEqualTo(ArticleModes.Change.TOO_MANY);
        assertThat(modes.change(new ArticleKey(SITE, "a1"), ArticleMode.HOLD, "huda"))
                .isEqualTo(ArticleModes.Change.DONE);
    }

    private AuditEntry last() {
        return store.entries(Optional.empty(), "", 1).items().getFirst();
    }
}
