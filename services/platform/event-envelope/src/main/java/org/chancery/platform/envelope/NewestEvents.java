package org.chancery.platform.envelope;

import java.util.List;

/**
 * The newest events of the store that this process appends to, for readers in the same process, which need not wait until
 * they are on the topic. All of them will be there, under the numbers that they have here, and some never are here.
 */
public interface NewestEvents {

    /**
     * An event as it will be on the topic.
     *
     * @param key of the record
     * @param headers of the record, in their order
     * @param body the value of the record
     */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Event(String key, List<Header> headers, byte[] body) {}

    /** A header of a record. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Header(String name, byte[] value) {}

    /** Where nothing is stored. */
    NewestEvents NONE = new NewestEvents() {
        @Override
        public String publisher() {
            return "";
        }

        @Override
        public List<Event> after(int lane, long number) {
            return List.of();
        }

        @Override
        public boolean hasMoreAfter(int lane, long number) {
            return false;
        }

        @Override
        public Runnable listen(Runnable listener) {
            return () -> {};
        }
    };

    /** Whose events they are, which is the name of their topic without the prefix of the installation. */
    String publisher();

    /**
     * What comes after a number of a lane without a gap, as far as it is at hand; often nothing.
     *
     * @param lane the partition
     * @param number of the event before, 0 before the first
     */
    List<Event> after(int lane, long number);

    /** Whether {@link #after} has anything to give. */
    boolean hasMoreAfter(int lane, long number);

    /**
     * Has somebody told whenever there may be more. What there was before is given to nobody any more: whoever begins anew may
     * do so because the store is another one.
     *
     * @param listener called by whoever appends; may not block
     * @return what ends it
     */
    Runnable listen(Runnable listener);
}
