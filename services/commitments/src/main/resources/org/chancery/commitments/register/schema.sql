-- What scheduling has told of, as kind/id, and how its newest event is marked.
create table entry (
    subject text primary key,
    marking text not null
);

-- The consultations that records of minutes are of.
create table record (
    id           uuid primary key,
    consultation uuid
);

-- The statements of minutes and how they are marked now.
create table statement (
    id      uuid primary key,
    record  uuid not null,
    marking text not null
);

-- The agreed texts and how they are marked now.
create table agreed_text (
    id      uuid primary key,
    marking text not null
);
