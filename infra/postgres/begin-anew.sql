-- For new topics under another prefix (infra/docs/runbook.md): run by the login of a service in its database while it is
-- stopped. Views, positions and what is parked are of the former topics and go; at its next start the service makes its views
-- again and reads the new topics from their beginning. The store, answers to requests, letters and whatever else lies in
-- "public" stay.
BEGIN;
DO $$
DECLARE
    view name;
BEGIN
    FOR view IN SELECT nspname FROM pg_namespace
        WHERE nspname NOT IN ('public', 'intake', 'information_schema') AND NOT starts_with(nspname, 'pg_')
    LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', view);
    END LOOP;
END $$;
TRUNCATE intake.position, intake.parked_event, intake.applied, intake.rebuild;
COMMIT;
