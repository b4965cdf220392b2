package mizan.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import mizan.comment.CommentId;
import mizan.desk.Desk;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.queue.State;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A client that openapi-generator makes of the description compiles, and works through a moderator's and an editor's day. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class GeneratedClientTest {

    /** Uses the client; compiled together with it. */
    private static final Path SCENARIO = Path.of("src/test/resources/client/Scenario.java");

    @Inject
    FakeReviewQueue queue;

    @TestHTTPResource("/")
    URI server;

    @TempDir
    Path work;

    @Test
    void client_listsDecidesUndoesAndChangesSettings() throws Exception {
        queue.clear();
        CommentId first = Samples.of("الأول").in(queue);
        CommentId second = Samples.of("الثاني").in(queue);
        CommentId third = Samples.of("الثالث").in(queue);

        List<Path> sources = generate(Description.read(Desk.moderator()));
        Path classes = compile(sources);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            loader.loadClass("Scenario")
                    .getMethod("run", URI.class, List.class)
                    .invoke(null, server, List.of(first.toString(), second.toString(), third.toString()));
        }

        assertThat(queue.find(first).await().indefinitely().orElseThrow().state())
                .isEqualTo(State.HELD);
        assertThat(queue.find(second).await().indefinitely().orElseThrow().state())
                .isEqualTo(State.REJECTED);
    }

    private List<Path> generate(String description) throws IOException {
        Path file = Files.writeString(work.resolve("openapi.json"), description);
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(file.toString())
                .setOutputDir(work.resolve("client").toString())
                .setAdditionalProperties(new HashMap<>(Map.of(
                        "openApiNullable", "false",
                        "useJakartaEe", "true",
                        "generateApiTests", "false",
                        "hideGenerationTimestamp", "true")))
                .setInvokerPackage("client")
                .setApiPackage("client.api")
                .setModelPackage("client.model")
                .addGlobalProperty("models", "")
                .addGlobalProperty("apis", "")
                .addGlobalProperty("supportingFiles", "")
                .addGlobalProperty("modelTests", "false")
                .addGlobalProperty("apiTests", "false")
                .addGlobalProperty("modelDocs", "false")
                .addGlobalProperty("apiDocs", "false");
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
        try (Stream<Path> files = Files.walk(work.resolve("client/src/main/java"))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private Path compile(List<Path> sources) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> all =
                    Stream.concat(sources.stream(), Stream.of(SCENARIO)).toList();
            boolean isGood = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-cp", classPath(), "-d", classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(all))
                    .call();
            assertThat(isGood).as(messages.toString()).isTrue();
        }
        return classes;
    }

    /** What the client is built on lies on the class path of the tests. */
    private static String classPath() {
        String manifestless = System.getProperty("surefire.test.class.path", "");
        return manifestless.isEmpty() ? System.getProperty("java.class.path") : manifestless + File.pathSeparator;
    }
}
