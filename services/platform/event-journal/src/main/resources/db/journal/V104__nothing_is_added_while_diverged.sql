-- A row while the topic was last seen ahead of the store, as after restoring an old backup. The one relay writes it, and
-- every process that appends looks at it in the statement that does. What a restore takes from the topic does not.
CREATE TABLE divergence (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    finding  text    NOT NULL
);

CREATE FUNCTION refuse_what_is_appended(finding text) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'ZD001', MESSAGE = finding;
END $$;
