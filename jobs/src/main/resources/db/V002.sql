-- How the files of a layout of one's own become records. A mapping is named by the file that brought it.

CREATE TABLE mapping (
  file_id INT PRIMARY KEY REFERENCES source_file(id),
  name VARCHAR(200) NOT NULL,
  definition TEXT NOT NULL
);

ALTER TABLE source_file ADD COLUMN mapping_id INT;
