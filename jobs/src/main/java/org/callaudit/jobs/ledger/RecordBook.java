package org.callaudit.jobs.ledger;

import java.util.List;
import java.util.Map;

/** Records of a kind, of which one is in force under each key. */
public interface RecordBook<T> {

    /** A record in force, and the number of the file that brought it. */
    record OnRecord<T>(T record, int fileId) {}

    /** What tells the record from others: equal where they can't both be in force. */
    Object key(T record);

    /** What is in force under the keys of these, by key; may hold others besides. */
    Map<Object, OnRecord<T>> inForce(List<T> records);

    /** Adds a file's records; from now on they are in force. */
    void add(int fileId, List<T> records);

    /** Takes a file's records out again; what they had replaced is in force again. */
    void withdraw(int fileId);
}
