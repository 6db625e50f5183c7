-- What a city brings itself, kept as it was understood: which rows of which canonical tables each import laid upon
-- those before it. The state of the data is what comes with the release and the imports in force, one after the other.

create table import (
  id integer generated always as identity primary key,
  kind text not null check (kind <> ''),
  made_at timestamptz not null default now(),
  made_by text not null check (made_by <> ''),
  -- Name, sha256 and bytes of each file; the files themselves are not kept.
  files jsonb not null check (jsonb_typeof(files) = 'array'),
  -- Names the rows: an import of the same rows is the same one.
  content_hash text not null,
  -- By which its rows name where they come from.
  source_id text not null check (source_id ~ '^[a-z0-9-]+$'),
  -- The day the rows are of, where they are of one.
  day date,
  -- What was found remarkable when it was put to use, and confirmed.
  confirmed jsonb not null default '[]' check (jsonb_typeof(confirmed) = 'array'),
  undone_at timestamptz,
  undone_by text check (undone_by <> ''),
  check ((undone_at is null) = (undone_by is null))
);

create table import_layer (
  import_id integer not null references import on delete cascade,
  table_name text not null,
  rows integer not null check (rows > 0),
  content_hash text not null,
  -- What its rows have in the columns by which they replace earlier ones, each once.
  scopes jsonb not null check (jsonb_typeof(scopes) = 'array'),
  primary key (import_id, table_name)
);

create table import_piece (
  import_id integer not null,
  table_name text not null,
  piece integer not null,
  -- Canonical CSV, packed by gzip.
  content bytea not null,
  primary key (import_id, table_name, piece),
  foreign key (import_id, table_name) references import_layer on delete cascade
);

-- Packed already.
alter table import_piece alter column content set storage external;

-- Of what each step of loading made its tables last: what is made of the same stays.
create table load_step (
  name text primary key,
  inputs_hash text not null
);
