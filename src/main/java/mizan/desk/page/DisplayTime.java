package mizan.desk.page;

/**
 * An instant as the page shows it; a script puts the moderator's own time zone in.
 *
 * @param iso for machines
 * @param date date and time in the desk's time zone
 * @param zone the name of that zone
 * @param age how long ago that is, such as «5 minutes ago»
 */
public record DisplayTime(String iso, String date, String zone, String age) {

    /** No time at all. */
    public static final DisplayTime NONE = new DisplayTime("", "", "", "");
}
