-- What names the state of the data, told without the clock of a session: a text of a moment is another one in another time
-- zone, so that a database brought back elsewhere called the same data by another name.
create or replace view data_state as
  select id, content_hash from data_set
  union all
  select 'submitted counselling', md5(concat_ws(' ', count(*), max(id), extract(epoch from max(at))))
    from people.counselling_submission having count(*) > 0;
