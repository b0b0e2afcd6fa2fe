package io.sluice;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.pulumi.resources.ComponentResource;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final Set<String> PARTS = Set.of("storage", "replication", "validation", "metadata", "catalogue");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.sluice");

    @Test
    void aPartNeverDependsOnAnotherPart() {
        slices().assignedFrom(new Parts()).should().notDependOnEachOther().check(program);
    }

    @Test
    void partsKnowNeitherThePipelineNorThePlan() {
        noClasses()
                .that()
                .resideInAnyPackage("io.sluice.(*)..")
                .and()
                .resideOutsideOfPackages("io.sluice.plan..", "io.sluice.controls..", "io.sluice.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.sluice", "io.sluice.plan..")
                .check(program);
    }

    /// They read plans that other revisions of the program wrote, so they must not know what this one is made of.
    @Test
    void theReadersOfAPlanKnowOnlyItsDocument() {
        noClasses()
                .that()
                .resideInAnyPackage("io.sluice.plan.(*)..", "io.sluice.controls..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.sluice", "io.sluice.plan", "com.pulumi..", "pulumirpc..")
                .check(program);
    }

    @Test
    void noAwsClientIsOnThePath() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk.services..")
                .check(program);
    }

    @Test
    void everyComponentIsFinal() {
        classes()
                .that()
                .areAssignableTo(ComponentResource.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(program);
    }

    private static final class Parts implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String[] packages = javaClass.getPackageName().split("\\.");
            return packages.length > 2 && PARTS.contains(packages[2])
                    ? SliceIdentifier.of(packages[2])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the parts of a pipeline";
        }
    }
}
