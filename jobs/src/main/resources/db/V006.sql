-- The zone of the days of records: that of the settings until the first file is taken, then fixed.

CREATE TABLE home_zone (
  zone VARCHAR(100) NOT NULL
);

-- Reports that could not be drawn, of the night in run; last_run is that which tried last.
CREATE TABLE failed_report (
  kind VARCHAR(20) NOT NULL,
  scope VARCHAR(300) NOT NULL,
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  run_id INT NOT NULL REFERENCES run(id),
  last_run INT NOT NULL REFERENCES run(id),
  reason TEXT NOT NULL,
  PRIMARY KEY (kind, scope, first_day, last_day)
);
