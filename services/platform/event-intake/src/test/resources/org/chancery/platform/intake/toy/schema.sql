create table visit (guest text primary key, visits bigint not null);
