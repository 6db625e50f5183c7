-- Whoever loads other data, by whatever way: those who answer from it hear of it when it is committed, and not before.
create function tell_of_other_data() returns trigger language plpgsql as $$
begin
  notify atlas_data;
  return null;
end
$$;

create trigger tell_of_other_data
  after insert or update or delete or truncate on data_set
  for each statement execute function tell_of_other_data();
