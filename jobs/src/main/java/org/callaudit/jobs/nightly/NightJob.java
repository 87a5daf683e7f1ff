package org.callaudit.jobs.nightly;

import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.jobs.ledger.DeliveryBook.Delivery;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.mail.Transport;
import org.callaudit.jobs.nightly.Rendering.Drawn;
import org.callaudit.jobs.nightly.Rendering.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/** The steps of a night. Each begins with what the one before left in the ledger. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(BatchJdbcAutoConfiguration.class)
@Import(CheckSteps.class)
public class NightJob {

    /** The job's name in Spring Batch's repository. */
    public static final String NAME = "nightly";

    private static final int PUT_AWAY_PER_COMMIT = 100;

    @Bean
    Job nightly(
            JobRepository repository,
            Step receive,
            Step takeReference,
            Step namePeople,
            Step checkFiles,
            Step admit,
            Step putAway,
            Step count,
            Step render,
            Step deliver) {
        return new JobBuilder(NAME, repository)
                .start(receive)
                .next(takeReference)
                .next(namePeople)
                .next(checkFiles)
                .next(admit)
                .next(putAway)
                .next(count)
                .next(render)
                .next(deliver)
                .build();
    }

    /**
     * The part of the run to which a step's seconds belong; empty for a partition, whose time is within its step's.
     *
     * @throws IllegalArgumentException for a step that no part knows
     */
    static Optional<RunPart> part(String step) {
        if (step.startsWith(CheckSteps.PARTITIONS)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (step) {
                    case "receive", "takeReference", "namePeople", "checkFiles", "admit", "putAway" -> RunPart.INGEST;
                    case "count" -> RunPart.COUNT;
                    case "render" -> RunPart.RENDER;
                    case "deliver" -> RunPart.DELIVER;
                    default -> throw new IllegalArgumentException("step " + step + " belongs to no part of a run");
                });
    }

    @Bean
    Admission admission(Night night) {
        return new Admission(night);
    }

    @Bean
    Step receive(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            Inbox inbox,
            Counting counting) {
        return new StepBuilder("receive", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            List<FileEntry> files = new Receiving(night, inbox).receive();
                            boolean facts = files.stream()
                                    .anyMatch(file -> file.status() == FileStatus.RECEIVED && file.holdsFacts());
                            if (night.run().options().count() && facts) {
                                counting.warmUp();
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Rosters, then forms, one after another: what follows is checked against them. */
    @Bean
    Step takeReference(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            Inbox inbox,
            Admission admission) {
        return new StepBuilder("takeReference", repository)
                .<FileEntry, FileEntry>chunk(1)
                .reader(new LedgerReader<>(() -> night.references(FileStatus.RECEIVED)))
                .processor(file -> file)
                .writer(chunk -> {
                    for (FileEntry file : chunk) {
                        night.doing("reading " + file.name());
                        takeReference(night, inbox, admission, file);
                    }
                })
                .transactionManager(transactions)
                .build();
    }

    @Bean
    Step namePeople(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        return new StepBuilder("namePeople", repository)
                .tasklet(
                        (contribution, chunk) -> {
                            new NamedPeople(night).settle();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static void takeReference(Night night, Inbox inbox, Admission admission, FileEntry file) throws Exception {
        try {
            night.ledger()
                    .files()
                    .checked(inbox.check(file, night.ledger().reference().load()));
            admission.admit(file);
        } catch (UnusableFileException e) {
            night.ledger().files().rejected(file.id(), String.valueOf(e.getMessage()));
        }
    }

    /** What was not admitted while other files were checked: in file order, one transaction a file. */
    @Bean
    Step admit(JobRepository repository, PlatformTransactionManager transactions, Night night, Admission admission) {
        return new StepBuilder("admit", repository)
                .<FileEntry, FileEntry>chunk(1)
                .reader(new LedgerReader<>(() -> night.records(FileStatus.CHECKED)))
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
    Step putAway(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Night night,
            Inbox inbox,
            AsyncTaskExecutor workers) {
        PuttingAway puttingAway = new PuttingAway(night, inbox);
        return new StepBuilder("putAway", repository)
                .<FileEntry, FileEntry>chunk(PUT_AWAY_PER_COMMIT)
                .reader(new LedgerReader<>(() -> {
                    night.ledger().force();
                    return night.ledger().files().toPutAway(night.run().id());
                }))
                .processor(puttingAway::putAway)
                .writer(chunk -> {
                    for (FileEntry file : chunk) {
                        night.ledger().files().putAway(file.id());
                    }
                })
                .transactionManager(transactions)
                .taskExecutor(workers)
                .build();
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

    /** A report that can't be drawn is skipped, told, and tried again by the next night; the others are made. */
    @Bean
    Step render(JobRepository repository, PlatformTransactionManager transactions, Night night) {
        Rendering rendering = new Rendering(night);
        return new StepBuilder("render", repository)
                .<Wanted, Drawn>chunk(1)
                .reader(new LedgerReader<>(() -> {
                    List<Wanted> wanted = rendering.wanted();
                    night.doing("writing reports");
                    night.progress().total(wanted.size());
                    return wanted;
                }))
                .processor(rendering::draw)
                .writer(chunk -> {
                    for (Drawn drawn : chunk) {
                        rendering.write(drawn);
                        night.progress().done(1);
                    }
                })
                .transactionManager(transactions)
                .faultTolerant()
                .skip(UndrawnException.class)
                .skipLimit(Integer.MAX_VALUE)
                .skipListener(telling(night, rendering))
                .build();
    }

    private static SkipListener<Wanted, Drawn> telling(Night night, Rendering rendering) {
        return new SkipListener<>() {
            @Override
            public void onSkipInProcess(Wanted wanted, Throwable why) {
                rendering.failed(wanted, why);
                night.progress().done(1);
            }
        };
    }

    private static StepExecutionListener closing(Transport transport) {
        return new StepExecutionListener() {
            @Override
            public @Nullable ExitStatus afterStep(StepExecution step) {
                transport.close();
                return null;
            }
        };
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
                // What is noted before a mail goes out has to be there if the process dies while it does.
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .listener(closing(transport))
                .build();
    }
}
