package mizan.signal.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetectorTest {

    private final ContactDetector detector = new ContactDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                // International, in every writing.
                "+966501234567",
                "+966 50 123 4567",
                "00966501234567",
                "00966 50-123-4567",
                "+212 6 61 23 45 67",
                "+33612345678",
                "+٩٦٦٥٠١٢٣٤٥٦٧",
                "٠٠٩٦٦٥٠١٢٣٤٥٦٧",
                "۰۰۹۶۶۵۰۱۲۳۴۵۶۷",
                "+1 650-253-0000",
                // Country code without plus.
                "966501234567",
                "201012345678",
                "212661234567",
                "971501234567",
                // National with zero.
                "0501234567",
                "050 123 4567",
                "050-123-4567",
                "050) 1234567",
                "٠٥٠١٢٣٤٥٦٧",
                "٠٥٠ ١٢٣ ٤٥٦٧",
                "۰۵۰۱۲۳۴۵۶۷",
                "01012345678",
                "0661234567",
                "06.61.23.45.67",
                "06 61 23 45 67",
                "0550123456",
                "0791234567",
                "07701234567",
                "0 5 0 1 2 3 4 5 6 7",
                "0ـ5ـ0ـ1ـ2ـ3ـ4ـ5ـ6ـ7",
                "050\u200B123\u200B4567",
                "0_5_0_1_2_3_4_5_6_7"
            })
    void telephoneNumber_isFoundWhole(String number) {
        String typed = "يا جماعة " + number + " شكرا";
        Signal signal = only(SignalKind.PHONE_NUMBER, typed);

        assertThat(covered(typed, signal)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "واتساب 501234567",
                "اتصل 55512345",
                "جوال 20192021",
                "للتواصل ٥٥٥١٢٣٤٥",
                "واتس 1012345678",
                "هاتف 03123456"
            })
    void bareNumber_isFoundWhereCallingIsSpokenOf(String typed) {
        assertThat(of(SignalKind.PHONE_NUMBER, typed)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-2020",
                "من 2011 إلى 2024",
                "2019 2020 2021 2022",
                "٢٠١٩-٢٠٢٠",
                "01-02-2024",
                "2024-01-15",
                "1/2/2024",
                "01/02/1990",
                "20240115",
                "بلغت 50000000 ريال",
                "1,000,000",
                "1.000.000",
                "3500000",
                "501234567",
                "55512345",
                "سورة البقرة 2:65 والأعراف 7:176",
                "(7:176) (62:5) (2:65)",
                "2-0 1-1 3-2 0-0 4-1",
                "0-1 2-0 3-1 0-0 1-1",
                "10:30 - 11:45",
                "3.14159265",
                "0.12345678",
                "القرار رقم 123456789",
                "123456789012345678",
                "٪٥٠٫٥",
                "المادة 12 و 13 و 14 و 15 و 16",
                "1 2 3 4 5 6 7 8 9 10",
                "000000000",
                "0000000000000",
                "@Wedoo0501234567",
                "user_0501234567",
                "الهوية 1098765432"
            })
    void otherFigures_areNoTelephoneNumber(String typed) {
        assertThat(of(SignalKind.PHONE_NUMBER, typed)).isEmpty();
    }

    @Test
    void severalNumbers_areOneSignalWithEveryPlace() {
        String typed = "0501234567 او 0551234567";
        Signal signal = only(SignalKind.PHONE_NUMBER, typed);

        assertThat(signal.spans()).containsExactly(new Span(Field.TEXT, 0, 10), new Span(Field.TEXT, 14, 24));
        assertThat(signal.detail()).isEqualTo("2");
    }

    @Test
    void numbersSideBySide_areFoundEach() {
        assertThat(only(SignalKind.PHONE_NUMBER, "0501234567 0551234567 0561234567")
                        .spans())
                .hasSize(3);
    }

    @Test
    void numberTypedAsEntities_isShownInTheOriginal() {
        String typed = "اتصل <b>050</b>&nbsp;123 4567";
        assertThat(covered(typed, only(SignalKind.PHONE_NUMBER, typed))).isEqualTo("050</b>&nbsp;123 4567");
    }

    @Test
    void numberBehindManyThatAreNone_isFound() {
        String decoys = "0999999999 ، ".repeat(60);
        Signal signal = only(SignalKind.PHONE_NUMBER, decoys + "0501234567");

        assertThat(signal.spans().getLast().start()).isEqualTo(decoys.length());
    }

    @Test
    void numberInName_isFoundThere() {
        List<Signal> signals = detector.detect(Typed.name("ابو فهد 0501234567"), RecentActivity.NONE);

        assertThat(signals).extracting(Signal::kind).containsExactly(SignalKind.PHONE_NUMBER);
        assertThat(signals.getFirst().spans()).containsExactly(new Span(Field.NAME, 8, 18));
    }

    @ParameterizedTest
    @CsvSource({
        "راسلني على name@example.com, name@example.com",
        "بريدي:first.last+tag@mail.example.org., first.last+tag@mail.example.org",
        "بريديname@example.com, name@example.com",
        "<name@example.com>, name@example.com"
    })
    void emailAddress_isFoundInItsPlace(String typed, String address) {
        assertThat(covered(typed, only(SignalKind.EMAIL_ADDRESS, typed))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@user", "user@", "a@b", "@@@@", "name@example", "عند @الوزير", "@", "x @ example.com", "a@b@c"})
    void otherAtSigns_areNoAddress(String typed) {
        assertThat(of(SignalKind.EMAIL_ADDRESS, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "شاهدت الخبر على واتساب              | 0.8",
                "حظر تلغرام في البلاد                | 0.8",
                "WhatsApp est en panne               | 0.8",
                "تواصل معنا الآن                     | 1.5",
                "تواصلوا معنا                        | 1.5",
                "contactez-moi                       | 1.5",
                "للتواصل واتساب                      | 2.7",
                "للتواصل عبر الواتس أب               | 2.7",
                "راسلني عالتلجرام                    | 2.7",
                "راســـلني تيليجرام                  | 2.7",
                "Contact me on Telegram              | 2.7"
            })
    void bait_weighsByWhatItAsks(String typed, double points) {
        assertThat(only(SignalKind.CONTACT_BAIT, typed).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "على الوزير أن يتواصل مع المواطنين",
                "التواصل الاجتماعي",
                "قطعت الهاتف",
                "اتصلت به أمس",
                "رقم الهاتف مشغول",
                "الواتساع",
                "خاص بالموظفين",
                "قطاع خاص"
            })
    void everydayTalkOfContact_isNoBait(String typed) {
        assertThat(of(SignalKind.CONTACT_BAIT, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "صفر خمسة خمسة واحد اثنين ثلاثة أربعة خمسة ستة سبعة",
                "الصفر والخمسة والخمسة وواحد واتنين وتلاتة واربعة وخمسة وستة وسبعة",
                "زيرو ستة واحد وستين خمسة وعشرين تلاتين ربعين",
                "صفر 5 خمسة ١ اثنين 3 اربعة ٥ ستة 7",
                "صفر صفر تسعة ستة ستة خمسة صفر واحد اثنين ثلاثة اربعة خمسة ستة سبعة",
                "صفر خمسة و خمسة و واحد و اثنين 34567",
                "صفرخمسةخمسةواحداثنينثلاثةاربعةخمسةستةسبعة",
                "صـفـر خَمْسة خمـسة واحد ٢ ٣ ٤ خمسه سته سبعه",
                "zéro six six un deux trois quatre cinq six sept"
            })
    void spelledNumber_isFoundWhole(String number) {
        String typed = "يا جماعة " + number + " شكرا";

        assertThat(covered(typed, only(SignalKind.PHONE_NUMBER, typed))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
                "صفر خمسة",
                "خمسة وعشرين ألف ريال",
                "ست بنات وسبعة أولاد",
                "صفر اثنين صفر اثنين صفر اثنين",
                "zero one two three",
                "الأول والثاني والثالث",
                "واو والو وووو",
                "و و و"
            })
    void countingInWords_isNoNumber(String typed) {
        assertThat(of(SignalKind.PHONE_NUMBER, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "سناب: sara_99                  | sara_99",
                "سنابي k200050 شكرا             | k200050",
                "على الانستا @store.riyadh.     | @store.riyadh",
                "حسابي في تيليجرام هو best_offers | best_offers",
                "@Best_Offers على تليجرام       | @Best_Offers",
                "TELEGRAM ID : bestoffers       | bestoffers",
                "سنـاب ← SARA_٩٩                | SARA_٩٩",
                "انستقرام: tattoos              | tattoos"
            })
    void accountBesideNetwork_isFoundWhole(String typed, String account) {
        assertThat(covered(typed, only(SignalKind.MESSENGER_HANDLE, typed))).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whatsapp and telegram",
                "واتساب: telegram",
                "شركة telegram قالت",
                "Instagram : https://t.co/abc",
                "تطبيق واتساب 2024",
                "@reader أحسنت القول",
                "سناب شات نشرت تقريرا",
                "@reader قال إن أسرته تستعمل واتساب",
                "واتساب",
                "انستا:"
            })
    void networkInTheNews_isNoAccount(String typed) {
        assertThat(of(SignalKind.MESSENGER_HANDLE, typed)).isEmpty();
    }

    private Signal only(SignalKind kind, String typed) {
        List<Signal> signals = of(kind, typed);
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }

    private List<Signal> of(SignalKind kind, String typed) {
        return detector.detect(Typed.text(typed), RecentActivity.NONE).stream()
                .filter(signal -> signal.kind() == kind)
                .toList();
    }

    private static String covered(String typed, Signal signal) {
        Span span = signal.spans().getFirst();
        return typed.substring(span.start(), span.end());
    }
}
