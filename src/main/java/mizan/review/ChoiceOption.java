package mizan.review;

import java.util.Arrays;
import java.util.List;

/** One option of a select box. */
record ChoiceOption(String value, String label, boolean selected) {

    /** The same with a number behind its text; as it is where {@code count} is empty. */
    ChoiceOption counted(String count) {
        return count.isEmpty() ? this : new ChoiceOption(value, label + " (" + count + ")", selected);
    }

    /** The constants of {@code type} with their texts under {@code prefix}; {@code chosen} is a constant's name. */
    static <E extends Enum<E>> List<ChoiceOption> of(Class<E> type, String prefix, String chosen, Wording words) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new ChoiceOption(
                        Choice.code(constant), words.say(prefix, constant), constant.name().equals(chosen)))
                .toList();
    }
}
