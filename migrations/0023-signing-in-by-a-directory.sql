-- What is believed once alone: answers and messages of the directory that says who somebody is, by their digests.
create table people.used_once (
  digest bytea primary key check (length(digest) = 32),
  ends_at timestamptz not null
);
create index on people.session (issuer_session);
