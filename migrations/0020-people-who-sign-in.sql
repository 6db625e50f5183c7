-- Who signs in, and what was written by whom: in a schema of its own, which the role that answers everybody cannot read.
-- operations/database-roles.sql makes it where only a superuser may.

do $$
begin
  if to_regnamespace('people') is null then
    create schema people;
  end if;
end $$;

create table people.account (
  id integer generated always as identity primary key,
  -- By which somebody signs in: here, or as their directory calls them.
  name text not null unique check (name ~ '^[a-z0-9][a-z0-9._@+-]{0,99}$'),
  shown_name text not null check (shown_name <> '' and length(shown_name) <= 200),
  -- Of whom another server says that it is them.
  issuer text check (issuer <> ''),
  subject text check (subject <> ''),
  -- As argon2 writes it, with its salt; null: none was chosen yet.
  password_hash text,
  roles text[] not null default '{}'
    check (roles <@ array['OPERATOR', 'COORDINATOR', 'PLANNER', 'ADMINISTRATOR']),
  -- Of whom they enter data, and whose social spaces they coordinate.
  operators text[] not null default '{}',
  sites text[] not null default '{}',
  social_spaces text[] not null default '{}',
  made_at timestamptz not null default now(),
  locked_at timestamptz,
  unique (issuer, subject),
  check ((issuer is null) = (subject is null)),
  check (issuer is null or password_hash is null)
);

create table people.session (
  id integer generated always as identity primary key,
  -- SHA-256 of what the cookie says: whoever reads this table is nobody's session.
  token_hash bytea not null unique check (length(token_hash) = 32),
  account_id integer not null references people.account on delete cascade,
  -- Browser and system in a word each, by which somebody knows it again.
  browser text not null,
  made_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  ended_at timestamptz,
  -- What the directory calls it, and what it is told when it is to end.
  issuer_session text,
  id_token text
);
create index on people.session (account_id);

-- Takes the place of a first password, once and for a while.
create table people.sign_in_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id integer not null references people.account on delete cascade,
  ends_at timestamptz not null
);
create index on people.sign_in_link (account_id);

-- Tries that failed, or have not succeeded yet: by digests of name, address, and both, kept for an hour.
create table people.sign_in_attempt (
  id integer generated always as identity primary key,
  name_digest bytea not null,
  address_digest bytea not null,
  both_digest bytea not null,
  at timestamptz not null default now()
);
create index on people.sign_in_attempt (at);

-- What was written, by whom, and what it was before. Nobody changes it but by the two functions below.
create table people.audit (
  id integer generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  who text not null check (who <> ''),
  what text not null check (what ~ '^[A-Z_]+$'),
  about text not null,
  before jsonb check (jsonb_typeof(before) = 'object'),
  after jsonb check (jsonb_typeof(after) = 'object'),
  -- Names of what is left out of it now.
  blanked text[] not null default '{}'
);
create index on people.audit (at);

create function people.refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('people.changes_audit', true), '') <> 'on' then
    raise exception 'the audit is only added to' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;

create trigger audit_is_only_added_to before update or delete on people.audit
  for each row execute function people.refuse_change_of_audit();
create trigger audit_is_not_emptied before truncate on people.audit
  for each statement execute function people.refuse_change_of_audit();

-- Takes what is older than so many days, and says so in it.
create function people.forget_audit(days integer) returns integer
  language plpgsql security definer set search_path = people, pg_temp as $$
declare
  until timestamptz := now() - make_interval(days => days);
  forgotten integer;
begin
  if days < 30 then
    raise exception 'the audit is kept for 30 days at least';
  end if;
  perform set_config('people.changes_audit', 'on', true);
  delete from people.audit where at < until;
  get diagnostics forgotten = row_count;
  perform set_config('people.changes_audit', '', true);
  if forgotten > 0 then
    insert into people.audit (who, what, about, after)
    values ('retention', 'AUDIT_FORGOTTEN', 'audit', jsonb_build_object('entries', forgotten, 'until', until));
  end if;
  return forgotten;
end $$;

-- Takes what an entry says of one thing, before and after, and says who wanted it and why.
create function people.blank_audit(entry integer, named text, by text, reason text) returns boolean
  language plpgsql security definer set search_path = people, pg_temp as $$
declare
  found_entry boolean;
begin
  if btrim(reason) = '' then
    raise exception 'a reason is needed';
  end if;
  perform set_config('people.changes_audit', 'on', true);
  update people.audit
     set before = before - named, after = after - named, blanked = blanked || named
   where id = entry and (before ? named or after ? named);
  found_entry := found;
  perform set_config('people.changes_audit', '', true);
  if found_entry then
    insert into people.audit (who, what, about, after)
    values (by, 'AUDIT_BLANKED', entry::text, jsonb_build_object('field', named, 'reason', reason));
  end if;
  return found_entry;
end $$;

-- Whoever was given everything in the schema is not given this: what guards it besides is the trigger.
do $$
declare
  granted record;
begin
  for granted in
    select distinct acl.grantee::regrole as role
      from pg_class, aclexplode(relacl) as acl
     where pg_class.oid = 'people.audit'::regclass and acl.grantee <> relowner and acl.grantee <> 0
  loop
    execute format('revoke update, delete, truncate on people.audit from %s', granted.role);
  end loop;
end $$;
