-- Makes the roles of Atlas 60+ in the database psql is connected to, which is theirs alone. A superuser runs it, as
-- often as he likes; a password that is not given stays as it is:
--
--   ATLAS_ADMIN_PASSWORD=… ATLAS_READ_PASSWORD=… ATLAS_PEOPLE_PASSWORD=… \
--     psql --dbname=atlas --file=operations/database-roles.sql
--
--   atlas_admin  owns what is in the database: migrates and loads (DATABASE_ADMIN_URL)
--   atlas_read   reads what atlas_admin makes, and can write nothing in this database, neither a temporary table nor a
--                large object, nor take the lock that migrations wait for (DATABASE_URL)
--   atlas_people keeps who signs in and what they wrote (schema people), and sees nothing else (DATABASE_PEOPLE_URL)
--
-- Other databases of the same server have rights of their own: PostgreSQL lets everybody connect and make temporary tables
-- there. Let pg_hba.conf take atlas_read to this one alone, or keep the server for it alone.
--
-- Tables that another role made before go to atlas_admin by:
-- psql --dbname=atlas --command='reassign owned by <role> to atlas_admin', before this.

\set ON_ERROR_STOP on
\getenv admin_password ATLAS_ADMIN_PASSWORD
\getenv read_password ATLAS_READ_PASSWORD
\getenv people_password ATLAS_PEOPLE_PASSWORD

begin;

-- Only a superuser may make it, and atlas_admin is none.
create extension if not exists postgis;

select 'create role ' || name || ' login'
  from unnest(array['atlas_admin', 'atlas_read', 'atlas_people']) as name
 where not exists (select from pg_roles where rolname = name) \gexec

\if :{?admin_password}
  alter role atlas_admin password :'admin_password';
\endif
\if :{?read_password}
  alter role atlas_read password :'read_password';
\endif
\if :{?people_password}
  alter role atlas_people password :'people_password';
\endif

select current_database() as database \gset

revoke all on database :"database" from public;
grant connect on database :"database" to atlas_read, atlas_people;
grant connect, temporary on database :"database" to atlas_admin;

revoke all on schema public from public;
alter schema public owner to atlas_admin;
grant usage on schema public to atlas_read;

grant select on all tables in schema public to atlas_read;
alter default privileges for role atlas_admin in schema public grant select on tables to atlas_read;

-- Of its own, so that whoever answers everybody cannot read it.
create schema if not exists people;
revoke all on schema people from public;
alter schema people owner to atlas_admin;
grant usage on schema people to atlas_people;
grant select, insert, update, delete on all tables in schema people to atlas_people;
alter default privileges for role atlas_admin in schema people
  grant select, insert, update, delete on tables to atlas_people;
select 'revoke update, delete on people.audit from atlas_people'
 where to_regclass('people.audit') is not null \gexec

-- What PostgreSQL lets everybody do, and needs no right on any table: keep large objects, and hold advisory locks, for
-- one of which every migration and loading waits. That of others (NOTIFY) cannot be taken away and keeps nothing.
select 'revoke execute on function ' || oid::regprocedure || ' from public'
  from pg_proc
 where pronamespace = 'pg_catalog'::regnamespace
   and (proname ~ '^lo_' or proname in ('loread', 'lowrite') or proname ~ '^pg_(try_)?advisory_') \gexec
select 'grant execute on function ' || oid::regprocedure || ' to atlas_admin'
  from pg_proc
 where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^pg_(try_)?advisory_' \gexec

-- Beside the rights, which are what counts: a statement that means to write says so sooner.
alter role atlas_read in database :"database" set default_transaction_read_only = on;

commit;
