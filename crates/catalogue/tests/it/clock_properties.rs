//! Properties of every clock, tested on thousands of generated ones; the same ones each time.

use catalogue::clock::{Clock, Counting, DeadlineState, Due, Extension, Moves, Reading, Stop};
use catalogue::{Unit, Within};
use jiff::{Timestamp, ToSpan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::clock::{calendar, nsw, sydney};

const UNITS: [Unit; 6] = [Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];
/// 1 July 2019 in Sydney, half a year after the calendar begins.
const FIRST: i64 = 1_561_903_200;
const HOUR: i64 = 3_600;

/// The seed of a clock, in hours: start, unit, length, more for the limit, ways of counting, stops, extensions.
type Seed = (i64, usize, u32, u32, u8, Vec<(i64, i64)>, Vec<(i64, i64, bool)>);

fn seeds() -> impl Strategy<Value = Seed> {
    let stops = vec((-200_i64..2_000, 0_i64..1_500), 0..5);
    let extensions = vec((0_i64..2_000, 0_i64..120, any::<bool>()), 0..3);
    (0_i64..50_000, 0_usize..6, 0_u32..45, 0_u32..40, 0_u8..8, stops, extensions)
}

fn at(start: i64, hours: i64) -> Timestamp {
    Timestamp::from_second(FIRST + (start + hours) * HOUR).unwrap()
}

/// Runs a check on many clocks. With each comes a function from a number of hours to the moment after its start.
fn check(holds: impl Fn(Clock<'_>, &dyn Fn(i64) -> Timestamp, i64) -> Result<(), TestCaseError>) {
    let (catalogue, zone) = (nsw(), sydney());
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let result = runner.run(&(seeds(), -100_i64..6_000), |(seed, moment)| {
        let (start, unit, amount, more, ways, stops, extensions) = seed;
        let unit = UNITS[unit];
        // Years and months run soon beyond every calendar.
        let amount = if unit >= Unit::Months { amount % 4 } else { amount };
        let id = if ways & 1 == 0 { "nsw" } else { "nsw-planning" };
        let calendar = Some(calendar(&catalogue, id));
        let counting = Counting { calendar, skips_closures: ways & 2 != 0, rolls: ways & 4 != 0 };
        let mut clock = Clock::new(Within { amount, unit }, counting, &zone, at(start, 0));
        clock.limit = (more > 0).then_some(Within { amount: amount + more, unit });
        let stop = |(from, length): (i64, i64)| {
            let (from, to) = (at(start, from), Some(at(start, from + length)));
            Stop { from, to, reason: "information-requested".to_owned() }
        };
        clock.stops = stops.into_iter().map(stop).collect();
        let extend = |(from, days, both): (i64, i64, bool)| {
            let at = at(start, from);
            let to = at.to_zoned(zone.clone()).date() + days.days();
            Extension { at, to, moves: if both { Moves::Both } else { Moves::Limit } }
        };
        clock.extensions = extensions.into_iter().map(extend).collect();
        holds(clock, &|hours| at(start, hours), moment)
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// The deadline as one number, if it is known.
fn end(due: &Due) -> Option<i64> {
    match due {
        Due::On(day) => Some(i64::from(day.year()) * 400 + i64::from(day.day_of_year())),
        Due::At(moment) => Some(moment.as_millisecond()),
        Due::Unknown(_) => None,
    }
}

fn ends(clock: &Clock<'_>) -> [Option<i64>; 2] {
    [end(&clock.norm_due()), end(&clock.limit_due())]
}

/// The content of a reading, without the moment it was taken at.
fn said(reading: &Reading) -> (DeadlineState, u32, Option<(DeadlineState, u32)>) {
    (reading.norm.says, reading.norm.left, reading.limit.as_ref().map(|side| (side.says, side.left)))
}

#[test]
fn nothing_is_ever_negative() {
    check(|clock, moment, hours| {
        let now = moment(hours);
        let reading = clock.at(now, None);
        for side in [Some(&reading.norm), reading.limit.as_ref()].into_iter().flatten() {
            prop_assert!(side.left == 0 || side.over == 0, "both {} left and {} over", side.left, side.over);
            if let Some(breaks_at) = side.breaks_at {
                prop_assert!(breaks_at > clock.start, "it is over before it begins");
                prop_assert!(side.says != DeadlineState::Broken || breaks_at <= now, "broken before its end");
                prop_assert!(
                    side.warns_at.is_none_or(|warns_at| clock.start <= warns_at),
                    "a warning before the start"
                );
            }
        }
        Ok(())
    });
}

#[test]
fn nothing_moves_while_it_stands_still() {
    check(|mut clock, moment, hours| {
        let hours = hours.max(0);
        let from = moment(hours);
        clock.stops.retain(|stop| stop.to.is_some_and(|to| to <= from));
        clock.extensions.retain(|extension| extension.at <= from);
        clock.stops.push(Stop { from, to: None, reason: "school-letter-awaited".to_owned() });
        let first = clock.at(from, None);
        for later in [1, 30, 900, 20_000, 200_000] {
            let reading = clock.at(moment(hours + later), None);
            prop_assert_eq!(said(&reading), said(&first), "after {} hours", later);
            prop_assert_eq!(reading.next_change(moment(hours + later)), None);
            prop_assert_eq!(&reading.norm.due, &first.norm.due);
        }
        Ok(())
    });
}

#[test]
fn going_on_leaves_as_much_as_there_was() {
    check(|mut clock, moment, hours| {
        let hours = hours.max(0);
        let from = moment(hours);
        clock.counting.rolls = false;
        clock.stops.retain(|stop| stop.to.is_some_and(|to| to <= from));
        clock.extensions.retain(|extension| extension.at <= from);
        let before = clock.at(from, None);
        let to = moment(hours + 333);
        clock.stops.push(Stop { from, to: Some(to), reason: "coroner-awaited".to_owned() });
        let after = clock.at(to, None);
        if before.beyond().is_none() && after.beyond().is_none() {
            // If nothing was left, there is still the next day on which something can be done.
            let (left, was) = (after.norm.left, before.norm.left);
            prop_assert!(left == was || (was == 0 && left == 1), "{was} became {left}");
            prop_assert_eq!(after.norm.says == DeadlineState::Broken, before.norm.says == DeadlineState::Broken);
        }
        Ok(())
    });
}

#[test]
fn more_stop_never_makes_it_earlier() {
    check(|clock, moment, hours| {
        let before = ends(&clock);
        let mut longer = clock.clone();
        longer.stops.push(Stop { from: moment(hours), to: Some(moment(hours + 100)), reason: String::new() });
        for (before, after) in before.into_iter().zip(ends(&longer)) {
            // An unknown deadline could become known only by an earlier one, which never happens.
            prop_assert!(before.is_some() || after.is_none(), "an unknown end became known");
            prop_assert!(after.is_none() || before <= after, "{before:?} became {after:?}");
        }
        Ok(())
    });
}

#[test]
fn standing_still_for_no_time_changes_nothing() {
    check(|clock, moment, hours| {
        let mut stopped = clock.clone();
        stopped.stops.push(Stop { from: moment(hours), to: Some(moment(hours)), reason: String::new() });
        prop_assert_eq!(ends(&stopped), ends(&clock));
        Ok(())
    });
}

#[test]
fn the_limit_never_ends_before_the_norm() {
    check(|mut clock, _, _| {
        let [norm, limit] = ends(&clock);
        prop_assert!(limit.is_none() || norm <= limit, "{norm:?} and {limit:?}");
        clock.extensions.clear();
        let [norm, limit] = ends(&clock);
        prop_assert!(limit.is_none() || norm <= limit, "{norm:?} and {limit:?}");
        Ok(())
    });
}

#[test]
fn what_ran_out_stays_so_until_it_is_kept() {
    check(|clock, moment, hours| {
        let (early, late) = (clock.at(moment(hours), None), clock.at(moment(hours + 700), None));
        if early.norm.says == DeadlineState::Broken {
            prop_assert_eq!(late.norm.says, DeadlineState::Broken);
        }
        if let (Some(breaks_at), None) = (early.norm.breaks_at, clock.stopped_at(moment(hours))) {
            let is_over = breaks_at <= moment(hours);
            prop_assert_eq!(early.norm.says == DeadlineState::Broken, is_over);
        }
        Ok(())
    });
}
