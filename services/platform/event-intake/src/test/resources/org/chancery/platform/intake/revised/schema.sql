create table line (
    place   bigint generated always as identity,
    subject text not null,
    version bigint not null,
    amount  integer,
    actor   text not null
);
