package mizan.signal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The digits of a region are not read by the library, which is dear, but judged as if they were. */
class DiallingRulesTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int NUMBERS = 3_000;

    private static final List<String> WITH_TRUNK_ZERO =
            List.of("EG", "SA", "DZ", "MA", "IQ", "AE", "SY", "JO", "LB", "YE", "SD", "LY", "PS", "FR");
    private static final List<String> WITHOUT_ZERO =
            List.of("SA", "AE", "KW", "QA", "BH", "OM", "TN", "EG", "MR", "YE", "IQ", "JO");

    @Test
    void numberWithItsZero_isJudgedAsTheLibraryReadsIt() {
        Random random = new Random(20261130);
        for (int i = 0; i < NUMBERS; i++) {
            String digits = "0" + (1 + random.nextInt(9)) + digits(random, 6 + random.nextInt(4));
            assertThat(DiallingRules.isNumber(digits, false))
                    .as(digits)
                    .isEqualTo(isReadIn(WITH_TRUNK_ZERO, digits, number -> true));
        }
    }

    @Test
    void numberWithoutZero_isJudgedAsTheLibraryReadsIt() {
        Random random = new Random(20261130);
        for (int i = 0; i < NUMBERS; i++) {
            String digits = (1 + random.nextInt(9)) + digits(random, 7 + random.nextInt(3));
            assertThat(DiallingRules.isNumber(digits, false))
                    .as(digits)
                    .isEqualTo(isReadIn(
                            WITHOUT_ZERO, digits, number -> LIBRARY.getNumberType(number) == PhoneNumberType.MOBILE));
        }
    }

    private static boolean isReadIn(List<String> regions, String digits, Predicate<PhoneNumber> kind) {
        for (String region : regions) {
            try {
                PhoneNumber number = LIBRARY.parse(digits, region);
                if (LIBRARY.isValidNumberForRegion(number, region) && kind.test(number)) {
                    return true;
                }
            } catch (NumberParseException e) {
                continue;
            }
        }
        return false;
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
