/**
 * Drops whatever this role has in our schemas, of whatever kind, one after another: what depends on one goes with it. What
 * belongs to another role, to an extension (PostGIS) or to another object stays, or goes with that. Those of the first
 * superuser are written down as nobody's.
 */
export const emptying = `do $$
declare
  next record;
begin
  loop
    select identified.type, identified.identity into next
      from pg_depend as here
     cross join lateral pg_identify_object(here.classid, here.objid, 0) as identified
     where here.refclassid = 'pg_namespace'::regclass and here.deptype = 'n'
       and here.refobjid in (select oid from pg_namespace where nspname in ('public', 'people'))
       and not exists (
         select from pg_depend as part
          where part.classid = here.classid and part.objid = here.objid and part.objsubid = 0 and part.deptype in ('e', 'i'))
       and (select oid from pg_roles where rolname = current_user) = coalesce((
         select owner.refobjid from pg_shdepend as owner
          where owner.classid = here.classid and owner.objid = here.objid and owner.deptype = 'o'
            and owner.dbid = (select oid from pg_database where datname = current_database())), 10)
     limit 1;
    exit when not found;
    execute format('drop %s %s cascade',
      replace(next.type, 'composite type', 'type'),
      -- An aggregate of whole rows is named so in statements.
      case next.type when 'aggregate' then replace(next.identity, '()', '(*)') else next.identity end);
  end loop;
end $$;
`
