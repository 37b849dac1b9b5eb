-- What scheduling has told of, as kind/id.
create table entry (
    subject text primary key
);
