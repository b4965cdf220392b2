package mizan.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DayChartTest {

    private static final List<DayChart.Day> DAYS =
            List.of(new DayChart.Day("1", List.of(1L, 3L)), new DayChart.Day("2", List.of(0L, 2L)));

    @Test
    void parts_standOnEachOther_andTheHighestDayFillsThePlot() {
        DayChart plot = DayChart.of("", "ltr", List.of("a", "b"), DAYS);

        assertThat(plot.top()).isEqualTo(4);
        assertThat(plot.bars())
                .containsExactly(
                        new DayChart.Bar(1, "30.0", "90.0", "240.0", "30.0"),
                        new DayChart.Bar(2, "30.0", "0.0", "240.0", "90.0"),
                        new DayChart.Bar(2, "330.0", "60.0", "240.0", "60.0"));
    }

    @Test
    void days_runFromTheRight_whereThePageDoes() {
        assertThat(DayChart.of("", "rtl", List.of("a", "b"), DAYS).bars())
                .extracting(DayChart.Bar::x)
                .containsExactly("330.0", "330.0", "30.0");
    }

    @Test
    void nothing_isAnEmptyPlot() {
        assertThat(DayChart.of("", "ltr", List.of("a"), List.of(new DayChart.Day("1", List.of(0L))))
                        .bars())
                .isEmpty();
    }
}
