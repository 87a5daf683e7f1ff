package org.callaudit.analytics.ingest;

import org.callaudit.analytics.model.Reference;

/** One file's check: what it goes by and where its outcome goes. */
record CheckRun(int fileId, Header header, Reference reference, IngestRules rules, IngestTargets targets) {}
