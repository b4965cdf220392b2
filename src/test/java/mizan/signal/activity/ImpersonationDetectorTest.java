package mizan.signal.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpersonationDetectorTest {

    private static final StaffNames STAFF =
            StaffNames.of(List.of("د. ليلى السعدي", "أحمد بن يوسف", "Jean-Marie Petit"));

    private final ImpersonationDetector detector = new ImpersonationDetector(site -> STAFF);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ليلى السعدي",
                "ليلي السعدى",
                "لــيــلى السعدي",
                "لَيْلى السَّعْدي",
                "د. ليلى السعدي",
                "الأستاذة ليلى السعدي",
                "ليلى_السعدي",
                "لیلی السعدی",
                "ليلى السعدي 7",
                "ليلى\u200Dالسعدي",
                "احمد بن يوسف",
                "أحمد بن يوسف (الكاتب)",
                "jean marie petit",
                "JEAN-MARIE PETIT",
                "Jеan-Mаrie Pеtit",
                "J3an-Mar1e Petit",
                "المشرف"
            })
    void nameOfStaff_isSeenHoweverItIsSpelled(String name) {
        List<Signal> signals = detect(name);

        assertThat(signals).extracting(Signal::kind).containsExactly(SignalKind.STAFF_NAME);
        assertThat(signals.getFirst().maxOutcome()).isEqualTo(MaxOutcome.HOLDS);
        assertThat(signals.getFirst().spans()).allMatch(span -> span.field() == Field.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ليلى", "ليلى السعدية", "سعد السعدي", "أحمد يوسف", "الكاتب", "د.", "Jean Petit", "", "...", "7"})
    void otherName_isNot(String name) {
        assertThat(detect(name)).isEmpty();
    }

    @Test
    void generic_holdsNoNamesOfOtherSites() {
        ImpersonationDetector generic = new ImpersonationDetector(site -> StaffNames.GENERIC);

        assertThat(generic.detect(Typed.name("ليلى السعدي"), RecentActivity.NONE))
                .isEmpty();
        assertThat(generic.detect(Typed.name("الإدارة"), RecentActivity.NONE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---", "م", "12"})
    void whatIsNoName_isRefusedByName(String name) {
        assertThatThrownBy(() -> StaffNames.of(List.of(name)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("«" + name + "»");
    }

    private List<Signal> detect(String name) {
        return detector.detect(Typed.name(name), RecentActivity.NONE);
    }
}
