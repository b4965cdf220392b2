package mizan.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "P@ssw0rd2026",
                "1234password",
                "passwordpassword",
                "password-admin",
                "qwertyuiop12",
                "azertyuiop!!",
                "motdepasse2026",
                "Mohamed123456",
                "Allah-Akbar-786",
                "realmadrid10",
                "mizanmizanmizan",
                "123456789012",
                "987654321098",
                "111122223333",
                "aaaaaaaaaaaa",
                "abababababab",
                "amina2026amina",
                "AMINA-1234567"
            })
    void whatAnybodyGuesses_isCommon(String password) {
        assertThat(CommonPasswords.isOne(password, "amina")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "password of my old bicycle",
                "kalam jarida qadima 7",
                "tr7Kq92nVbx1",
                "كلمة مرور لا يعرفها أحد",
                "748291650374",
                "hamid2026hamid"
            })
    void others_areNot(String password) {
        assertThat(CommonPasswords.isOne(password, "amina")).isFalse();
    }
}
