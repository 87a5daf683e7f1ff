-- What V007 took over.

DROP TABLE tally;
