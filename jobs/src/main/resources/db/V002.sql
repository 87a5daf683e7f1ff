-- How the files of a layout of one's own become records. A mapping is named by the file that brought it.

CREATE TABLE mapping (
  file_id INT PRIMARY KEY REFERENCES source_file(id),
  name VARCHAR(200) NOT NULL,
  definition TEXT NOT NULL
);

-- Audits of workbooks that people go on editing, as they were read last.
CREATE TABLE living_row (
  mapping VARCHAR(200) NOT NULL,
  audit_id VARCHAR(200) NOT NULL,
  revision INT NOT NULL,
  content CHAR(64) NOT NULL,
  PRIMARY KEY (mapping, audit_id)
);

ALTER TABLE source_file ADD COLUMN mapping_id INT;
