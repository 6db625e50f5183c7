-- How far an estimate of residents missed where the truth is known, as fractions of the truth. What is estimated in
-- the same way for smaller areas is at least so unsure.
create table estimate_error (
  -- Of which places the rule is.
  level text not null constraint estimate_error_level_check check (level in ('DISTRICT', 'CELL')),
  age_band text not null references age_band
    constraint estimate_error_age_band_check check (age_band in ('AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS')),
  day date not null,
  -- What was predicted from what.
  method text not null
    constraint estimate_error_method_check check (method in ('SOCIAL_SPACES_FROM_PLANNING_AREAS')),
  mean double precision not null,
  largest double precision not null,
  source_id text not null references source,
  primary key (level, age_band, day),
  constraint estimate_error_mean_check check (mean >= 0 and mean <= largest),
  -- Of a number that may be nobody nothing is estimated. NaN sorts above everything.
  constraint estimate_error_largest_check check (largest < 1)
);
