-- What scheduling has told of, as kind/id.
create table entry (
    subject text primary key
);

-- The statements of minutes and how they are marked now.
create table statement (
    id uuid primary key,
    marking text not null
);
