-- What figures are seen against: targets, events and cases; and contacts, audited or not.

CREATE TABLE standard (
  measure VARCHAR(200) NOT NULL,
  scope VARCHAR(300) NOT NULL,
  valid_from DATE NOT NULL,
  target DOUBLE PRECISION NOT NULL,
  more_is_better BOOLEAN NOT NULL,
  file_id INT NOT NULL REFERENCES source_file(id),
  PRIMARY KEY (measure, scope, valid_from)
);

CREATE TABLE event (
  business_day DATE NOT NULL,
  scope VARCHAR(300) NOT NULL,
  body TEXT NOT NULL,
  rebase BOOLEAN NOT NULL,
  file_id INT NOT NULL REFERENCES source_file(id)
);
CREATE INDEX event_day ON event (business_day);

-- Every version of a case; that of the latest file is in force.
CREATE TABLE case_version (
  case_id VARCHAR(200) NOT NULL,
  file_id INT NOT NULL REFERENCES source_file(id),
  case_type VARCHAR(20) NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  due_at TIMESTAMP(6) WITH TIME ZONE,
  closed_at TIMESTAMP(6) WITH TIME ZONE,
  owner VARCHAR(200) NOT NULL,
  department VARCHAR(200) NOT NULL,
  item_scope VARCHAR(500) NOT NULL,
  topic VARCHAR(200) NOT NULL,
  agent_id VARCHAR(200) NOT NULL,
  severity VARCHAR(200) NOT NULL,
  restricted BOOLEAN NOT NULL,
  body TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (case_id, file_id)
);

-- No reference to the file: its index would be paid for every contact of every night.
CREATE TABLE contact (
  contact_id VARCHAR(200) PRIMARY KEY,
  business_day DATE NOT NULL,
  customer_ref VARCHAR(200) NOT NULL,
  agent_id VARCHAR(200) NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  channel VARCHAR(200) NOT NULL,
  topic VARCHAR(200) NOT NULL,
  department VARCHAR(200) NOT NULL,
  handle_seconds BIGINT NOT NULL,
  transferred BOOLEAN NOT NULL,
  file_id INT NOT NULL
);
CREATE INDEX contact_day ON contact (business_day);
