-- What scheduling and commitments have told of, as kind/id, with every marking that anything of it had;
-- a consultation has one, that of its newest event.
create table entry (
    subject text not null,
    marking text not null,
    primary key (subject, marking)
);

create table undertaking (
    id     uuid primary key,
    record uuid not null
);

-- Those that tell of a consultation, the record of the meeting itself and those of other occasions.
create table record (
    id           uuid primary key,
    consultation uuid not null
);
create index record_by_consultation on record (consultation);

create table text (
    id           uuid primary key,
    consultation uuid,
    record       uuid
);
create index text_by_consultation on text (consultation);
create index text_by_record on text (record);
