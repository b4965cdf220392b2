package mizan.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days from parameters, such as {@code 2026-11-30}. */
public final class DayParameter {

    private static final int LAST_YEAR = 9999;

    private DayParameter() {}

    /**
     * The day that {@code typed} names.
     *
     * @param parameter where it came from, for the message
     * @param firstYear the year of the earliest day that is accepted; the last one is 9999, which every calendar, and Redis, can
     *     count with
     * @throws RequestRefusedException when it is no day from then on
     */
    public static LocalDate parse(String parameter, String typed, int firstYear) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= firstYear && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Answered as any other day that is none.
        }
        throw RequestRefusedException.wrong(parameter, parameter + " is a day such as 2026-11-30.");
    }
}
