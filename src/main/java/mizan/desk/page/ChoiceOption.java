package mizan.desk.page;

import java.util.Arrays;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;

/** One option of a select box. */
public record ChoiceOption(String value, String label, boolean selected) {

    /** An option holds no elements: these keep its words in their order, whatever direction the rule has. */
    private static final char ISOLATE = '\u2068';

    private static final char END = '\u2069';

    /** The same with a number behind its text; as it is where {@code count} is empty. */
    public ChoiceOption counted(String count) {
        return count.isEmpty() ? this : new ChoiceOption(value, label + " (" + count + ")", selected);
    }

    /** The same with the rule that it stands on behind its text; as it is where {@code rule} is empty. */
    public ChoiceOption under(String rule) {
        return rule.isEmpty() ? this : new ChoiceOption(value, label + " · " + ISOLATE + rule + END, selected);
    }

    /** {@code codes} with their texts under {@code prefix}. */
    public static List<ChoiceOption> of(List<String> codes, String prefix, String chosen, DeskMessages words) {
        return codes.stream()
                .map(code -> new ChoiceOption(code, words.say(prefix + "." + code), code.equals(chosen)))
                .toList();
    }

    /** The constants of {@code type} with their texts under {@code prefix}; {@code chosen} is a constant's name. */
    public static <E extends Enum<E>> List<ChoiceOption> of(
            Class<E> type, String prefix, String chosen, DeskMessages words) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new ChoiceOption(
                        EnumCodes.code(constant),
                        words.say(prefix, constant),
                        constant.name().equals(chosen)))
                .toList();
    }
}
