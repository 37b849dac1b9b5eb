create table letter (event_id uuid primary key, about text not null);
