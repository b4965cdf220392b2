package mizan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingScriptTest {

    @ParameterizedTest
    @CsvSource({
        "مقال جميل, ARABIC",
        "این مقاله خوب است, ARABIC",
        "ﻣﻘﺎﻝ, ARABIC",
        "mabrouk 3likom sahbi, LATIN",
        "très bon article, LATIN",
        "شاهدت match البارحة, ARABIC",
        "le match de الرجاء hier soir, LATIN",
        "انظر https://www.example.com/very/long/address/in/latin/letters, ARABIC",
        "راسلني reader.with.a.long.name@mail.example, ARABIC",
        "انظر www.example.com/very/long/address, ARABIC",
        "مقال good, ARABIC",
        "❤️❤️❤️, OTHER",
        "2026 12%, OTHER",
        "Отличная статья, OTHER",
        "ok Отличная статья, OTHER",
        "'', OTHER",
    })
    void script_isThatOfMostLetters(String text, WritingScript script) {
        assertThat(WritingScript.of(text)).isEqualTo(script);
    }

    @Test
    void longHostileText_takesNoTime() {
        String word = ":/".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> WritingScript.of(word + " " + "www".repeat(100_000)));
    }
}
