package id.sophumas.standin;

import java.util.List;

/** What can be done with everything that stands in for a platform, whatever protocol it speaks. */
public interface Platform extends AutoCloseable {

    /** The names of all calls that can be told to fail, in the order in which a post makes them. */
    List<String> callNames();

    /** From now on the next calls of that name fail so; {@link Fault#REFUSE} lets nobody in at all until {@link #heal}. */
    void fail(String name, Fault fault, int times);

    /** No call fails any more. */
    void heal();

    /** Nobody listens until {@link #heal}. */
    void deafen();

    /** From now on told of every call of a known name. */
    void watch(Watcher told);

    /** How often a call was received. */
    long count(String name);

    /** What stands public, the oldest first. */
    List<Posted> posts();

    @Override
    void close();
}
