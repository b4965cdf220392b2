package mizan.desk.editor.settings;

import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.moderation.Outcome;

/** How many comments have an outcome now, and how many would have it, as they are shown. */
public record ComparedOutcome(String label, String present, String wanted, String difference) {

    private static final String MINUS = "\u2212";

    /** Each outcome, from lenient to strict. */
    public static List<ComparedOutcome> of(SettingsPreview preview, DeskMessages words) {
        return EnumCodes.codes(Outcome.class).stream()
                .map(outcome -> of(outcome, preview, words))
                .toList();
    }

    private static ComparedOutcome of(String outcome, SettingsPreview preview, DeskMessages words) {
        long present = preview.present().getOrDefault(outcome, 0L);
        long wanted = preview.wanted().getOrDefault(outcome, 0L);
        String sign = wanted > present ? "+" : MINUS;
        return new ComparedOutcome(
                words.say("outcome.verdict." + outcome),
                words.number(present),
                words.number(wanted),
                wanted == present ? "" : sign + words.number(Math.abs(wanted - present)));
    }
}
