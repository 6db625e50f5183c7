-- By which clock and public holidays opening hours are meant. One row; none: nobody has said.
create table local_calendar (
  is_the_one boolean primary key default true check (is_the_one),
  -- Of the IANA database: Europe/Berlin.
  time_zone text not null
    constraint local_calendar_time_zone_check check (time_zone ~ '^[A-Z][A-Za-z_]+(/[A-Z][A-Za-z_]+)+$'),
  -- The state whose public holidays hold, by ISO 3166-2: DE-SN.
  state text not null
    constraint local_calendar_state_check
    check (state ~ '^DE-(BB|BE|BW|BY|HB|HE|HH|MV|NI|NW|RP|SH|SL|SN|ST|TH)$')
);
