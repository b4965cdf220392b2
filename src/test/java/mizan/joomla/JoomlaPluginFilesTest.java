package mizan.joomla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The files of the plugin: PHP that every version reads, a manifest that names all of them, and texts in three languages. */
@ExtendWith(Php.class)
class JoomlaPluginFilesTest {

    private static final Set<String> LANGUAGES = Set.of("ar-AA", "en-GB", "fr-FR");

    /** What PHP 5.6 does not read: types of scalars and results, ??, short functions, null-safe calls, match, several uses. */
    private static final Pattern TOO_NEW = Pattern.compile(
            "\\?\\?|\\?->|\\bfn\\s*\\(|\\bmatch\\s*\\(|function [^{;]*\\)\\s*:\\s*\\??[a-z]+\\s*[{;]|declare\\(strict_types"
                    + "|[(,]\\s*\\??(string|int|bool|float|mixed)\\s+\\$|private (string|int|bool|array)\\s+\\$"
                    + "|(private|public|protected) const\\b");

    @Test
    void everyFile_isPhp() throws Exception {
        for (Path file : php()) {
            Php.Ended ended = Php.run(List.of("/usr/bin/php", "-l", file.toString()), "");
            assertThat(ended.status()).as(ended.output()).isZero();
        }
    }

    @Test
    void everyFile_keepsTheCodingStandard() throws Exception {
        Php.Ended ended = Php.run(
                List.of(
                        "/usr/bin/phpcs",
                        "--standard=src/test/joomla/ruleset.xml",
                        "--extensions=php",
                        Php.PLUGIN.toString()),
                "");

        assertThat(ended.status()).as(ended.output()).isZero();
    }

    @Test
    void everyFile_isReadByPhp56() throws IOException {
        for (Path file : php()) {
            assertThat(TOO_NEW.matcher(Files.readString(file)).results().map(found -> found.group()))
                    .as(file.toString())
                    .isEmpty();
        }
        assertThat(TOO_NEW.matcher("$a ?? $b").find()).isTrue();
        assertThat(TOO_NEW.matcher("function f(string $a)").find()).isTrue();
        assertThat(TOO_NEW.matcher("function f($a): ?array {").find()).isTrue();
    }

    /** Nobody can call them but Joomla. */
    @Test
    void everyFile_isClosedToTheWeb() throws IOException {
        for (Path file : php()) {
            assertThat(Files.readString(file)).as(file.toString()).contains("defined('_JEXEC') or die;");
        }
    }

    @Test
    void manifest_namesAllThatIsThere() throws Exception {
        Document manifest = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Php.PLUGIN.resolve("mizan.xml").toFile());
        List<String> named = new ArrayList<>(List.of("mizan.xml", "media"));
        for (String element : List.of("filename", "folder")) {
            NodeList nodes = manifest.getElementsByTagName(element);
            for (int i = 0; i < nodes.getLength(); i++) {
                named.add(nodes.item(i).getTextContent());
            }
        }
        named.remove("js");

        try (Stream<Path> there = Files.list(Php.PLUGIN)) {
            assertThat(there.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(named);
        }
        String version = manifest.getElementsByTagName("version").item(0).getTextContent();
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>mizan</artifactId>\n  <version>" + version);
        assertThat(Files.readString(Php.PLUGIN.resolve("LICENSE.txt"))).contains("GNU GENERAL PUBLIC LICENSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ini", "sys.ini"})
    void languages_haveTheSameTexts(String suffix) throws IOException {
        Set<String> english = texts("en-GB", suffix).stringPropertyNames();

        for (String tag : LANGUAGES) {
            Properties texts = texts(tag, suffix);
            assertThat(texts.stringPropertyNames()).as(tag).isEqualTo(english);
            assertThat(texts.values())
                    .as(tag)
                    .allSatisfy(text -> assertThat((String) text).matches("\"[^\"\n]+\""));
        }
    }

    @Test
    void everyTextThatIsAskedFor_isThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        List<Path> files = new ArrayList<>(php());
        files.add(Php.PLUGIN.resolve("mizan.xml"));
        for (Path file : files) {
            Pattern.compile("PLG_SYSTEM_MIZAN[A-Z_]*")
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(found -> asked.add(found.group()));
        }
        asked.add("PLG_SYSTEM_MIZAN");

        assertThat(texts("en-GB", "ini").stringPropertyNames()).isEqualTo(asked);
    }

    // The word that comments changed

    @Test
    void signedPing_clearsTheCaches() throws Exception {
        JsonNode said =
                ping(JoomlaRequest.KEY, 0, "{\"event\":\"comments.changed\"}", "{\"event\":\"comments.changed\"}");

        assertThat(said.path("headers").path("Status").asText()).isEqualTo("204 No Content");
        assertThat(said.path("cleaned").toString()).isEqualTo("[\"com_k2\",\"page\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "another key, 0, a, a",
        "key-of-joomla-in-tests-0123456789abcdef, -400, a, a",
        "key-of-joomla-in-tests-0123456789abcdef, 400, a, a",
        "key-of-joomla-in-tests-0123456789abcdef, 0, a, b",
    })
    void pingThatIsNotGenuine_clearsNothing(String key, long seconds, String signed, String sent) throws Exception {
        JsonNode said = ping(key, seconds, signed, sent);

        assertThat(said.path("headers").path("Status").asText()).isEqualTo("401 Unauthorized");
        assertThat(said.path("cleaned")).isEmpty();
    }

    @Test
    void pluginWithoutKey_believesNoPing() throws Exception {
        JsonNode said = JoomlaRequest.to("")
                .param("key", "")
                .world("event", "onAjaxMizan")
                .server("HTTP_WEBHOOK_TIMESTAMP", "" + Instant.now().getEpochSecond())
                .send();

        assertThat(said.path("headers").path("Status").asText()).isEqualTo("401 Unauthorized");
    }

    private static JsonNode ping(String key, long seconds, String signed, String sent) throws Exception {
        String time = "" + (Instant.now().getEpochSecond() + seconds);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(("id." + time + "." + signed).getBytes(StandardCharsets.UTF_8));
        return JoomlaRequest.to("")
                .world("event", "onAjaxMizan")
                .world("rawBody", sent)
                .server("HTTP_WEBHOOK_ID", "id")
                .server("HTTP_WEBHOOK_TIMESTAMP", time)
                .server("HTTP_WEBHOOK_SIGNATURE", "v1," + Base64.getEncoder().encodeToString(signature))
                .send();
    }

    private static List<Path> php() throws IOException {
        try (Stream<Path> files = Files.walk(Php.PLUGIN)) {
            return files.filter(file -> file.toString().endsWith(".php")).toList();
        }
    }

    private static Properties texts(String tag, String suffix) throws IOException {
        Path file = Php.PLUGIN.resolve("language/" + tag + "/" + tag + ".plg_system_mizan." + suffix);
        Properties texts = new Properties();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith(";")) {
                String[] parts = line.split("=", 2);
                texts.put(parts[0], parts[1]);
            }
        }
        return texts;
    }
}
