package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.callaudit.analytics.ingest.Inbox.Checked;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RosterEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosters and forms. */
class ReferenceFilesTest {

    static final String ROSTER_HEADER = "agent_id,agent_name,team_id,team_name,supervisor_name,supervisor_email,"
            + "department,valid_from,valid_to\n";
    static final String MEMBER = "AG7,Li Chen,T1,Billing,S. Novak,s@utility.example,Water,2025-01-01,2025-06-30\n";
    static final String FORM_HEADER =
            "form_id,form_version,section,item_id,item_text,points_possible,error_class,auto_fail,policy_ref\n";
    static final String ITEM = "QB,1,Greeting,G1,\"Greets, by name\",5,non_critical,N,POL-1\n";

    @TempDir
    private Path home;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(home);
    }

    @Test
    void readsARosterAndLeavesItsAddressesAlone() throws Exception {
        Checked checked = inbox.check(ROSTER_HEADER + MEMBER + MEMBER.replace("2025-01-01,2025-06-30", "2025-07-01,"));

        assertEquals("2 read 2 accepted 0 duplicates", checked.summary());
        RosterEntry second = checked.file().roster().get(1);
        assertEquals(LocalDate.of(2025, 7, 1), second.validFrom());
        assertEquals(null, second.validTo());
        assertTrue(checked.archive().contains("s@utility.example"));
    }

    @Test
    void rejectsTheLaterOfOverlappingMemberships() throws Exception {
        Checked checked = inbox.check(
                ROSTER_HEADER + MEMBER + MEMBER + MEMBER.replace("T1", "T2").replace("2025-01-01", "2025-06-30"));

        assertEquals("3 read 1 accepted 1 duplicates conflict=1", checked.summary());
        assertEquals("T1", checked.file().roster().get(0).teamId());
    }

    @Test
    void readsAForm() throws Exception {
        Checked checked =
                inbox.check(FORM_HEADER + ITEM + ITEM + ITEM.replace("G1", "G2").replace(",N,", ",Y,"));

        assertEquals("3 read 2 accepted 1 duplicates", checked.summary());
        Form form = checked.file().forms().get(0);
        assertEquals("QB", form.formId());
        FormItem item = form.items().get(0);
        assertEquals(
                new FormItem(
                        "Greeting",
                        "G1",
                        "Greets, by name",
                        5,
                        ErrorClass.NON_CRITICAL,
                        false,
                        "POL-1",
                        null,
                        null,
                        null),
                item);
        assertTrue(form.items().get(1).autoFail());
    }

    @Test
    void neverChangesAVersion() throws Exception {
        String known = """
                QA,1,S,G1,Item G1,5,non_critical,N,
                QA,1,S,V1,Item V1,10,compliance_critical,Y,
                QA,1,S,K1,Item K1,5.0,business_critical,N,
                """;

        assertEquals(
                "3 read 0 accepted 3 duplicates",
                inbox.check(FORM_HEADER + known).summary());
        assertEquals(
                "3 read 0 accepted 0 duplicates conflict=3",
                inbox.check(FORM_HEADER + known.replace("5.0", "6")).summary());
    }
}
