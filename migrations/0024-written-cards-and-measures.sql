-- Evaluation cards and measures that people with an account write: not a part of the data, so no version of it changes.

create table people.card (
  id integer generated always as identity primary key,
  -- Counts what was saved: whoever saves says on which one.
  version integer not null default 1 check (version >= 1),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null default now(),
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null default now(),
  state text not null check (state in ('DRAFT', 'SHARED')),
  level text not null check (level in ('CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT')),
  area text not null check (area <> ''),
  first_day date not null,
  last_day date not null,
  message text not null check (btrim(message) <> '' and length(message) <= 300),
  recognise text not null check (length(recognise) <= 2000),
  acknowledge text not null check (length(acknowledge) <= 2000),
  follow_up text not null check (length(follow_up) <= 2000),
  -- Each with what it was when it was quoted.
  quotations jsonb not null default '[]' check (jsonb_typeof(quotations) = 'array'),
  check (last_day >= first_day)
);

-- What a card said before, each time it was saved.
create table people.card_version (
  id integer generated always as identity primary key,
  card_id integer not null references people.card on delete cascade,
  version integer not null check (version >= 1),
  written_by text not null check (written_by <> ''),
  written_at timestamptz not null default now(),
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  unique (card_id, version)
);

-- What somebody wanted to save after another had: kept beside the card until both are brought together.
create table people.card_beside (
  id integer generated always as identity primary key,
  card_id integer not null references people.card on delete cascade,
  written_by text not null check (written_by <> ''),
  -- On which version it was written.
  on_version integer not null check (on_version >= 1),
  written_at timestamptz not null default now(),
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  unique (card_id, written_by)
);

create table people.measure (
  id integer generated always as identity primary key,
  version integer not null default 1 check (version >= 1),
  card_id integer references people.card on delete set null,
  -- By its code.
  planning_area text not null check (planning_area <> ''),
  title text not null check (btrim(title) <> '' and length(title) <= 300),
  -- A role or an office, never a person's name.
  owner text not null
    check (owner in ('PLANNING', 'COORDINATION', 'ADMINISTRATION', 'COUNSELLING', 'OPERATORS', 'OFFICE')),
  office text check (btrim(office) <> '' and length(office) <= 120),
  due date not null,
  state text not null check (state in ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
  result text check (btrim(result) <> '' and length(result) <= 2000),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null default now(),
  closed_at timestamptz,
  check ((owner = 'OFFICE') = (office is not null)),
  -- Nothing is closed without saying what came of it.
  check ((state in ('DONE', 'DROPPED')) = (result is not null)),
  check ((state in ('DONE', 'DROPPED')) = (closed_at is not null))
);
create index on people.measure (planning_area);
create index on people.measure (card_id);

-- The figures somebody has looked at, each as it was then.
create table people.figures_seen (
  id integer generated always as identity primary key,
  account_id integer not null references people.account on delete cascade,
  social_space text not null check (social_space <> ''),
  seen_at timestamptz not null default now(),
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  unique (account_id, social_space)
);
