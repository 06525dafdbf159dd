create table probe (
    id    text primary key,
    value int  not null check (value >= 0)
);
