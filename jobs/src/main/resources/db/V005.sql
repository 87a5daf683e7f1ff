-- Who was to be audited on a day, by whom, and how that was drawn: inputs is the SHA-256 of all that was drawn from, frame as
-- much of it as a second drawing needs (gzip). Of a day's draws the last is in force.

CREATE TABLE assignment_draw (
  business_date DATE NOT NULL,
  draw INT NOT NULL,
  drawn_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seed VARCHAR(200) NOT NULL,
  inputs CHAR(64) NOT NULL,
  wanted BIGINT NOT NULL,
  frame BYTEA NOT NULL,
  PRIMARY KEY (business_date, draw)
);

-- Without a contact where contacts were not known. A contact's chance was drawn / eligible.
CREATE TABLE assignment (
  business_date DATE NOT NULL,
  draw INT NOT NULL,
  position INT NOT NULL,
  evaluator_id VARCHAR(200) NOT NULL,
  agent_id VARCHAR(200) NOT NULL,
  agent_name VARCHAR(1000) NOT NULL,
  team_id VARCHAR(200) NOT NULL,
  contact_id VARCHAR(200),
  started_at TIMESTAMP(6) WITH TIME ZONE,
  channel VARCHAR(200),
  topic VARCHAR(200),
  stratum VARCHAR(500),
  drawn INT,
  eligible INT,
  inclusion DOUBLE PRECISION,
  PRIMARY KEY (business_date, draw, position),
  FOREIGN KEY (business_date, draw) REFERENCES assignment_draw(business_date, draw)
);
