-- The order in which rows became visible, for whoever waits to see them.
create table entry (
    place   bigint generated always as identity,
    ledger  uuid   not null,
    version bigint not null,
    text    text   not null,
    primary key (ledger, version)
);
create unique index entry_by_place on entry (place);
