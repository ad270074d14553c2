//! Service centres: what their files must say, and which times are free.

use std::collections::BTreeSet;

use catalogue::{Catalogue, Centre, Closed, Slot, VisitWay, Wish, cells};
use insta::assert_snapshot;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::support::{Files, day, good};

const CENTRES: &str = r#"centres:
  - centre: hill
    name: Hill Centre
    agency: energy-office
    address: [1 Hill Road]
    hours: { monday: ["09:00-12:00", "13:00-14:00"], friday: ["09:00-10:00"], sunday: ["01:00-04:00"] }
    closures: [{ from: 2025-03-10, to: 2025-03-11, name: Painting }]
    days_ahead: 30
    counters:
      - { counter: "1", services: [solar-grant] }
      - { counter: "2", also_by: [phone, video] }
      - { counter: "3", walk_in_only: true }
    video: "https://meet.example/{room}"
"#;

fn files() -> Files {
    good().with("centres/all.yaml", CENTRES)
}

fn check(old: &str, new: &str) -> String {
    files().replace("centres/all.yaml", old, new).problems()
}

fn sydney() -> TimeZone {
    TimeZone::get("Australia/Sydney").unwrap()
}

fn at(text: &str) -> i64 {
    text.parse::<Zoned>().unwrap().timestamp().as_millisecond()
}

fn clock(at: i64) -> String {
    Timestamp::from_millisecond(at).unwrap().to_zoned(sydney()).strftime("%H:%M%:z").to_string()
}

/// What is free on a day for a service of so many minutes: the time and the counter.
fn free(on: &str, service: Option<&str>, minutes: u32, taken: &[(&str, &str)]) -> String {
    free_by(VisitWay::Counter, (on, service, minutes), taken)
}

fn free_by(way: VisitWay, (on, service, minutes): (&str, Option<&str>, u32), taken: &[(&str, &str)]) -> String {
    let catalogue = files().load();
    let centre = only(&catalogue);
    let taken: BTreeSet<(String, i64)> = taken
        .iter()
        .flat_map(|(counter, from)| cells(at(from), at(from) + 15 * 60_000).map(|cell| ((*counter).to_owned(), cell)))
        .collect();
    let now = at("2025-02-01T00:00[Australia/Sydney]");
    let slots =
        centre.free((catalogue.calendars.first(), &sydney()), day(on), Wish { service, way, minutes }, (now, &taken));
    let line = |slot: &Slot| format!("{} {}", clock(slot.from), slot.counter);
    slots.iter().map(line).collect::<Vec<_>>().join(", ")
}

fn only(catalogue: &Catalogue) -> &Centre {
    catalogue.centre("hill").unwrap()
}

#[test]
fn times_lie_within_the_spans_of_a_day_and_none_is_longer() {
    assert_snapshot!(free("2025-03-03", None, 60, &[]), @"09:00+11:00 1, 09:15+11:00 1, 09:30+11:00 1, 09:45+11:00 1, 10:00+11:00 1, 10:15+11:00 1, 10:30+11:00 1, 10:45+11:00 1, 11:00+11:00 1, 13:00+11:00 1");
    assert_snapshot!(free("2025-03-07", None, 60, &[]), @"09:00+11:00 1");
    assert_snapshot!(free("2025-03-07", None, 61, &[]), @"");
    assert_snapshot!(free("2025-03-04", None, 15, &[]), @"");
}

#[test]
fn who_is_taken_at_one_counter_may_be_free_at_the_next() {
    let nine = "2025-03-07T09:00[Australia/Sydney]";
    assert_snapshot!(free("2025-03-07", Some("solar-grant"), 30, &[]), @"09:00+11:00 1, 09:15+11:00 1, 09:30+11:00 1");
    assert_snapshot!(free("2025-03-07", Some("solar-grant"), 30, &[("1", nine)]), @"09:00+11:00 2, 09:15+11:00 1, 09:30+11:00 1");
    assert_snapshot!(free("2025-03-07", Some("solar-grant"), 30, &[("1", nine), ("2", nine)]), @"09:15+11:00 1, 09:30+11:00 1");
    // Only the second counter helps with anything else.
    assert_snapshot!(free("2025-03-07", Some("sun-advice"), 30, &[("2", nine)]), @"09:15+11:00 2, 09:30+11:00 2");
}

