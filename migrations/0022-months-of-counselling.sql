-- What counselling centres count each month, as they enter it: sums by kind, and nobody. A month is a draft until it is
-- submitted; what was submitted stays as it was, a correction is another submission with its reason.

create table people.counselling_report (
  id integer generated always as identity primary key,
  -- By its slug: the list of sites is replaced as a whole, and what one has counted stays.
  site text not null check (site ~ '^[a-z0-9-]{1,200}$'),
  month date not null check (extract(day from month) = 1),
  -- Another one with each time it is saved, so that two windows notice each other.
  version integer not null default 1,
  draft jsonb check (jsonb_typeof(draft) = 'object'),
  saved_at timestamptz not null default now(),
  saved_by text not null check (saved_by <> ''),
  unique (site, month)
);

create table people.counselling_submission (
  id integer generated always as identity primary key,
  report_id integer not null references people.counselling_report,
  at timestamptz not null default clock_timestamp(),
  by text not null check (by <> ''),
  -- Of the site when it was submitted.
  provider text not null check (provider in ('FUNDED', 'MUNICIPAL')),
  planning_area text not null check (planning_area <> ''),
  counts jsonb not null check (jsonb_typeof(counts) = 'object'),
  -- Why an earlier one was wrong; null of the first.
  reason text check (btrim(reason) <> '' and length(reason) <= 500)
);
create index on people.counselling_submission (report_id, id desc);

create function people.refuse_change_of_submission() returns trigger language plpgsql as $$
begin
  raise exception 'what was submitted is corrected by another submission' using errcode = 'insufficient_privilege';
end $$;

create trigger submission_is_only_added_to before update or delete or truncate on people.counselling_submission
  for each statement execute function people.refuse_change_of_submission();

-- Those who answer hear of it as of other data.
create trigger tell_of_submission after insert on people.counselling_submission
  for each statement execute function tell_of_other_data();

-- All that the role which answers everybody sees of it: what is submitted, and neither drafts nor by whom.
create view submitted_counselling as
  select distinct on (submission.report_id)
         report.site, to_char(report.month, 'YYYY-MM') as month, submission.provider, submission.planning_area,
         submission.counts, to_char(submission.at at time zone 'UTC', 'YYYY-MM-DD') as submitted_on
    from people.counselling_submission submission
    join people.counselling_report report on report.id = submission.report_id
   order by submission.report_id, submission.id desc;

-- What names the state of the data: what is loaded, and what was submitted since.
create view data_state as
  select id, content_hash from data_set
  union all
  select 'submitted counselling', md5(concat_ws(' ', count(*), max(id), max(at)))
    from people.counselling_submission having count(*) > 0;
