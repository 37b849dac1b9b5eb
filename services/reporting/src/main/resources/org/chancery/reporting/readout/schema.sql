-- A readout names the events behind every sentence, so the events themselves are what this view keeps.
create table fact (
    subject   text    not null,
    version   bigint  not null,
    event     uuid    not null,
    publisher text    not null,
    name      text    not null,
    revision  integer not null,
    marking   text    not null,
    body      bytea   not null,
    primary key (subject, version)
);

-- Which records, readouts and commitments belong to a consultation.
create table link (
    consultation uuid not null,
    subject      text not null,
    primary key (consultation, subject)
);
