//! The rule of a hall's queue, and what its counters may call.

use catalogue::hall::{Ahead, Arrival, Durations, RULE, Server, WaitRange, Wanted, may_take, next, wait};
use catalogue::{Catalogue, Centre};

use crate::support::good;

const CENTRES: &str = r#"centres:
  - centre: hill
    name: Hill Centre
    agency: energy-office
    address: [1 Hill Road]
    hours: { monday: ["09:00-12:00"] }
    counters:
      - { counter: "1", services: [solar-grant] }
      - { counter: "2", languages: [de] }
      - { counter: "3" }
"#;

const MINUTE: i64 = 60_000;

fn loaded() -> Catalogue {
    good().with("centres/all.yaml", CENTRES).load()
}

fn wanted(service: Option<&str>, language: Option<&str>) -> Wanted {
    Wanted { service: service.map(str::to_owned), language: language.map(str::to_owned) }
}

fn all(open: &[&str]) -> Vec<String> {
    open.iter().map(|one| (*one).to_owned()).collect()
}

/// The minutes from which somebody's waiting counts.
fn counts(arrival: Arrival) -> i64 {
    arrival.counts_from() / MINUTE
}

fn came(minute: i64) -> Arrival {
    Arrival { came_at: minute * MINUTE, ..Arrival::default() }
}

#[test]
fn an_appointment_counts_from_before_its_time_unless_they_come_late() {
    let booked = |minute| Arrival { appointment: Some(600 * MINUTE), ..came(minute) };
    assert_eq!([counts(booked(560)), counts(booked(600)), counts(booked(615))], [570 - 10, 570, 570]);
    assert_eq!(counts(booked(616)), 616, "as without an appointment");
    assert_eq!(counts(Arrival { is_late: true, ..booked(630) }), 570, "they said so");
    assert_eq!(counts(Arrival { is_late: true, ..booked(631) }), 631);
}

#[test]
fn head_starts_do_not_add_up_and_a_place_from_home_counts_an_hour_at_most() {
    assert_eq!(counts(Arrival { is_frail: true, ..came(600) }), 580);
    assert_eq!(counts(Arrival { is_frail: true, is_danger: true, ..came(600) }), 480);
    let home = |taken: i64| Arrival { taken_at: Some(taken * MINUTE), ..came(600) };
    assert_eq!([counts(home(570)), counts(home(100)), counts(home(700))], [570, 540, 600]);
}

#[test]
fn nobody_is_passed_by_who_comes_after_the_longest_head_start() {
    let latest = RULE.longest_head_start();
    for minute in 0..300 {
        for (is_frail, is_danger, is_late) in [(false, false, false), (true, false, true), (true, true, true)] {
            for appointment in [None, Some(minute - RULE.grace_told), Some(minute), Some(minute + 60)] {
                let appointment = appointment.map(|at| at * MINUTE);
                let taken_at = Some((minute - 300) * MINUTE);
                let arrival = Arrival { taken_at, appointment, is_frail, is_danger, is_late, ..came(minute) };
                let home = RULE.home + RULE.danger;
                assert!(counts(arrival) >= minute - home, "{arrival:?}");
                let here = Arrival { taken_at: None, ..arrival };
                assert!(counts(here) >= minute - latest, "{here:?}");
            }
        }
    }
}

#[test]
fn a_counter_without_the_skill_is_not_given_who_another_open_one_can_help() {
    let catalogue = loaded();
    let centre: &Centre = &catalogue.centres[0];
    let (grant, other) = (wanted(Some("solar-grant"), None), wanted(Some("gas-rebate"), None));
    let german = wanted(Some("gas-rebate"), Some("de"));
    assert!(may_take(centre, ("1", &all(&["2"])), &grant));
    assert!(!may_take(centre, ("1", &all(&["2"])), &other), "counter 2 can");
    assert!(may_take(centre, ("1", &all(&[])), &other), "nobody else is there");
    assert!(!may_take(centre, ("3", &all(&["2"])), &german) && may_take(centre, ("2", &all(&["3"])), &german));
    assert!(may_take(centre, ("3", &all(&["1"])), &german), "nobody who is there speaks it");
    assert!(!may_take(centre, ("9", &all(&["1"])), &grant), "there is no such counter");
    let queue = [german, other, grant];
    assert_eq!(next(centre, ("1", &all(&["2", "3"])), &queue), Some(2));
    assert_eq!(next(centre, ("3", &all(&["2"])), &queue), Some(1));
    assert_eq!(next(centre, ("2", &all(&["3"])), &queue), Some(0));
    assert_eq!(next(centre, ("2", &all(&[])), &[]), None);
}

#[test]
fn whom_no_open_counter_may_call_is_told_no_time_and_who_is_next_waits_for_the_counter() {
    let (durations, free) = (Durations::known(0.0, 0.0001), Server { helps: None });
    let busy = |gone: f64| Server { helps: Some((gone, 20.0)) };
    assert_eq!(wait(&[], (&[], u64::MAX), &[], &durations), None);
    assert_eq!(wait(&[free], (&[], 0b10), &[], &durations), None);
    let range = |from, to| Some(WaitRange { from, to });
    assert_eq!(wait(&[free], (&[], 1), &[], &durations), range(0, 0));
    assert_eq!(wait(&[busy(5.0)], (&[], 1), &[], &durations), range(15, 15));
    let ahead = [Ahead { minutes: 10.0, comes_in: 0.0, counters: u64::MAX }; 2];
    assert_eq!(wait(&[busy(5.0)], (&ahead, 1), &[], &durations), range(35, 35));
    assert_eq!(wait(&[busy(5.0), free], (&ahead, 0b11), &[], &durations), range(15, 15));
    let apart = [Ahead { minutes: 10.0, comes_in: 0.0, counters: 0b10 }];
    assert_eq!(wait(&[busy(5.0), free], (&apart, 0b01), &[], &durations), range(15, 15), "they go elsewhere");
}
