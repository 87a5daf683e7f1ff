package org.callaudit.jobs.nightly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.callaudit.analytics.ingest.CheckedFile;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.analytics.model.Reference;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The partitioned step that checks all but rosters and forms: a partition a file, as many at once as there are cores. */
@Configuration(proxyBeanMethods = false)
class CheckSteps {

    private static final String FILE_ID = "fileId";
    private static final String CHECK_FILE = "checkFile";

    /** How the name of each partition's step begins. */
    static final String PARTITIONS = CHECK_FILE + ":";

    @Bean
    Step checkFiles(JobRepository repository, Night night, Step checkFile, AsyncTaskExecutor workers) {
        InFileOrder handler = new InFileOrder();
        handler.setStep(checkFile);
        handler.setTaskExecutor(workers);
        return new StepBuilder("checkFiles", repository)
                .partitioner(CHECK_FILE, partitions(night))
                .partitionHandler(handler)
                .build();
    }

    private static Partitioner partitions(Night night) {
        return grid -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            List<FileEntry> files = night.records(FileStatus.RECEIVED);
            night.doing("checking " + files.size() + (files.size() == 1 ? " file" : " files"));
            night.progress().total(files.size());
            // Their sources lie in the inbox until the ledger is forced to disk.
            night.ledger().deferWrites();
            for (FileEntry file : files) {
                partitions.put("file" + file.id(), new ExecutionContext(Map.of(FILE_ID, file.id())));
            }
            return partitions;
        };
    }

    /** Begins with the first file, so that it is admitted while the others are being checked. */
    private static final class InFileOrder extends TaskExecutorPartitionHandler {

        @Override
        protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions) throws Exception {
            Set<StepExecution> inOrder = new TreeSet<>(Comparator.comparingInt(
                    (StepExecution partition) -> partition.getExecutionContext().getInt(FILE_ID)));
            inOrder.addAll(partitions);
            return super.doHandle(manager, new LinkedHashSet<>(inOrder));
        }
    }

    @Bean
    AsyncTaskExecutor workers() {
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
            Admission admission,
            ListItemReader<FileEntry> oneFile,
            ItemProcessor<FileEntry, CheckedFile> checking) {
        return new StepBuilder(CHECK_FILE, repository)
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
                .skipListener(refusing(night))
                .listener(admitting(admission))
                .build();
    }

    private static SkipListener<FileEntry, CheckedFile> refusing(Night night) {
        return new SkipListener<>() {
            @Override
            public void onSkipInProcess(FileEntry file, Throwable why) {
                night.ledger().files().rejected(file.id(), String.valueOf(why.getMessage()));
                night.progress().done(1);
            }
        };
    }

    /** What fails here fails again, and is told, in the step that admits the rest. */
    private static StepExecutionListener admitting(Admission admission) {
        return new StepExecutionListener() {
            @Override
            public @Nullable ExitStatus afterStep(StepExecution step) {
                admission.admitInTurn();
                return null;
            }
        };
    }

    @Bean
    @StepScope
    ListItemReader<FileEntry> oneFile(
            Night night, @Value("#{stepExecutionContext['" + FILE_ID + "']}") Integer fileId) {
        return new ListItemReader<>(night.ledger().files().find(fileId).stream()
                .filter(file -> file.status() == FileStatus.RECEIVED)
                .toList());
    }

    /** The reference is loaded once, when the first file is checked: after rosters and forms are in. */
    @Bean
    ItemProcessor<FileEntry, CheckedFile> checking(Night night, Inbox inbox) {
        return new ItemProcessor<>() {
            private @Nullable Reference reference;

            @Override
            public CheckedFile process(FileEntry file) throws Exception {
                return inbox.check(file, reference());
            }

            private synchronized Reference reference() {
                Reference known = reference == null ? night.ledger().reference().load() : reference;
                reference = known;
                return known;
            }
        };
    }
}
