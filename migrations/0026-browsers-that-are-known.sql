-- Browsers in which somebody has signed in before, by digests of a secret of theirs: whoever guesses elsewhere takes nothing
-- from them.
create table people.known_browser (
  digest bytea primary key check (length(digest) = 32),
  account_id integer not null references people.account on delete cascade,
  used_at timestamptz not null default now()
);
create index on people.known_browser (account_id);
