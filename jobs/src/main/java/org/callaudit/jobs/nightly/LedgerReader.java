package org.callaudit.jobs.nightly;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what is still to be done, from the ledger, when its step begins: a restarted step finds only what is left, so
 * that no position needs to be kept.
 */
final class LedgerReader<T> implements ItemStreamReader<T> {

    private final Supplier<List<T>> toDo;
    private @Nullable Iterator<T> left;

    LedgerReader(Supplier<List<T>> toDo) {
        this.toDo = toDo;
    }

    @Override
    public void open(ExecutionContext context) {
        left = toDo.get().iterator();
    }

    @Override
    public @Nullable T read() {
        return left != null && left.hasNext() ? left.next() : null;
    }
}
