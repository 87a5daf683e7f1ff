package org.callaudit.jobs.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.callaudit.jobs.home.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database of one home, opened and brought up to date. One process at a time, under the home's lock. */
public final class Ledger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** After this one, the tallies of before are taken over. */
    private static final String MONTHLY_TALLIES = "db/V007.sql";

    /** Numbered scripts, applied once each in this order. */
    private static final List<String> SCRIPTS = List.of(
            "org/springframework/batch/core/schema-%s.sql",
            "db/V001.sql",
            "db/V002.sql",
            "db/V003.sql",
            "db/V004.sql",
            "db/V005.sql",
            "db/V006.sql",
            MONTHLY_TALLIES,
            "db/V008.sql",
            "db/V009.sql");

    private static final String NAME = "callaudit";
    private static final String H2_FILE = ".mv.db";

    /** Besides those of the threads that check files, each of which holds one. */
    private static final int SPARE_CONNECTIONS = 4;

    private static final int DEFERRED_MILLIS = 1000;
    private static final long LARGE_FILE = 32L << 20;
    private static final int PERCENT_IN_USE = 40;

    private final HikariDataSource dataSource;
    private final boolean embedded;
    private final JdbcTransactionManager transactions;
    private final FileBook files;
    private final VersionBook versions;
    private final ReferenceBook reference;
    private final BackgroundBook background;
    private final ContactBook contacts;
    private final MappingBook mappings;
    private final TallyBook tallies;
    private final RunBook runs;
    private final IssueBook issues;
    private final SignalBook signals;
    private final DeliveryBook deliveries;
    private final AssignmentBook assignments;
    private final FailedBook failed;

    private Ledger(HikariDataSource dataSource, boolean embedded) {
        this.dataSource = dataSource;
        this.embedded = embedded;
        this.transactions = new JdbcTransactionManager(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.files = new FileBook(jdbc);
        this.versions = new VersionBook(jdbc);
        this.background = new BackgroundBook(jdbc);
        this.contacts = new ContactBook(jdbc);
        this.mappings = new MappingBook(jdbc);
        this.tallies = new TallyBook(jdbc);
        this.reference = new ReferenceBook(jdbc, tallies);
        this.runs = new RunBook(jdbc);
        this.issues = new IssueBook(jdbc);
        this.signals = new SignalBook(jdbc);
        this.deliveries = new DeliveryBook(jdbc);
        this.assignments = new AssignmentBook(jdbc);
        this.failed = new FailedBook(jdbc);
    }

    /**
     * Opens the ledger of a home; makes or upgrades its tables, all of them or none.
     *
     * @param url a JDBC address, or empty for the database embedded in the home
     */
    public static Ledger open(Home home, String url) {
        if (!url.isEmpty()) {
            Ledger ledger = connect(url, false);
            return ledger.orClosed(() -> {
                ledger.upgrade();
                return ledger;
            });
        }
        String address = embedded(home.db().resolve(NAME));
        if (Files.exists(home.db().resolve(NAME + H2_FILE))) {
            Ledger ledger = connect(address, true);
            if (ledger.orClosed(ledger::version) == SCRIPTS.size()) {
                return ledger.writingThrough();
            }
            ledger.close();
        }
        renew(home.db());
        return connect(address, true).writingThrough();
    }

    /** Does what has to be done before a ledger is handed out; where that fails, nothing stays open. */
    private <T> T orClosed(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private Ledger writingThrough() {
        return orClosed(() -> {
            writeWithin(0);
            return this;
        });
    }

    /** H2 commits each change of a table by itself, so a copy is changed, and takes the file's place in one step. */
    private static void renew(Path db) {
        Path file = db.resolve(NAME + H2_FILE);
        Path aside = db.resolve(NAME + "-new" + H2_FILE);
        try {
            Files.deleteIfExists(aside);
            if (Files.exists(file)) {
                Files.copy(file, aside);
            }
            try (Ledger copy = connect(embedded(db.resolve(NAME + "-new")), true)) {
                copy.upgrade();
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ledger connect(String url, boolean embedded) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (url.startsWith("jdbc:h2:")) {
            config.setUsername("sa");
        }
        config.setMaximumPoolSize(Runtime.getRuntime().availableProcessors() + SPARE_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("ledger");
        return new Ledger(new HikariDataSource(config), embedded);
    }

    /**
     * What H2 would tidy up at each closing costs every command time and leaves the file as large: see {@link #tidy}. When
     * commits are written is not said here, as each new connection would say it again: see {@link #deferWrites}.
     */
    private static String embedded(Path file) {
        return "jdbc:h2:file:" + file
                + ";MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;TRACE_LEVEL_FILE=0";
    }

    /** How many of the scripts were applied. */
    private int version() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE IF NOT EXISTS ledger_version (script INT PRIMARY KEY)");
        Integer done = jdbc.queryForObject("SELECT COALESCE(MAX(script), 0) FROM ledger_version", Integer.class);
        if (done != null && done > SCRIPTS.size()) {
            throw new IllegalStateException("This home was written by a newer callaudit (ledger version " + done
                    + ", this program knows " + SCRIPTS.size() + "). Use the newer program.");
        }
        return done == null ? 0 : done;
    }

    private void upgrade() {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        for (int script = version(); script < SCRIPTS.size(); script++) {
            int number = script + 1;
            String resource = SCRIPTS.get(script).formatted(platform());
            inTransaction(() -> {
                new ResourceDatabasePopulator(new ClassPathResource(resource)).execute(dataSource);
                if (resource.equals(MONTHLY_TALLIES)) {
                    tallies.takeOverDays();
                }
                jdbc.update("INSERT INTO ledger_version (script) VALUES (?)", number);
                return number;
            });
        }
    }

    private String platform() {
        return dataSource.getJdbcUrl().startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    }

    /** Runs the work in one transaction: all of it counts or none. */
    public <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("a transaction's work returned null");
        }
        return result;
    }

    /**
     * Takes a file's records back out; to be called in one transaction.
     *
     * @return the paths of its segments, which can go once that is committed
     */
    public List<String> withdraw(FileEntry file, Instant when, String reason) {
        Set<LocalDate> days = new TreeSet<>(files.days(file.id()));
        days.addAll(versions.withdraw(file.id()));
        tallies.dirty(days);
        if (!file.holdsFacts()) {
            reference.withdraw(file.id());
            background.withdraw(file.id());
            contacts.withdraw(file.id());
        }
        return files.withdraw(file.id(), when, reason);
    }

    /**
     * Keeps the zone in which records have their days: that of the settings, fixed once a file was taken.
     *
     * @throws OtherZoneException if another is fixed
     */
    public void fixZone(ZoneId zone) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        List<String> kept = jdbc.queryForList("SELECT zone FROM home_zone", String.class);
        if (kept.contains(zone.getId())) {
            return;
        }
        if (!kept.isEmpty() && files.nextId() > 1) {
            throw new OtherZoneException(kept.get(0), zone);
        }
        inTransaction(() -> {
            jdbc.update("DELETE FROM home_zone");
            return jdbc.update("INSERT INTO home_zone (zone) VALUES (?)", zone.getId());
        });
    }

    /**
     * A commit is in the file when it returns, so that a killed process has lost none. From now until {@link #force} it may
     * lose those of the last second or so, and what is left is what once was. For work that can be done again from what is
     * still there, whose many commits would write the same pages over and over.
     */
    public void deferWrites() {
        writeWithin(DEFERRED_MILLIS);
    }

    /** Forces what was committed to the disk itself; called before the only other copy of something goes. */
    public void force() {
        writeWithin(0);
        if (platform().equals("h2")) {
            new JdbcTemplate(dataSource).execute("CHECKPOINT SYNC");
        }
    }

    private void writeWithin(int millis) {
        if (embedded) {
            new JdbcTemplate(dataSource).execute("SET WRITE_DELAY " + millis);
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    public FileBook files() {
        return files;
    }

    public VersionBook versions() {
        return versions;
    }

    public ReferenceBook reference() {
        return reference;
    }

    public BackgroundBook background() {
        return background;
    }

    public ContactBook contacts() {
        return contacts;
    }

    public MappingBook mappings() {
        return mappings;
    }

    public TallyBook tallies() {
        return tallies;
    }

    public RunBook runs() {
        return runs;
    }

    public IssueBook issues() {
        return issues;
    }

    public SignalBook signals() {
        return signals;
    }

    public DeliveryBook deliveries() {
        return deliveries;
    }

    public AssignmentBook assignments() {
        return assignments;
    }

    public FailedBook failed() {
        return failed;
    }

    @Override
    public void close() {
        tidy();
        dataSource.close();
    }

    /** Writes a large file anew, without what has been replaced since, once that is most of it. */
    private void tidy() {
        try {
            if (embedded && info("FILE_SIZE") >= LARGE_FILE && info("CHUNKS_FILL_RATE") < PERCENT_IN_USE) {
                new JdbcTemplate(dataSource).execute("SHUTDOWN COMPACT");
            }
        } catch (DataAccessException e) {
            LOG.warn("The ledger was not tidied; the next command tries again.", e);
        }
    }

    private long info(String what) {
        Long value = new JdbcTemplate(dataSource)
                .queryForObject(
                        "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?",
                        Long.class,
                        "info." + what);
        return value == null ? 0 : value;
    }
}
