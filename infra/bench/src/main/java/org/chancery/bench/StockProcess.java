package org.chancery.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Stock Axon's projection as a process of its own, on the store that another one appends to. */
public final class StockProcess {

    private StockProcess() {}

    /** Starts one and returns when its projection is at work. */
    static Child start(Site.Database store, int askingMillis) throws IOException {
        return Child.start(
                StockProcess.class,
                List.of(store.url(), store.user(), store.password(), Integer.toString(askingMillis)));
    }

    /** @param arguments address, user and password of the store, and how often it is asked for events, in milliseconds */
    public static void main(String[] arguments) throws IOException {
        ParentProcess parent = ParentProcess.take();
        var store = new Site.Database(arguments[0], arguments[1], arguments[2]);
        var stock = StockAxon.projecting(store, Integer.parseInt(arguments[3]));
        parent.serve(Map.of());
        stock.close();
        // Not every thread of it ends by itself.
        System.exit(0);
    }
}
