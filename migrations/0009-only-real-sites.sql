-- Every site is a real one: what cannot be visited has no place among places that people trust. The condition on
-- invented ones (service_site_illustrative_is_not_visited) goes with the column.
alter table service_site drop column standing;
drop type site_standing;
