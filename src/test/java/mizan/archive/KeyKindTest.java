package mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mizan.article.ArticleKey;
import mizan.audit.RecordType;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.State;
import mizan.redis.KeyPrefix;
import org.junit.jupiter.api.Test;

/** Every key that is named anywhere is of one registered kind, and nobody names keys but the classes that are asked here. */
class KeyKindTest {

    private static final SiteId SITE = new SiteId("akhbar");

    /** Something to give to the methods that name keys, by type: a new type of parameter gets a line here. */
    private static final Map<Class<?>, List<Object>> GIVEN = Map.of(
            CommentId.class, List.of(new CommentId(SITE, "0123456789abcdefghjk")),
            State.class, List.of((Object[]) State.values()),
            LocalDate.class, List.of(LocalDate.parse("2026-11-30")),
            long.class, List.of(494_000L),
            BulkId.class, List.of(BulkId.random()),
            ArticleKey.class, List.of(new ArticleKey(SITE, "4711")),
            SiteId.class, List.of(SITE),
            RecordType.class, List.of((Object[]) RecordType.values()));

    /** What a text is that a method wants, by its name where any name will not do. */
    private static final Map<String, String> TEXTS = Map.of(
            "tag", "akhbar", "site", "akhbar", "digits", "0a", "name", "0123456789abcdefghjk", "version", "1f2e3d4c");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("mizan");

    /** What a method names. */
    private record NamedKey(String method, String key) {}

    @Test
    void everyKeyThatIsNamed_isOfOneKind() {
        assertThat(keys())
                .hasSizeGreaterThan(40)
                .allSatisfy(named -> assertThat(kinds(named.key()))
                        .as(named.method() + " names " + named.key() + ", which keys.tsv lists once")
                        .hasSize(1));
    }

    @Test
    void everyKind_isNamedSomewhere() {
        Set<KeyKind> named = new HashSet<>();
        keys().forEach(one -> named.addAll(kinds(one.key())));

        // What an earlier version has.
        assertThat(KeyKind.all())
                .filteredOn(kind -> !named.contains(kind))
                .extracting(KeyKind::name)
                .containsExactlyInAnyOrder("held:traits");
    }

    @Test
    void onlyClassesOfKeys_useThePrefix() {
        List<String> others = CLASSES.stream()
                .filter(type -> !type.getPackageName().equals("mizan.archive")
                        && !type.getPackageName().startsWith("mizan.archive."))
                .filter(type -> !isOfKeys(type) && !type.isEquivalentTo(KeyPrefix.class))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(KeyPrefix.class)))
                .map(JavaClass::getName)
                .toList();

        assertThat(others).isEmpty();
    }

    @Test
    void nobodySpellsThePrefixAnew() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<Path> spelling = files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".lua"))
                    .filter(file ->
                            text(file).contains("\"mizan:") || text(file).contains("'mizan:"))
                    .filter(file -> !file.endsWith(Path.of("cli", "Main.java")))
                    .toList();

            assertThat(spelling)
                    .containsExactlyInAnyOrder(
                            Path.of("src/main/java/mizan/redis/KeyPrefix.java"),
                            Path.of("src/main/java/mizan/archive/KeyKind.java"));
        }
    }

    @Test
    void keyOfAnotherProgram_isOfNoKind() {
        assertThat(KeyKind.of("celery")).isEmpty();
        assertThat(KeyKind.of("mizan:{akhbar}:somethingNew")).isEmpty();
        assertThat(KeyKind.of("mizan:{akhbar")).isEmpty();
        assertThat(KeyKind.of("mizan:{akhbar}:audit")).as("of the desk alone").isEmpty();
        assertThat(KeyKind.of("mizan:{akhbar}:comment:0123456789abcdefghjk")).isPresent();
    }

    @Test
    void lineThatLacksAnAnswer_isRefused() {
        assertThatThrownBy(() -> KeyKind.parse("draft:<code>\thash\treaders\talways\t1 day\t-\tcomment\tdrafts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 columns");
        assertThatThrownBy(() -> KeyKind.parse("draft:<code>\thash\treaders\talways\t1 day\t-\tlater\tcomment\tdrafts"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** All kinds that a key fits; a name that only begins keys, with ":" at its end, is of those that it begins. */
    private static List<KeyKind> kinds(String key) {
        String tag = KeyKind.tag(key);
        return KeyKind.all().stream()
                .filter(kind -> key.endsWith(":")
                        ? key.equals(KeyPrefix.of(tag) + kind.name().split("<", 2)[0])
                        : kind.fits(tag, key))
                .toList();
    }

    private static boolean isOfKeys(JavaClass type) {
        return type.getSimpleName().endsWith("Keys")
                        && type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(KeyPrefix.class))
                || type.getSimpleName().endsWith("Keys")
                        && type.getFieldAccessesFromSelf().stream()
                                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(KeyPrefix.class));
    }

    private static List<NamedKey> keys() {
        List<NamedKey> named = new ArrayList<>();
        CLASSES.stream().filter(KeyKindTest::isOfKeys).map(JavaClass::reflect).forEach(type -> {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getReturnType() == String.class && !method.isSynthetic() && !isOfRecord(type, method)) {
                    results(type, method)
                            .forEach(
                                    key -> named.add(new NamedKey(type.getSimpleName() + "." + method.getName(), key)));
                }
            }
        });
        return named;
    }

    private static boolean isOfRecord(Class<?> type, Method method) {
        return method.getName().equals("toString")
                || Modifier.isPrivate(method.getModifiers())
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> component.getAccessor().equals(method));
    }

    private static List<String> results(Class<?> type, Method method) {
        List<String> keys = new ArrayList<>();
        for (Object[] arguments : arguments(method)) {
            try {
                method.setAccessible(true);
                keys.add((String)
                        method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instance(type), arguments));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(type + "." + method.getName() + " cannot be asked", e);
            }
        }
        return keys;
    }

    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(KeyPrefix.of(SITE.value()));
    }

    /** Every value of the parameter where there is one, and the first value of each where there are several. */
    private static List<Object[]> arguments(Method method) {
        Parameter[] parameters = method.getParameters();
        if (parameters.length == 1) {
            return values(method, parameters[0]).stream()
                    .map(value -> new Object[] {value})
                    .toList();
        }
        return List.<Object[]>of(Arrays.stream(parameters)
                .map(parameter -> values(method, parameter).getFirst())
                .toArray());
    }

    private static List<Object> values(Method method, Parameter parameter) {
        if (parameter.getType() == String.class) {
            return List.of(TEXTS.getOrDefault(parameter.getName(), "x1"));
        }
        List<Object> values = GIVEN.get(parameter.getType());
        assertThat(values)
                .as("GIVEN has an example of " + parameter.getType() + ", which " + method + " takes")
                .isNotNull();
        return values;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