#[test]
fn a_way_has_the_times_of_the_counters_that_take_it() {
    let day = ("2025-03-07", None, 30);
    let nine = "2025-03-07T09:00[Australia/Sydney]";
    assert_snapshot!(free_by(VisitWay::Phone, day, &[]), @"09:00+11:00 2, 09:15+11:00 2, 09:30+11:00 2");
    assert_snapshot!(free_by(VisitWay::Video, day, &[("2", nine)]), @"09:15+11:00 2, 09:30+11:00 2");
    let catalogue = files().load();
    let link = only(&catalogue).video_link("0190");
    assert_eq!(link.as_deref(), Some("https://meet.example/0190"));
    assert!(only(&catalogue).books(None, VisitWay::Video) && only(&catalogue).books(None, VisitWay::Counter));
    // A counter that was named for visits by video and is not any more keeps none of them.
    let slot = Slot { from: at(nine), to: at("2025-03-07T09:30[Australia/Sydney]"), counter: "2".to_owned() };
    let keeps = |to: &str, way: VisitWay| {
        let catalogue = files().replace("centres/all.yaml", "also_by: [phone, video]", to).load();
        let on = crate::support::day("2025-03-07");
        only(&catalogue).keeps((catalogue.calendars.first(), &sydney()), on, (None, way), &slot)
    };
    assert!(keeps("also_by: [phone, video]", VisitWay::Video) && keeps("also_by: [phone]", VisitWay::Phone));
    assert!(!keeps("also_by: [phone]", VisitWay::Video) && keeps("also_by: []", VisitWay::Counter));
}

#[test]
fn nobody_is_asked_to_a_closed_door() {
    let catalogue = files().load();
    let (centre, calendar) = (only(&catalogue), catalogue.calendars.first());
    assert_eq!(centre.closed_on(calendar, day("2025-03-03")), None);
    assert_eq!(centre.closed_on(calendar, day("2025-03-10")), Some(Closed::Because("Painting".to_owned())));
    assert_eq!(centre.closed_on(calendar, day("2025-03-04")), Some(Closed::NoHours));
    assert_eq!(centre.closed_on(calendar, day("2025-04-21")), Some(Closed::Holiday), "Easter Monday");
    assert_eq!(centre.closed_on(calendar, day("2027-03-01")), Some(Closed::Holiday), "beyond the calendar");
    assert_eq!(free("2025-04-21", None, 15, &[]), "");
    // Saturday and Sunday are no working days, and this centre is open on Sundays all the same.
    assert_ne!(free("2025-03-02", None, 15, &[]), "");
}

#[test]
fn hours_are_those_of_the_clock_on_the_wall_when_it_changes() {
    // In the night to 5 October the hour from two to three is left out; in that to 6 April it comes twice.
    assert_snapshot!(free("2025-10-05", None, 60, &[]), @"01:00+10:00 1, 01:15+10:00 1, 01:30+10:00 1, 01:45+10:00 1, 03:00+11:00 1");
    assert_snapshot!(free("2025-04-06", None, 60, &[]), @"01:00+11:00 1, 01:15+11:00 1, 01:30+11:00 1, 01:45+11:00 1, 02:00+11:00 1, 02:15+11:00 1, 02:30+11:00 1, 02:45+11:00 1, 02:00+10:00 1, 02:15+10:00 1, 02:30+10:00 1, 02:45+10:00 1, 03:00+10:00 1");
}

#[test]
fn a_time_takes_every_cell_that_it_touches() {
    let from = at("2025-03-07T09:02[Australia/Sydney]");
    let of = |minutes: i64| cells(from, from + minutes * 60_000).map(clock).collect::<Vec<_>>().join(" ");
    assert_snapshot!(of(1), @"09:00+11:00");
    assert_snapshot!(of(3), @"09:00+11:00");
    assert_snapshot!(of(4), @"09:00+11:00 09:05+11:00");
}

