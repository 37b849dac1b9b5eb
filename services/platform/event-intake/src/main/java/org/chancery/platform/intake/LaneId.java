package org.chancery.platform.intake;

/** One lane of one publisher: the topic without prefix and the partition. */
record LaneId(String topic, int lane) implements Comparable<LaneId> {

    @Override
    public int compareTo(LaneId other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : Integer.compare(lane, other.lane);
    }

    @Override
    public String toString() {
        return topic + "-" + lane;
    }
}
