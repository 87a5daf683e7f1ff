-- The ledger: what was taken, what it came to, what was said of it. Portable SQL; times are UTC.

CREATE TABLE run (
  id INT PRIMARY KEY,
  command VARCHAR(20) NOT NULL,
  business_date DATE NOT NULL,
  options TEXT NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP(6) WITH TIME ZONE,
  status VARCHAR(20) NOT NULL,
  reported BOOLEAN NOT NULL,
  error TEXT,
  summary TEXT
);

CREATE TABLE source_file (
  id INT PRIMARY KEY,
  run_id INT NOT NULL REFERENCES run(id),
  name VARCHAR(1000) NOT NULL,
  kind VARCHAR(20),
  sha256 CHAR(64) NOT NULL,
  status VARCHAR(20) NOT NULL,
  reason TEXT,
  checked TEXT,
  read_count BIGINT NOT NULL,
  accepted BIGINT NOT NULL,
  rejected BIGINT NOT NULL,
  duplicates BIGINT NOT NULL,
  codes TEXT NOT NULL,
  findings TEXT NOT NULL,
  ignored_columns TEXT NOT NULL,
  data_as_of TIMESTAMP(6) WITH TIME ZONE,
  put_away BOOLEAN NOT NULL,
  withdrawn_at TIMESTAMP(6) WITH TIME ZONE,
  withdrawn_because TEXT
);
CREATE INDEX source_file_sha256 ON source_file (sha256);
CREATE INDEX source_file_run ON source_file (run_id);

CREATE TABLE segment (
  path VARCHAR(200) PRIMARY KEY,
  file_id INT NOT NULL REFERENCES source_file(id),
  kind VARCHAR(20) NOT NULL,
  row_count BIGINT NOT NULL
);
CREATE INDEX segment_file ON segment (file_id);

CREATE TABLE segment_day (
  business_day DATE NOT NULL,
  path VARCHAR(200) NOT NULL REFERENCES segment(path),
  PRIMARY KEY (business_day, path)
);
CREATE INDEX segment_day_path ON segment_day (path);

-- Accepted deliveries of audits and surveys. A survey's version is 1 unanswered, 2 answered. Ids mostly count upwards, so
-- that a night's go to the end of the key; no other index, for each would be paid for every record of every night.
CREATE TABLE audit_version (
  id VARCHAR(200) NOT NULL,
  version INT NOT NULL,
  file_id INT NOT NULL,
  ordinal INT NOT NULL,
  business_day DATE NOT NULL,
  hash_hi BIGINT NOT NULL,
  hash_lo BIGINT NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TABLE survey_version (
  id VARCHAR(200) NOT NULL,
  version INT NOT NULL,
  file_id INT NOT NULL,
  ordinal INT NOT NULL,
  business_day DATE NOT NULL,
  hash_hi BIGINT NOT NULL,
  hash_lo BIGINT NOT NULL,
  PRIMARY KEY (id, version)
);

-- Rows of segments that do not count: DUPLICATE, CONFLICT, or RESTATED by a later version.
CREATE TABLE not_counted (
  file_id INT NOT NULL,
  ordinal INT NOT NULL,
  why VARCHAR(20) NOT NULL,
  PRIMARY KEY (file_id, ordinal)
);

CREATE TABLE roster_entry (
  file_id INT NOT NULL REFERENCES source_file(id),
  agent_id VARCHAR(200) NOT NULL,
  agent_name VARCHAR(1000) NOT NULL,
  team_id VARCHAR(200) NOT NULL,
  team_name VARCHAR(1000) NOT NULL,
  supervisor_name VARCHAR(1000) NOT NULL,
  supervisor_email VARCHAR(1000) NOT NULL,
  department VARCHAR(1000) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE
);
CREATE INDEX roster_entry_agent ON roster_entry (agent_id);

CREATE TABLE form_item (
  file_id INT NOT NULL REFERENCES source_file(id),
  form_id VARCHAR(200) NOT NULL,
  form_version VARCHAR(200) NOT NULL,
  position INT NOT NULL,
  section VARCHAR(1000) NOT NULL,
  item_id VARCHAR(200) NOT NULL,
  item_text TEXT NOT NULL,
  points_possible DOUBLE PRECISION NOT NULL,
  error_class VARCHAR(30) NOT NULL,
  auto_fail BOOLEAN NOT NULL,
  policy_ref VARCHAR(1000),
  department VARCHAR(1000),
  policy_text TEXT,
  recommendation TEXT,
  PRIMARY KEY (form_id, form_version, item_id)
);

-- Business days whose tallies are older than their facts.
CREATE TABLE dirty_day (
  business_day DATE PRIMARY KEY
);

CREATE TABLE tally (
  scope_kind INT NOT NULL,
  business_day DATE NOT NULL,
  scope_id VARCHAR(1000) NOT NULL,
  state BYTEA NOT NULL,
  PRIMARY KEY (scope_kind, business_day, scope_id)
);

-- Small lists that reports need: findings and unhappy answers by day, fresh audits and counts by run.
CREATE TABLE extract (
  kind VARCHAR(20) NOT NULL,
  business_day DATE,
  run_id INT,
  file_id INT,
  team_id VARCHAR(200) NOT NULL,
  body VARCHAR(100000) NOT NULL
);
CREATE INDEX extract_day ON extract (kind, business_day);
CREATE INDEX extract_run ON extract (kind, run_id);

CREATE TABLE issued_report (
  run_id INT NOT NULL REFERENCES run(id),
  path VARCHAR(400) NOT NULL,
  business_date DATE NOT NULL,
  kind VARCHAR(20) NOT NULL,
  scope VARCHAR(300) NOT NULL,
  report_id CHAR(12) NOT NULL,
  sha256 CHAR(64) NOT NULL,
  pages INT NOT NULL,
  PRIMARY KEY (run_id, path)
);

-- A signal is news on its first date, open until it no longer holds.
CREATE TABLE open_signal (
  team_id VARCHAR(200) NOT NULL,
  signal_key VARCHAR(400) NOT NULL,
  first_date DATE NOT NULL,
  last_date DATE NOT NULL,
  PRIMARY KEY (team_id, signal_key, first_date)
);

CREATE TABLE delivery (
  message_id VARCHAR(400) PRIMARY KEY,
  run_id INT NOT NULL REFERENCES run(id),
  business_date DATE NOT NULL,
  recipient VARCHAR(1000) NOT NULL,
  report VARCHAR(400) NOT NULL,
  send_number INT NOT NULL,
  status VARCHAR(20) NOT NULL,
  detail TEXT
);
