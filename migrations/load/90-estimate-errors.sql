-- How far estimates missed where the truth is known.
-- replaces: estimate_error

insert into estimate_error (level, age_band, day, method, mean, largest, source_id)
select upper(level), upper(ages), day, upper(replace(method, '-', '_')), mean_percent / 100, largest_percent / 100, source
  from seed_estimate_errors;