#[test]
fn what_was_booked_holds_as_long_as_the_files_keep_it() {
    let slot = Slot {
        from: at("2025-03-07T09:00[Australia/Sydney]"),
        to: at("2025-03-07T09:30[Australia/Sydney]"),
        counter: "1".to_owned(),
    };
    let keeps = |old: &str, new: &str| {
        let catalogue = files().replace("centres/all.yaml", old, new).load();
        let on = day("2025-03-07");
        only(&catalogue).keeps(
            (catalogue.calendars.first(), &sydney()),
            on,
            (Some("solar-grant"), VisitWay::Counter),
            &slot,
        )
    };
    assert!(keeps("Hill Road", "Hill Street"));
    assert!(!keeps("friday: [\"09:00-10:00\"]", "friday: [\"09:15-10:00\"]"), "it opens later");
    assert!(!keeps("from: 2025-03-10", "from: 2025-03-07"), "it is closed");
    assert!(!keeps("counter: \"1\"", "counter: \"4\""), "the counter is gone");
    assert!(!keeps("services: [solar-grant]", "services: [sun-advice]"), "the counter does something else");
    assert!(!keeps("{ counter: \"1\", ", "{ counter: \"1\", walk_in_only: true, "), "it takes nobody with a time");
}

#[test]
fn what_is_wrong_in_a_file_is_said_at_its_place() {
    assert_snapshot!(check("agency: energy-office", "agency: energy-ofice"), @"centres/all.yaml:4:13: error: there is no agency named `energy-ofice` (did you mean `energy-office`?) [unknown-agency]");
    assert_snapshot!(check("services: [solar-grant]", "services: [solar-grand]"), @"centres/all.yaml:10:36: error: there is no service named `solar-grand` (did you mean `solar-grant`?) [unknown-service]");
    assert_snapshot!(check("{ counter: \"2\", ", "{ counter: \"1\", "), @"centres/all.yaml:11:9: error: the counter `1` is there twice (give each its own name) [duplicate-id]");
    assert_snapshot!(check("days_ahead: 30", "days_ahead: 0"), @"centres/all.yaml:8:17: error: times cannot be booked 0 days ahead (write 1 to 366) [bad-number]");
    assert_snapshot!(check("\"09:00-10:00\"", "\"10:00-09:00\""), @"centres/all.yaml:6:63: error: 09:00 is not later than 10:00 (write the spans of a day in order, each from its beginning to its end) [bad-period]");
    assert_snapshot!(check("address: [1 Hill Road]", "address: [1 Hill Road]\n    access: [lift]"), @"centres/all.yaml:6:14: error: `lift` is not one of: step-free, accessible-toilet, accessible-parking, hearing-loop, quiet-room, seats, assistance-animals, sign-language [unknown-word]");
    assert_snapshot!(check("also_by: [phone, video]", "also_by: [fax]"), @"centres/all.yaml:11:35: error: `fax` is not one of: phone, video [unknown-word]");
    assert_snapshot!(check("    video: \"https://meet.example/{room}\"\n", ""), @"centres/all.yaml:2:5: error: a counter takes visits by video, and no link is named (write `video: https://…/{room}` for the centre) [missing-key]");
    assert_snapshot!(check("https://meet.example/{room}", "https://meet.example/"), @"centres/all.yaml:13:12: error: `https://meet.example/` is no link to a room of its own for each visit (write an address that begins with https:// and has {room} in it once) [bad-link]");
    assert_snapshot!(check("walk_in_only: true", "walk_in_only: true, also_by: [phone]"), @"centres/all.yaml:12:9: error: a counter without times takes no visits by phone or video (leave out `walk_in_only` or `also_by`) [contradiction]");
    let service = good().replace(crate::support::SERVICE, "apply:\n", "visit: { minutes: 0 }\napply:\n");
    assert_snapshot!(service.problems(), @"…/service.yaml:58:19: error: a visit cannot take 0 minutes (write 1 to 240) [bad-number]");
}
