package mizan.signal.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Judges whether digits are a telephone number, as Arab readers write them. What begins as one ({@code +}, {@code 00},
 * {@code 0} or a country code) is asked of Google's library; the rest only where the text speaks of calling, because
 * prices, years and votes have as many digits.
 */
final class DiallingRules {

    /** How the digits of a candidate begin. */
    private enum Beginning {
        INTERNATIONAL,
        NATIONAL,
        COUNTRY_CODE,
        BARE
    }

    /** So many digits has the longest number in the world (ITU-T E.164). */
    static final int MOST_DIGITS = 15;

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Where a number begins with 0; the most populous first. France for its many North African readers. */
    private static final List<String> WITH_TRUNK_ZERO =
            List.of("EG", "SA", "DZ", "MA", "IQ", "AE", "SY", "JO", "LB", "YE", "SD", "LY", "PS", "FR");

    /** Where a mobile number has no zero, or is often written without it. */
    private static final List<String> WITHOUT_ZERO =
            List.of("SA", "AE", "KW", "QA", "BH", "OM", "TN", "EG", "MR", "YE", "IQ", "JO");

    /** How many digits a mobile number has there: to ask the library only of those that may be one. */
    private static final Map<String, Integer> MOBILE_DIGITS =
            WITHOUT_ZERO.stream().collect(Collectors.toUnmodifiableMap(region -> region, DiallingRules::mobileDigits));

    /** Of the Arab countries; each begins with 2 or 9. */
    private static final List<String> COUNTRY_CODES = List.of(
            "20", "212", "213", "216", "218", "222", "249", "252", "253", "269", "961", "962", "963", "964", "965",
            "966", "967", "968", "970", "971", "973", "974");

    private static final int SHORTEST_INTERNATIONAL = 9;
    private static final int SHORTEST_NATIONAL = 9;
    private static final int LONGEST_NATIONAL = 11;
    private static final int SHORTEST_WITH_COUNTRY_CODE = 11;
    private static final int LONGEST_WITH_COUNTRY_CODE = 13;
    private static final int SHORTEST_BARE = 8;
    private static final int LONGEST_BARE = 10;

    private DiallingRules() {}

    /** True when a number may begin with the digit {@code first}, where nothing speaks of calling. */
    static boolean mayBegin(char first, boolean plus) {
        int digit = Character.digit(first, 10);
        return plus || digit == 0 || digit == 2 || digit == 9;
    }

    /** True when asking {@link #isNumber} may be worth its price. */
    static boolean mayBeNumber(String digits, boolean plus, boolean speaksOfCalling) {
        int length = digits.length();
        return switch (beginning(digits, plus)) {
            case INTERNATIONAL -> length >= SHORTEST_INTERNATIONAL;
            case NATIONAL ->
                length >= (speaksOfCalling ? SHORTEST_BARE : SHORTEST_NATIONAL) && length <= LONGEST_NATIONAL;
            case COUNTRY_CODE -> length <= LONGEST_WITH_COUNTRY_CODE;
            case BARE -> speaksOfCalling && length >= SHORTEST_BARE && length <= LONGEST_BARE;
        };
    }

    /** True when Latin {@code digits}, {@code plus} before them or not, are a number that can be called. */
    static boolean isNumber(String digits, boolean plus) {
        return switch (beginning(digits, plus)) {
            case INTERNATIONAL -> isValid("+" + (plus ? digits : digits.substring(2)));
            case NATIONAL -> isValidInOneOf(WITH_TRUNK_ZERO, digits.substring(1));
            case COUNTRY_CODE -> isValid("+" + digits);
            case BARE -> isMobileOfOneOf(WITHOUT_ZERO, digits);
        };
    }

    private static Beginning beginning(String digits, boolean plus) {
        if (plus || digits.startsWith("00")) {
            return Beginning.INTERNATIONAL;
        }
        if (digits.startsWith("0")) {
            return Beginning.NATIONAL;
        }
        boolean country = digits.length() >= SHORTEST_WITH_COUNTRY_CODE
                && COUNTRY_CODES.stream().anyMatch(digits::startsWith);
        return country ? Beginning.COUNTRY_CODE : Beginning.BARE;
    }

    private static int mobileDigits(String region) {
        return LIBRARY.getNationalSignificantNumber(LIBRARY.getExampleNumberForType(region, PhoneNumberType.MOBILE))
                .length();
    }

    private static boolean isValid(String international) {
        try {
            return LIBRARY.isValidNumber(LIBRARY.parse(international, null));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static boolean isValidInOneOf(List<String> regions, String afterZero) {
        for (String region : regions) {
            if (LIBRARY.isValidNumberForRegion(number(region, afterZero), region)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMobileOfOneOf(List<String> regions, String digits) {
        for (String region : regions) {
            if (digits.length() != Objects.requireNonNull(MOBILE_DIGITS.get(region))) {
                continue;
            }
            PhoneNumber number = number(region, digits);
            if (LIBRARY.isValidNumberForRegion(number, region)
                    && LIBRARY.getNumberType(number) == PhoneNumberType.MOBILE) {
                return true;
            }
        }
        return false;
    }

    /** What the library makes of digits that do not begin with 0; to have it read them costs twenty times as much. */
    private static PhoneNumber number(String region, String digits) {
        return new PhoneNumber()
                .setCountryCode(LIBRARY.getCountryCodeForRegion(region))
                .setNationalNumber(Long.parseLong(digits));
    }
}
