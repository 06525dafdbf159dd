package org.fieldsafety.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "org.fieldsafety.registry", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("org.fieldsafety.registry.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can't be read without another is not one");

    @ArchTest
    static final ArchRule entitiesKnowOnlyTheDomain = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "com.fasterxml.jackson..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..")
            .because("what is true of a thing does not depend on how we are told of it");

    @ArchTest
    static final ArchRule onlyResourcesKnowRest = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .areNotMemberClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("HTTP is one way in, and ends there");

    @ArchTest
    static final ArchRule onlyConsumersKnowKafka = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
            .because("events leave through the outbox and arrive through a consumer, nowhere else");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .because("a constructor shows what a class needs, and that it is not too much");

    @ArchTest
    static final ArchRule otherServicesAreKnownByTheirEventsOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.fieldsafety.notice..", "org.fieldsafety.acknowledgement..")
            .because("services share contracts, never classes");
}
