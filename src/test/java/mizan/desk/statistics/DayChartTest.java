package mizan.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayChartTest {

    private static final List<DayChart.Day> DAYS =
            List.of(new DayChart.Day("1/11", "1", List.of(1L, 3L)), new DayChart.Day("2/11", "2", List.of(0L, 2L)));

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

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "8, 4", "14, 7", "30, 6", "92, 7"})
    void atMostSevenDatesStandBelowTheBars_amongThemTodays(int days, int dates) {
        List<DayChart.Day> all = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new DayChart.Day("d" + day, "", List.of(1L)))
                .toList();

        List<String> below = DayChart.of("", "ltr", List.of("a"), all).dates();

        assertThat(below).hasSize(days).endsWith("d" + days);
        assertThat(below).filteredOn(date -> !date.isEmpty()).hasSize(dates);
    }

    @Test
    void nothing_isAnEmptyPlot() {
        assertThat(DayChart.of("", "ltr", List.of("a"), List.of(new DayChart.Day("1/11", "1", List.of(0L))))
                        .bars())
                .isEmpty();
    }
}
