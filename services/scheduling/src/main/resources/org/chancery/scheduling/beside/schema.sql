create table side_meeting (
    id          uuid primary key,
    accompanies uuid not null
);
create index side_meeting_by_accompanied on side_meeting (accompanies);
