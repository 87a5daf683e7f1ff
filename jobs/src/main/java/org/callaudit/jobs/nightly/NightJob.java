package org.callaudit.jobs.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.ingest.CheckedFile;
import org.callaudit.analytics.ingest.FileChecker;
import org.callaudit.analytics.ingest.SourceFile;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.RunBook.Delivery;
import org.callaudit.jobs.mail.Transport;
import org.callaudit.reports.PageSettings;
import org.callaudit.reports.Paper;
import org.callaudit.reports.ReportRenderer;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps of a night. Each begins with what the one before left in the ledger. */
@SpringBootConfiguration
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
public class NightJob {

    /** The job's name in Spring Batch's repository. */
    public static final String NAME = "nightly";

    @Bean
    Job nightly(
            JobRepository repository,
            Step receive,
            Step takeReference,
            Step checkFiles,
            Step admit,
            Step putAway,
            Step count,
            Step render,
            Step deliver) {
        return new JobBuilder(NAME, repository)
                .start(receive)
                .next(takeReference)
                .next(checkFiles)
                .next(admit)
                .next(putAway)
                .next(count)
                .next(render)
                .next(deliver)
                .build();
    }

    @Bean
    Step receive(JobRepository repository, PlatformTransactionManager transactions, Night night, Counting counting) {
        return new StepBuilder("receive", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            night.doing("looking into the inbox");
                            List<FileEntry> files = new Receiving(night).receive();
                            if (night.run().options().count() && files.stream().anyMatch(NightJob::countable)) {
                                counting.warmUp();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static boolean countable(FileEntry file) {
        return file.status() == FileStatus.RECEIVED
                && (file.kind() == RecordKind.AUDIT || file.kind() == RecordKind.SURVEY);
    }

    /** Rosters, then forms, one after another: what follows is checked against them. */
    @Bean
    Step takeReference(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        Admission admission = new Admission(night);
        return new StepBuilder("takeReference", repository)
                .<FileEntry, FileEntry>chunk(1)
                .reader(new LedgerReader<>(() -> files(night, FileStatus.RECEIVED, false)))
                .processor(file -> file)
                .writer(chunk -> {
                    for (FileEntry file : chunk) {
                        night.doing("reading " + file.name());
                        takeReference(night, admission, file);
                    }
                })
                .transactionManager(transactions)
                .build();
    }

    private static void takeReference(Night night, Admission admission, FileEntry file) throws Exception {
        try {
            night.ledger()
                    .files()
                    .checked(check(night, night.ledger().reference().load(), file));
            admission.admit(file);
        } catch (UnusableFileException e) {
            night.ledger().files().rejected(file.id(), String.valueOf(e.getMessage()));
        }
    }

    private static CheckedFile check(Night night, Reference reference, FileEntry file) throws Exception {
        RecordKind kind = file.kind();
        if (kind == null) {
            throw new IllegalStateException("file " + file.id() + " has no kind and can't be checked");
        }
        return FileChecker.check(
                new SourceFile(file.id(), night.home().inbox().resolve(file.name()), file.name(), kind),
                reference,
                night.rules(),
                night.targets(file));
    }

    private static List<FileEntry> files(Night night, FileStatus status, boolean facts) {
        return night.ledger().files().ofRun(night.run().id()).stream()
                .filter(file -> file.status() == status)
                .filter(file -> facts == (file.kind() == RecordKind.AUDIT || file.kind() == RecordKind.SURVEY))
                .toList();
    }

    /** Audits and surveys, a partition each, as many at once as there are cores. */
    @Bean
    Step checkFiles(JobRepository repository, Night night, Step checkFile, TaskExecutor workers) {
        return new StepBuilder("checkFiles", repository)
                .partitioner("checkFile", grid -> {
                    Map<String, ExecutionContext> partitions = new HashMap<>();
                    List<FileEntry> files = files(night, FileStatus.RECEIVED, true);
                    night.doing("checking " + files.size() + (files.size() == 1 ? " file" : " files"));
                    night.progress().total(files.size());
                    for (FileEntry file : files) {
                        partitions.put("file" + file.id(), new ExecutionContext(Map.of("fileId", file.id())));
                    }
                    return partitions;
                })
                .step(checkFile)
                .taskExecutor(workers)
                .build();
    }

    @Bean
    TaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(Runtime.getRuntime().availableProcessors());
        workers.setThreadNamePrefix("check-");
        return workers;
    }

    /** One file to one segment a month; a file that can't be used is skipped and says why. */
    @Bean
    Step checkFile(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            ListItemReader<FileEntry> oneFile,
            ItemProcessor<FileEntry, CheckedFile> checking) {
        return new StepBuilder("checkFile", repository)
                .<FileEntry, CheckedFile>chunk(1)
                .reader(oneFile)
                .processor(checking)
                .writer(chunk -> {
                    for (CheckedFile checked : chunk) {
                        night.ledger().files().checked(checked);
                        night.progress().done(1);
                    }
                })
                .transactionManager(transactions)
                .faultTolerant()
                .skip(UnusableFileException.class)
                .skipLimit(1)
                .skipListener(new SkipListener<FileEntry, CheckedFile>() {
                    @Override
                    public void onSkipInProcess(FileEntry file, Throwable why) {
                        night.ledger().files().rejected(file.id(), String.valueOf(why.getMessage()));
                        night.progress().done(1);
                    }
                })
                .build();
    }

    @Bean
    @StepScope
    ListItemReader<FileEntry> oneFile(Night night, @Value("#{stepExecutionContext['fileId']}") Integer fileId) {
        return new ListItemReader<>(night.ledger().files().find(fileId).stream()
                .filter(file -> file.status() == FileStatus.RECEIVED)
                .toList());
    }

    /** The reference is loaded once, when the first file is checked: after rosters and forms are in. */
    @Bean
    ItemProcessor<FileEntry, CheckedFile> checking(Night night) {
        return new ItemProcessor<>() {
            private Reference reference = new Reference(new org.callaudit.analytics.model.Roster(List.of()), List.of());
            private boolean loaded;

            @Override
            public CheckedFile process(FileEntry file) throws Exception {
                return check(night, reference(), file);
            }

            private synchronized Reference reference() {
                if (!loaded) {
                    reference = night.ledger().reference().load();
                    loaded = true;
                }
                return reference;
            }
        };
    }

    /** In file order, one transaction a file. */
    @Bean
    Step admit(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        Admission admission = new Admission(night);
        return new StepBuilder("admit", repository)
                .<FileEntry, FileEntry>chunk(1)
                .reader(new LedgerReader<>(() -> files(night, FileStatus.CHECKED, true)))
                .processor(file -> file)
                .writer(chunk -> {
                    for (FileEntry file : chunk) {
                        night.doing("admitting " + file.name());
                        admission.admit(file);
                    }
                })
                .transactionManager(transactions)
                .build();
    }

    @Bean
    Step putAway(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        PuttingAway puttingAway = new PuttingAway(night);
        return new StepBuilder("putAway", repository)
                .<FileEntry, FileEntry>chunk(1)
                .reader(new LedgerReader<>(() -> {
                    night.ledger().force();
                    return night.ledger().files().toPutAway(night.run().id());
                }))
                .processor(file -> file)
                .writer(chunk -> {
                    for (FileEntry file : chunk) {
                        puttingAway.putAway(file);
                    }
                })
                .transactionManager(transactions)
                .build();
    }

    @Bean
    Counting counting(Night night) {
        return new Counting(night);
    }

    @Bean
    Step count(JobRepository repository, PlatformTransactionManager transactions, Night night, Counting counting) {
        return new StepBuilder("count", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            if (night.run().options().count()) {
                                night.doing("counting");
                                counting.count();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step render(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        Rendering rendering = new Rendering(
                night,
                new ReportRenderer(new PageSettings(
                        night.settings().organisation(),
                        Paper.valueOf(night.settings().paper().name()))));
        return new StepBuilder("render", repository)
                .<Rendering.Order, Rendering.Order>chunk(1)
                .reader(new LedgerReader<>(() -> {
                    List<Rendering.Order> orders = rendering.orders();
                    night.doing("writing reports");
                    night.progress().total(orders.size());
                    return orders;
                }))
                .processor(order -> order)
                .writer(chunk -> {
                    for (Rendering.Order order : chunk) {
                        rendering.render(order);
                        night.progress().done(1);
                    }
                })
                .transactionManager(transactions)
                .build();
    }

    @Bean
    Step deliver(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        Transport transport = Deliveries.transport(night.home(), night.settings());
        return new StepBuilder("deliver", repository)
                .<Delivery, Delivery>chunk(1)
                .reader(new LedgerReader<>(
                        () -> night.run().options().deliver() ? Deliveries.pending(night.ledger()) : List.of()))
                .processor(mail -> mail)
                .writer(chunk -> {
                    for (Delivery mail : chunk) {
                        night.doing("delivering");
                        Deliveries.deliver(night.home(), night.settings(), night.ledger(), transport, mail);
                    }
                })
                .transactionManager(transactions)
                .build();
    }
}
