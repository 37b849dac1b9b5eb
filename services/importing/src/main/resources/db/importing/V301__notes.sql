-- What was noted when a record was brought in, to be told again when it comes again.
alter table imported_record add column notes jsonb;
