package mizan.queue.author;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorRuleTextTest {

    private static final CommentId COMMENT = new CommentId(SITE, "0123456789abcdefghjk");

    @Test
    void ruleWithTheOneBeforeIt_isReadAsItWasKept() {
        AuthorRule before = rule(AuthorMode.WATCH, "");
        AuthorRule rule = rule(AuthorMode.MUTE, "سطر\nثانٍ");

        AuthorRuleText kept = new AuthorRuleText(rule, before);

        assertThat(AuthorRuleText.parse(SITE, kept.kept())).contains(kept);
        assertThat(AuthorRuleText.parse(SITE, new AuthorRuleText(rule, null).kept()))
                .contains(new AuthorRuleText(rule, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mute",
                "mute\nauthor\n\n\n\n\n\n",
                "mute\nauthor\n\n0123456789abcdefghjk\na\nx\ny\n",
                "\n\n\n\n\n\n\n\n\n"
            })
    void whatIsNoRule_isEmpty(String kept) {
        assertThat(AuthorRuleText.parse(SITE, kept)).isEmpty();
    }

    @Test
    void noteThatHoldsTheSeparator_cannotMakeARuleOfItsOwn() {
        AuthorRule rule = rule(AuthorMode.WATCH, "a\u001emute\nauthor");

        assertThat(AuthorRuleText.parse(SITE, new AuthorRuleText(rule, null).kept()))
                .hasValueSatisfying(text -> assertThat(text.before()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, NONE",
                "watch, -, WATCH",
                "-, mute, MUTE",
                "watch, mute, MUTE",
                "mute, watch, MUTE",
                "none, -, NONE",
                "trust, -, TRUST",
                "trust, mute, TRUST",
                "tomorrow, -, WATCH"
            })
    void stricterOneCounts_butWhoIsTrustedIsNotTakenForANamesake(String ofAuthor, String ofName, AuthorMode expected) {
        assertThat(AuthorRuleText.inForce(kept(ofAuthor), kept(ofName), "standing"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other"})
    void whoOnlyTypesATrustedEmail_isNotTrusted(String standingKey) {
        assertThat(AuthorRuleText.inForce(kept("trust"), null, standingKey)).isEqualTo(AuthorMode.NONE);
    }

    private static String kept(String mode) {
        return mode == null ? null : mode + "\nauthor\nstanding\n0123456789abcdefghjk\namina\n1\n2\n";
    }

    private static AuthorRule rule(AuthorMode mode, String note) {
        return new AuthorRule(mode, AuthorScope.AUTHOR, "", COMMENT, note, "amina", NOW, NOW.plusSeconds(60));
    }
}
