package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mizan.desk.author.AuthorRuleCommand;
import mizan.learning.newsroom.LayerChoice;
import mizan.learning.newsroom.LayerMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that moderators and editors type is kept without what nobody types, so that it is well in pages, JSON and CSV. */
class TypedTextsTest {

    private static final String TYPED = "لا\u0000 أحد\u001B\u202E يقبل\uFDD0 هذا\u0007";
    private static final String KEPT = "لا أحد يقبل هذا";

    @Test
    void notes_areKeptWithoutControlCharacters() {
        assertThat(DecisionCommand.note(TYPED)).isEqualTo(KEPT);
        assertThat(DecisionCommand.note("a\r\nb\u0000")).isEqualTo("a\nb");
        assertThat(DecisionCommand.of("reject", "insult", TYPED).note()).isEqualTo(KEPT);
        assertThat(AuthorRuleCommand.of("watch", "", "", TYPED).note()).isEqualTo(KEPT);
        assertThat(new LayerChoice(LayerMode.SHADOW, "", null, TYPED + "\r\nb").note())
                .isEqualTo(KEPT + " b");
    }

    @Test
    void termsAndTheirNotes_areKeptWithoutControlCharacters() {
        NewTerm term = new NewTerm("كل\u0000ب", null, null, null, null, "ال\u0001كلبي", null, TYPED + "\ta", null);

        assertThat(term.line()).isEqualTo("كلب\t\t\t\t\tالكلبي\t\t" + KEPT + " a");
    }

    @Test
    void editedTexts_areKeptWithoutControlCharacters() {
        EditCommand edit = EditCommand.of(TYPED, TYPED);

        assertThat(edit.text()).isEqualTo(KEPT);
        assertThat(edit.name()).isEqualTo(KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001\u0002", "\u202E"})
    void editThatHoldsNothingElse_isRefused(String typed) {
        assertThatThrownBy(() -> EditCommand.of(typed, null)).isInstanceOf(RequestRefusedException.class);
    }
}
