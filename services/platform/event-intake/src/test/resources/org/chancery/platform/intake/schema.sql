-- No constraint would notice an event that is applied twice: the promises must.
create table line (
    place   bigint generated always as identity,
    subject text not null,
    version bigint not null,
    amount  integer
);
