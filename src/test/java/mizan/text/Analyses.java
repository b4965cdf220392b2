package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares analyses. */
final class Analyses {

    private Analyses() {}

    static void assertSame(AnalyzedText actual, AnalyzedText expected) {
        assertThat(actual.key().text()).isEqualTo(expected.key().text());
        assertThat(actual.terms()).isEqualTo(expected.terms());
        assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint());
    }
}
