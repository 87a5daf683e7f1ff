-- Tallies by scope and month, a row for what were up to 31.

CREATE TABLE tally_month (
  scope_kind INT NOT NULL,
  month_start DATE NOT NULL,
  scope_id VARCHAR(1000) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  days BYTEA NOT NULL,
  PRIMARY KEY (scope_kind, month_start, scope_id)
);

-- Each report looks for its earlier issues.
CREATE INDEX issued_report_path ON issued_report (path);
