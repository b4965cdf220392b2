package mizan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom: the packages stand in the order a comment travels, and a package knows only what lies before it. */
@AnalyzeClasses(packages = "mizan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String[] HTTP = {"mizan.intake..", "mizan.desk..", "mizan.access..", "mizan.problem.."};

    @ArchTest
    static final ArchRule languageAndDigestImportNothing = classes()
            .that()
            .resideInAnyPackage("mizan.language..", "mizan.digest..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.language..", "mizan.digest..", "java..", "javax.crypto..", "org.jspecify.."));

    @ArchTest
    static final ArchRule commentImportsLanguageAndDigestOnly = classes()
            .that()
            .resideInAPackage("mizan.comment..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.comment..", "mizan.language..", "mizan.digest..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule textImportsLuceneAndTheSanitizer = classes()
            .that()
            .resideInAPackage("mizan.text..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.text..",
                    "mizan.comment..",
                    "mizan.language..",
                    "java..",
                    "org.jspecify..",
                    "org.apache.lucene..",
                    "com.ibm.icu..",
                    "org.owasp.html.."));

    @ArchTest
    static final ArchRule signalImportsText = classes()
            .that()
            .resideInAPackage("mizan.signal..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.signal..",
                    "mizan.text..",
                    "mizan.comment..",
                    "mizan.language..",
                    "mizan.digest..",
                    "java..",
                    "org.jspecify..",
                    "com.google.i18n.phonenumbers..",
                    "org.apache.commons.validator.."));

    @ArchTest
    static final ArchRule moderationIsPlainJava = classes()
            .that()
            .resideInAPackage("mizan.moderation..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.moderation..",
                    "mizan.signal..",
                    "mizan.text..",
                    "mizan.comment..",
                    "mizan.language..",
                    "java..",
                    "org.jspecify.."));

    @ArchTest
    static final ArchRule queueKnowsNothingOfThoseAfterIt =
            noClasses().that().resideInAPackage("mizan.queue..").should().dependOnClassesThat(resideInAnyPackage(HTTP));

    @ArchTest
    static final ArchRule accessAndItsNeighboursKnowNoDesk = noClasses()
            .that()
            .resideInAnyPackage("mizan.access..", "mizan.settings..", "mizan.audit..", "mizan.webhook..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("mizan.desk..", "mizan.intake.."));

    @ArchTest
    static final ArchRule articleKnowsNeitherIntakeNorDesk = noClasses()
            .that()
            .resideInAPackage("mizan.article..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("mizan.desk..", "mizan.intake..", "mizan.queue.."));

    @ArchTest
    static final ArchRule htmlParserLivesInArticlePage = noClasses()
            .that()
            .resideOutsideOfPackage("mizan.article.page..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jsoup.."));

    @ArchTest
    static final ArchRule intakeKnowsNoDesk = noClasses()
            .that()
            .resideInAPackage("mizan.intake..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("mizan.desk.."));

    @ArchTest
    static final ArchRule deskKnowsNoIntake = noClasses()
            .that()
            .resideInAPackage("mizan.desk..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("mizan.intake.."));

    @ArchTest
    static final ArchRule nobodyImportsAppOrTheCommands = noClasses()
            .that()
            .resideOutsideOfPackages("mizan.app..", "mizan.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("mizan.app..", "mizan.cli.."));

    @ArchTest
    static final ArchRule learningAndCommandsNeedNoContainer = noClasses()
            .that()
            .resideInAnyPackage("mizan.learning..", "mizan.cli..")
            .and()
            .resideOutsideOfPackage("mizan.learning.newsroom.redis..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx.."));

    @ArchTest
    static final ArchRule luceneAndSanitizerLiveInText = noClasses()
            .that()
            .resideOutsideOfPackage("mizan.text..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.apache.lucene..", "org.owasp.html.."));

    @ArchTest
    static final ArchRule redisClientLivesInRedisClasses = noClasses()
            .that()
            .haveNameNotMatching(".*\\.Redis[^.]*")
            .and()
            .resideOutsideOfPackages("mizan.app..", "mizan.redis..", "mizan.queue.redis..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("io.vertx.redis..", "io.vertx.mutiny.redis..", "io.quarkus.redis.."));

    @ArchTest
    static final ArchRule digestsAreMadeInDigest = noClasses()
            .that()
            .resideOutsideOfPackage("mizan.digest..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.MessageDigest")
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("javax.crypto.."));

    @ArchTest
    static final ArchRule redisIsAskedThroughTheSharedConnection = noClasses()
            .that()
            .resideOutsideOfPackages("mizan.app..", "mizan.redis..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.redis.client.Redis");

    /** Every package for itself, so that a room and the house around it form no cycle either. */
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

    /** A folder that a stranger can take in at a look. */
    @ArchTest
    static void packagesHaveAtMost28TypesOfTheirOwn(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(28));
    }

    @Test
    void filesHaveAtMost320Lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(320);
            }
        }
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
