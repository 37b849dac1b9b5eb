create table subscription (
    id         uuid primary key,
    owner      text not null,
    clearance  text not null,
    about      text not null,
    channel    text not null check (channel in ('MAIL', 'WEBHOOK')),
    address    text not null,
    secret     text,
    created_at timestamptz not null,
    state      text not null check (state in ('ACTIVE', 'GONE', 'ENDED')),
    -- a receiver that fails is left alone for a while, so that it does not delay the others
    held_until timestamptz,
    check ((channel = 'WEBHOOK') = (secret is not null))
);

create unique index subscription_once on subscription (owner, about, channel, address) where state = 'ACTIVE';
create index subscription_about on subscription (about) where state = 'ACTIVE';

create table delivery (
    id           uuid primary key,
    event_id     uuid not null,
    subscription uuid not null references subscription,
    owner        text not null,
    channel      text not null,
    address      text not null,
    service      text not null,
    type         text not null,
    subject      text not null,
    version      bigint not null,
    about        text[] not null,
    marking      text not null,
    happened_at  timestamptz not null,
    planned_at   timestamptz not null,
    state        text not null default 'PLANNED' check (state in ('PLANNED', 'SENDING', 'SENT', 'FAILED')),
    attempts     int not null default 0,
    next_try     timestamptz not null,
    sent_at      timestamptz,
    problem      text,
    unique (event_id, subscription),
    -- whoever follows a party and a mechanism is told once of what concerns both
    unique (event_id, owner, channel, address)
);

create index delivery_due on delivery (channel, next_try) where state in ('PLANNED', 'SENDING');
create index delivery_of_owner on delivery (owner, planned_at, id);
