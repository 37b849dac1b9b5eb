#!/bin/bash
# Makes every topic of topics.properties that is not there yet. Nothing in it is ever deleted or compacted.
set -eu
grep -v -e '^#' -e '^$' /infra/kafka/topics.properties | while IFS='=' read -r topic partitions; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$CHANCERY_KAFKA" --create --if-not-exists --topic "${CHANCERY_TOPICPREFIX:-}$topic" \
    --partitions "$partitions" --replication-factor "${CHANCERY_REPLICATION:-1}" \
    --config retention.ms=-1 --config retention.bytes=-1 --config cleanup.policy=delete --config max.message.bytes=1048576
done
