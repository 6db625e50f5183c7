-- Scenarios that planners keep, what is said of them, and links that open one to whoever has no account.

create table people.saved_scenario (
  id integer generated always as identity primary key,
  -- Whose it is; null: of an account that was removed, and so of all planners.
  account_id integer references people.account on delete set null,
  name text not null check (name <> '' and length(name) <= 200),
  note text not null check (length(note) <= 4000),
  -- As geo writes a scenario, with the state of the data it was made on; never changed.
  file text not null check (length(file) <= 1000000),
  -- How many it makes.
  changes integer not null check (changes >= 0),
  -- Whether all planners see it.
  is_for_planners boolean not null default false,
  made_at timestamptz not null default now()
);
create index on people.saved_scenario (account_id);

create table people.share_link (
  id integer generated always as identity primary key,
  -- SHA-256 of what the link says: whoever reads this table can open nothing by it.
  token_hash bytea not null unique check (length(token_hash) = 32),
  scenario_id integer not null references people.saved_scenario on delete cascade,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null default now(),
  -- The last day on which it opens something.
  ends_on date not null
);
create index on people.share_link (scenario_id);

create table people.scenario_comment (
  id integer generated always as identity primary key,
  scenario_id integer not null references people.saved_scenario on delete cascade,
  account_id integer references people.account on delete set null,
  -- As they were called when they wrote it.
  by_name text not null check (by_name <> ''),
  said text not null check (said <> '' and length(said) <= 4000),
  made_at timestamptz not null default now()
);
create index on people.scenario_comment (scenario_id);
