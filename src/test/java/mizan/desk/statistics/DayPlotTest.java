package mizan.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DayPlotTest {

    private static final List<DayPlot.Day> DAYS =
            List.of(new DayPlot.Day("1", List.of(1L, 3L)), new DayPlot.Day("2", List.of(0L, 2L)));

    @Test
    void parts_standOnEachOther_andTheHighestDayFillsThePlot() {
        DayPlot plot = DayPlot.of("", "ltr", List.of("a", "b"), DAYS);

        assertThat(plot.top()).isEqualTo(4);
        assertThat(plot.bars())
                .containsExactly(
                        new DayPlot.Bar(1, "30.0", "90.0", "240.0", "30.0"),
                        new DayPlot.Bar(2, "30.0", "0.0", "240.0", "90.0"),
                        new DayPlot.Bar(2, "330.0", "60.0", "240.0", "60.0"));
    }

    @Test
    void days_runFromTheRight_whereThePageDoes() {
        assertThat(DayPlot.of("", "rtl", List.of("a", "b"), DAYS).bars())
                .extracting(DayPlot.Bar::x)
                .containsExactly("330.0", "330.0", "30.0");
    }

    @Test
    void nothing_isAnEmptyPlot() {
        assertThat(DayPlot.of("", "ltr", List.of("a"), List.of(new DayPlot.Day("1", List.of(0L)))).bars())
                .isEmpty();
    }
}
