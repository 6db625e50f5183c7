-- Draft plans: what planners write, whom they hear about it, what is said and answered, until one is adopted.

create table people.draft (
  id integer generated always as identity primary key,
  -- Counts what was saved: whoever saves says on which one.
  version integer not null default 1 check (version >= 1),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'CONSULTATION', 'ADOPTED')),
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null default now(),
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null default now(),
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  -- As which framework, by which import, and the day of the decision.
  adopted_as text unique check (adopted_as <> ''),
  adopted_import integer,
  decided_on date,
  check ((state = 'ADOPTED') = (adopted_as is not null)),
  check ((state = 'ADOPTED') = (adopted_import is not null)),
  check ((state = 'ADOPTED') = (decided_on is not null))
);

-- What a draft said, each time it was saved.
create table people.draft_version (
  id integer generated always as identity primary key,
  draft_id integer not null references people.draft on delete cascade,
  version integer not null check (version >= 1),
  written_by text not null check (written_by <> ''),
  written_at timestamptz not null default now(),
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  unique (draft_id, version)
);

-- What somebody wanted to save after another had: kept beside the draft until both are brought together.
create table people.draft_beside (
  id integer generated always as identity primary key,
  draft_id integer not null references people.draft on delete cascade,
  written_by text not null check (written_by <> ''),
  on_version integer not null check (on_version >= 1),
  written_at timestamptz not null default now(),
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  unique (draft_id, written_by)
);

-- Scenarios that belong to a draft, as they were when they came to it: they stay, whatever becomes of those kept.
create table people.draft_scenario (
  id integer generated always as identity primary key,
  draft_id integer not null references people.draft on delete cascade,
  scenario_id integer not null,
  name text not null check (name <> '' and length(name) <= 200),
  file text not null check (length(file) <= 1000000),
  unique (draft_id, scenario_id)
);

-- Who is heard about it, when, and what came of that.
create table people.draft_round (
  id integer generated always as identity primary key,
  version integer not null default 1 check (version >= 1),
  draft_id integer not null references people.draft on delete cascade,
  kind text not null check (kind in ('OPERATORS', 'SENIORS_BOARD', 'BOROUGH_BOARDS', 'OFFICES', 'COUNCIL')),
  -- Its name, where the kind does not say it all.
  body text not null check (length(body) <= 200),
  from_day date not null,
  to_day date check (to_day >= from_day),
  result text not null default '' check (length(result) <= 2000)
);
create index on people.draft_round (draft_id);

-- What is said of it, and what planners answer.
create table people.draft_comment (
  id integer generated always as identity primary key,
  draft_id integer not null references people.draft on delete cascade,
  answers_to integer references people.draft_comment on delete cascade,
  round_id integer references people.draft_round on delete set null,
  -- Of which version it was said.
  on_version integer not null check (on_version >= 1),
  account_id integer references people.account on delete set null,
  -- As they were called when they wrote it, and as what: documents say the latter alone.
  by_name text not null check (by_name <> ''),
  by_role text not null check (by_role in ('PLANNER', 'COORDINATOR', 'OPERATOR')),
  said text not null check (said <> '' and length(said) <= 4000),
  made_at timestamptz not null default now(),
  check (answers_to is null or round_id is null)
);
create index on people.draft_comment (draft_id);
create index on people.draft_comment (answers_to);

-- A link opens a scenario or a draft.
alter table people.share_link
  alter scenario_id drop not null,
  add draft_id integer references people.draft on delete cascade,
  add constraint share_link_of_one_thing check (num_nonnulls(scenario_id, draft_id) = 1);
create index on people.share_link (draft_id);

-- Where the import is undone by which a draft was adopted, it is a draft again.
create function release_adopted_draft() returns trigger language plpgsql as $$
begin
  update people.draft
     set state = 'CONSULTATION', adopted_as = null, adopted_import = null, decided_on = null
   where adopted_import = new.id;
  return null;
end $$;
create trigger adopted_draft_is_released after update of undone_at on import
  for each row when (old.undone_at is null and new.undone_at is not null)
  execute function release_adopted_draft();
