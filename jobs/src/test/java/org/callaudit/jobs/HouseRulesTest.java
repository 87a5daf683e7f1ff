package org.callaudit.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls of the house, as far as the compiler does not hold them. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.callaudit");

    /** A wall around a room that is empty, or does not use what it alone may use, would hold nothing. */
    @ParameterizedTest
    @CsvSource({
        "org.springframework.., org.callaudit.jobs..",
        "org.apache.spark.., org.callaudit.analytics.spark..",
        "org.apache.parquet.., org.callaudit.analytics.facts..",
        "org.apache.hadoop.., org.callaudit.analytics.facts..",
        "org.dhatim.fastexcel.., org.callaudit.analytics.mapping.. org.callaudit.reports.sheet..",
        "org.apache.commons.text.., org.callaudit.analytics.mapping..",
        "org.jfree.., org.callaudit.reports.chart..",
        "com.openhtmltopdf.., org.callaudit.reports.pdf..",
        "org.apache.pdfbox.., org.callaudit.reports.pdf..",
    })
    void aLibraryHasItsRooms(String library, String named) {
        String[] rooms = named.split(" ");
        for (String room : rooms) {
            assertTrue(
                    HOUSE.stream().filter(resideInAPackage(room)).anyMatch(user -> uses(user, library)),
                    () -> "nothing in " + room + " uses " + library);
        }

        noClasses()
                .that(not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(HOUSE);
    }

    /** Jobs write JSON wherever they like; what computes and what draws knows it as exports of tools only. */
    @Test
    void jsonIsReadInOneRoomOfAnalytics() {
        String json = "tools.jackson..";
        String room = packages("analytics.export");
        assertTrue(
                HOUSE.stream().filter(resideInAPackage(room)).anyMatch(user -> uses(user, json)),
                () -> "nothing in " + room + " uses " + json);

        noClasses()
                .that(resideInAnyPackage(packages("analytics"), packages("reports")))
                .and(not(resideInAPackage(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(json, "com.fasterxml.jackson.."))
                .check(HOUSE);
    }

    /** Of our own rooms, each knows those beside the arrow and itself. */
    @ParameterizedTest
    @CsvSource({
        "analytics.stats, ''",
        "analytics.table, ''",
        "analytics.text, ''",
        "analytics.model, ''",
        "analytics.picture, ''",
        "analytics.facts, analytics.model",
        "analytics.ingest, analytics.facts analytics.model analytics.text",
        "analytics.spark, analytics.facts analytics.model",
        "analytics.measure, analytics.stats analytics.model analytics.text",
        "analytics.signal, analytics.measure analytics.stats analytics.model analytics.picture",
        "analytics.nightly, analytics.signal analytics.measure analytics.model analytics.stats",
        "analytics.sample, analytics.measure analytics.model analytics.stats analytics.text",
        "analytics.monthly, analytics.signal analytics.measure analytics.model analytics.stats analytics.picture",
        "analytics.quality, analytics.measure analytics.model",
        "analytics.centre, analytics.quality analytics.signal analytics.measure analytics.model analytics.stats"
                + " analytics.study analytics.picture",
        "analytics.evaluation, analytics.measure analytics.model analytics.stats",
        "analytics.study, analytics.stats analytics.table analytics.picture",
        "analytics.mapping, analytics.table analytics.model analytics.text",
        "analytics.export, analytics.mapping analytics.table analytics.model",
        "reports.page, analytics.signal analytics.model analytics.picture",
        "reports.text, ''",
        "reports.section, reports.page reports.text analytics.signal analytics.measure analytics.stats analytics.model"
                + " analytics.picture analytics.text",
        "reports.nightly, reports.section reports.page reports.text analytics.nightly analytics.model analytics.signal",
        "reports.sample, reports.page analytics.sample analytics.measure",
        "reports.monthly, reports.section reports.page reports.text analytics.monthly analytics.measure analytics.model"
                + " analytics.signal analytics.stats analytics.picture",
        "reports.quality, reports.section reports.page reports.text analytics.quality analytics.model analytics.measure",
        "reports.centre, reports.section reports.page reports.text analytics.centre analytics.quality analytics.picture"
                + " analytics.signal analytics.model analytics.measure analytics.stats",
        "reports.evaluation, reports.section reports.page reports.text analytics.evaluation analytics.measure"
                + " analytics.model",
        "reports.study, reports.section reports.page reports.text analytics.study analytics.picture",
        "jobs.report, jobs.ledger jobs.home jobs.settings reports analytics",
    })
    void aRoomKnowsOnlyItsNeighbours(String room, String neighbours) {
        String[] known = Stream.concat(Stream.of(room), Arrays.stream(neighbours.split(" ")))
                .filter(name -> !name.isEmpty())
                .map(HouseRulesTest::packages)
                .toArray(String[]::new);
        for (String name : known) {
            assertTrue(HOUSE.stream().anyMatch(resideInAPackage(name)), () -> "there is no " + name);
        }

        classes()
                .that(resideInAPackage(packages(room)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known)
                        .or(not(resideInAPackage("org.callaudit..")))
                        .as("are its own or in " + neighbours))
                .check(HOUSE);
    }

    @Test
    void modulesPointOneWay() {
        noClasses()
                .that(resideInAPackage(packages("analytics")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages("reports"), packages("jobs")))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage(packages("reports")))
                .should()
                .dependOnClassesThat(resideInAPackage(packages("jobs")))
                .check(HOUSE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.callaudit.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    private static String packages(String room) {
        return "org.callaudit." + room + "..";
    }

    private static boolean uses(JavaClass user, String library) {
        return user.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass()));
    }
}
