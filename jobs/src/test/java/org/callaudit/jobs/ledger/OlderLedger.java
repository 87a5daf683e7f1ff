package org.callaudit.jobs.ledger;

import org.callaudit.jobs.home.Home;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A ledger as an earlier version left it. */
public final class OlderLedger {

    private OlderLedger() {}

    /**
     * Makes it in a home that has none.
     *
     * @param scripts how many of the numbered scripts that version had
     */
    public static JdbcTemplate make(Home home, int scripts) {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:file:" + home.db().resolve("callaudit"), "sa", "");
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE TABLE ledger_version (script INT PRIMARY KEY)");
        run(database, "org/springframework/batch/core/schema-h2.sql");
        jdbc.update("INSERT INTO ledger_version (script) VALUES (1)");
        for (int script = 1; script <= scripts; script++) {
            run(database, "db/V00" + script + ".sql");
            jdbc.update("INSERT INTO ledger_version (script) VALUES (?)", script + 1);
        }
        return jdbc;
    }

    private static void run(DriverManagerDataSource database, String script) {
        new ResourceDatabasePopulator(new ClassPathResource(script)).execute(database);
    }
}
