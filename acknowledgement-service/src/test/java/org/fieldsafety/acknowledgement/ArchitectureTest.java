package org.fieldsafety.acknowledgement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "org.fieldsafety", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HERE = "org.fieldsafety.acknowledgement..";

    @ArchTest
    static final ArchRule featuresHaveNoCycles = slices().matching("org.fieldsafety.acknowledgement.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature can be read, and taken out, only when nothing it uses uses it");

    @ArchTest
    static final ArchRule entitiesKnowNoTechnique = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.eclipse.microprofile.reactive..", "com.fasterxml..")
            .because("the domain outlives REST, messaging and JSON");

    @ArchTest
    static final ArchRule restStaysAtTheEdge = noClasses()
            .that()
            .resideInAPackage(HERE)
            .and()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("domain exceptions speak the user's words; the platform gives them a status");

    @ArchTest
    static final ArchRule messagingStaysInConsumers = noClasses()
            .that()
            .resideInAPackage(HERE)
            .and()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive..", "io.smallrye.reactive..")
            .because("what is sent goes through the outbox, in the change's own transaction");

    @ArchTest
    static final ArchRule dependenciesAreConstructed = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(HERE)
            .should()
            .beAnnotatedWith(Inject.class)
            .because("a constructor shows what a class needs, and a test can call it");

    @ArchTest
    static final ArchRule servicesShareNothingButThePlatform = classes()
            .that()
            .resideInAPackage(HERE)
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.fieldsafety.notice..", "org.fieldsafety.registry..")
            .because("what a service needs of a neighbour it has from events");
}
