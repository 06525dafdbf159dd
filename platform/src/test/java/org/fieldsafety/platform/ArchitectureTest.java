package org.fieldsafety.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.fieldsafety.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.fieldsafety.platform.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package must be understandable without the ones that build on it");

    @ArchTest
    static final ArchRule noDomainWord = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.fieldsafety.notice..", "org.fieldsafety.registry..", "org.fieldsafety.acknowledgement..")
            .because("the platform is technical ground, the services stand on it");

    @ArchTest
    static final ArchRule onlyTheSenderWrites = noClasses()
            .that()
            .resideOutsideOfPackage("..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("an event that does not go through the outbox can be lost");

    @ArchTest
    static final ArchRule noFieldInjection = fields().should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor shows what a class needs and lets fields be final");
}
