-- Answers are kept for a time (chancery.relay.keep-answers) and then deleted, the oldest first.
CREATE INDEX answered_request_by_age ON answered_request (answered_at);
