package mizan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: the packages stand in the order a comment travels, and a package knows only what lies before it. */
@AnalyzeClasses(packages = "mizan", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule commentImportsNothing = classes().that().resideInAPackage("mizan.comment..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("mizan.comment..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule textImportsLuceneAndTheSanitizer = classes().that().resideInAPackage("mizan.text..")
            .should().onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.text..", "mizan.comment..", "java..", "org.jspecify..",
                    "org.apache.lucene..", "com.ibm.icu..", "org.owasp.html.."));

    @ArchTest
    static final ArchRule signalImportsText = classes().that().resideInAPackage("mizan.signal..")
            .should().onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.signal..", "mizan.text..", "mizan.comment..", "java..", "org.jspecify..",
                    "com.google.i18n.phonenumbers..", "org.apache.commons.validator.."));

    @ArchTest
    static final ArchRule moderationIsPlainJava = classes().that().resideInAPackage("mizan.moderation..")
            .should().onlyDependOnClassesThat(resideInAnyPackage(
                    "mizan.moderation..", "mizan.signal..", "mizan.text..", "mizan.comment..", "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule queueKnowsNothingOfThoseAfterIt = noClasses().that().resideInAPackage("mizan.queue..")
            .should().dependOnClassesThat(resideInAnyPackage(
                    "mizan.intake..", "mizan.review..", "mizan.app..", "mizan.problem.."));

    @ArchTest
    static final ArchRule intakeAndReviewDoNotKnowEachOther = noClasses().that().resideInAPackage("mizan.intake..")
            .should().dependOnClassesThat(resideInAnyPackage("mizan.review..", "mizan.app.."));

    @ArchTest
    static final ArchRule reviewKnowsNoIntake = noClasses().that().resideInAPackage("mizan.review..")
            .should().dependOnClassesThat(resideInAnyPackage("mizan.intake..", "mizan.app.."));

    @ArchTest
    static final ArchRule nobodyImportsApp = noClasses().that().resideOutsideOfPackage("mizan.app..")
            .should().dependOnClassesThat(resideInAnyPackage("mizan.app.."));

    @ArchTest
    static final ArchRule nobodyImportsTheCommands = noClasses().that().resideOutsideOfPackage("mizan.cli..")
            .should().dependOnClassesThat(resideInAnyPackage("mizan.cli.."));

    @ArchTest
    static final ArchRule learningAndCommandsNeedNoContainer = noClasses().that()
            .resideInAnyPackage("mizan.learning..", "mizan.cli..")
            .should().dependOnClassesThat(resideInAnyPackage(
                    "mizan.intake..", "mizan.review..", "mizan.app..", "jakarta..", "io.quarkus..", "io.vertx.."));

    @ArchTest
    static final ArchRule luceneAndSanitizerLiveInText = noClasses().that().resideOutsideOfPackage("mizan.text..")
            .should().dependOnClassesThat(resideInAnyPackage("org.apache.lucene..", "org.owasp.html.."));

    @ArchTest
    static final ArchRule redisClientLivesInRedisClasses = noClasses()
            .that().haveNameNotMatching(".*\\.Redis[^.]*").and().resideOutsideOfPackage("mizan.app..")
            .should().dependOnClassesThat(resideInAnyPackage(
                    "io.vertx.redis..", "io.vertx.mutiny.redis..", "io.quarkus.redis.."));

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("mizan.(*)..").should().beFreeOfCycles();
}
