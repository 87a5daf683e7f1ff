package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.ledger.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the job of one run to its end: starts it, or goes on with it where it was interrupted. */
public final class NightRun {

    private static final Logger LOG = LoggerFactory.getLogger(NightRun.class);

    private NightRun() {}

    /** A run that did not finish; the message says what went wrong, for a person. */
    public static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        FailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Runs to the end.
     *
     * @param fresh whether the run begins; else it goes on where it was interrupted
     * @return the summary of the run, as kept in the ledger
     * @throws FailedException if a step failed; the same command goes on from there
     */
    public static RunSummary run(Night night, boolean fresh) {
        Map<String, Double> seconds;
        Inbox inbox = new Inbox(night);
        Counting counting = new Counting(night);
        Duration looking = fresh ? lookAhead(night, inbox, counting) : Duration.ZERO;
        try (counting;
                ConfigurableApplicationContext context = context(night, inbox, counting)) {
            JobOperator operator = context.getBean(JobOperator.class);
            JobRepository repository = context.getBean(JobRepository.class);
            JobExecution execution = execute(operator, repository, context.getBean(Job.class), night.run());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failed(night, execution);
            }
            seconds = seconds(execution, looking);
        } catch (FailedException e) {
            throw e;
        } catch (Exception e) {
            throw new FailedException(Failure.said(e), e);
        }
        return finish(night, seconds);
    }

    /**
     * Where audits or surveys lie in the inbox, Spark starts while Spring Batch does.
     *
     * @return how long looking took
     */
    private static Duration lookAhead(Night night, Inbox inbox, Counting counting) {
        long began = System.nanoTime();
        try {
            if (night.run().options().count() && inbox.holdsNewFacts()) {
                counting.warmUp();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("The step that takes the files meets this, too, and tells it.", e);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Seconds of this process by part of the run, from the start of the process. */
    private static Map<String, Double> seconds(JobExecution execution, Duration looking) {
        Map<String, Double> seconds = RunPart.noSeconds();
        long born = ManagementFactory.getRuntimeMXBean().getStartTime();
        LocalDateTime began = Objects.requireNonNull(execution.getStartTime(), "a finished job has started");
        long untilJob = began.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli() - born;
        seconds.put(RunPart.STARTUP.text(), (untilJob - looking.toMillis()) / 1e3);
        seconds.put(RunPart.INGEST.text(), looking.toMillis() / 1e3);
        for (StepExecution step : execution.getStepExecutions()) {
            NightJob.part(step.getStepName()).ifPresent(part -> seconds.merge(part.text(), seconds(step), Double::sum));
        }
        seconds.put(RunPart.TOTAL.text(), (System.currentTimeMillis() - born) / 1e3);
        return seconds;
    }

    private static double seconds(StepExecution step) {
        LocalDateTime start = step.getStartTime();
        LocalDateTime end = step.getEndTime();
        return start == null || end == null ? 0 : Duration.between(start, end).toMillis() / 1e3;
    }

    private static ConfigurableApplicationContext context(Night night, Inbox inbox, Counting counting) {
        // The run has its log already; Spring Boot would put its own in that one's place.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        return new SpringApplicationBuilder(NightJob.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .lazyInitialization(true)
                .properties(
                        "spring.batch.job.enabled=false",
                        "spring.batch.jdbc.initialize-schema=never",
                        "spring.jmx.enabled=false")
                .initializers(context -> {
                    // Singletons given from outside are not closed with the context.
                    ConfigurableListableBeanFactory beans = context.getBeanFactory();
                    beans.registerSingleton("night", night);
                    beans.registerSingleton("inbox", inbox);
                    beans.registerSingleton("counting", counting);
                    beans.registerSingleton("dataSource", night.ledger().dataSource());
                    beans.registerSingleton("transactionManager", night.ledger().transactions());
                })
                .run();
    }

    private static JobExecution execute(JobOperator operator, JobRepository repository, Job job, Run run)
            throws Exception {
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", (long) run.id()).toJobParameters();
        Set<JobExecution> interrupted = repository.findRunningJobExecutions(job.getName());
        for (JobExecution execution : interrupted) {
            operator.recover(execution);
        }
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last == null) {
            JobInstance killedAtBirth = repository.getJobInstance(job.getName(), parameters);
            if (killedAtBirth != null) {
                // Without an execution, Spring Batch can neither restart the instance nor start it anew.
                repository.deleteJobInstance(killedAtBirth);
            }
            return operator.start(job, parameters);
        }
        return last.getStatus() == BatchStatus.COMPLETED ? last : operator.restart(last);
    }

    private static FailedException failed(Night night, JobExecution execution) {
        Throwable cause = execution.getAllFailureExceptions().stream()
                .findFirst()
                .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
        night.ledger().runs().finish(night.run().id(), RunStatus.FAILED, Failure.said(cause), null, Instant.now());
        return new FailedException(
                "Run " + night.run().id() + " stopped: " + Failure.said(cause)
                        + ". Mend that and run the same command again; it goes on from there.",
                cause);
    }

    private static RunSummary finish(Night night, Map<String, Double> seconds) {
        Ledger ledger = night.ledger();
        RunOptions options = night.run().options();
        if (options.ingest() && !options.reportDates().isEmpty()) {
            ledger.runs().reported(night.run().id());
        }
        RunSummary summary = RunSummary.of(night, seconds);
        summary.lines().forEach(LOG::info);
        ledger.runs()
                .finish(night.run().id(), RunStatus.COMPLETED, summary.trouble(), Json.write(summary), Instant.now());
        return summary;
    }
}
