-- Each file with rejects looks for earlier files of its name.

CREATE INDEX source_file_name ON source_file (name);
