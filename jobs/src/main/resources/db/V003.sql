-- Under which ids records have people whose own id is another, as lists of people say.

CREATE TABLE alias (
  file_id INT NOT NULL REFERENCES source_file(id),
  known_as VARCHAR(200) NOT NULL,
  agent_id VARCHAR(200) NOT NULL,
  PRIMARY KEY (known_as, file_id)
);
