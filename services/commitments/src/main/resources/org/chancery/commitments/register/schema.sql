-- What scheduling has told of, as kind/id, and how its newest event is marked.
create table entry (
    subject text primary key,
    marking text not null
);

-- The statements of minutes and how they are marked now.
create table statement (
    id uuid primary key,
    marking text not null
);
