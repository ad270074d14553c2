//! Due dates of New South Wales against a table that was worked by hand: tests/data/clock.txt.

use catalogue::clock::{Clock, Counting, DeadlineState, Due, Extension, Moves, Silence, Stop};
use catalogue::{Calendar, Catalogue, File, Unit, Within};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::support::day;

const TABLE: &str = include_str!("../data/clock.txt");
const CALENDAR: &str = include_str!("../../../../catalogues/nsw/calendar.yaml");

/// The calendars of New South Wales, without the rest of its catalogue.
pub(crate) fn nsw() -> Catalogue {
    Catalogue::load(vec![File { path: "calendar.yaml".to_owned(), text: CALENDAR.to_owned() }])
}

/// Sydney: ten hours ahead, eleven from the first Sunday of October to the first of April.
pub(crate) fn sydney() -> TimeZone {
    TimeZone::posix("AEST-10AEDT,M10.1.0/2,M4.1.0/3").unwrap()
}

pub(crate) fn calendar<'c>(catalogue: &'c Catalogue, id: &str) -> &'c Calendar {
    catalogue.calendars.iter().find(|calendar| calendar.id == id).unwrap()
}

/// A moment in Sydney, or one that carries its offset.
pub(crate) fn moment(zone: &TimeZone, text: &str) -> Timestamp {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return moment;
    }
    let local: DateTime = text.replace(' ', "T").parse().unwrap_or_else(|_| panic!("{text} is no moment"));
    local.to_zoned(zone.clone()).unwrap().timestamp()
}

fn counting<'c>(catalogue: &'c Catalogue, text: &str) -> Counting<'c> {
    let id = text.split([' ', ',']).next().unwrap();
    Counting {
        calendar: Some(calendar(catalogue, id)),
        skips_closures: text.contains("outside closures"),
        rolls: text.contains("next working day"),
    }
}

fn due_words(due: &Due) -> String {
    match due {
        Due::On(day) => day.to_string(),
        Due::At(moment) => moment.to_string(),
        Due::Unknown(beyond) => {
            format!("unknown {} {}", beyond.calendar.as_deref().unwrap(), beyond.until.unwrap())
        }
    }
}

fn says_word(says: DeadlineState) -> &'static str {
    match says {
        DeadlineState::Running => "running",
        DeadlineState::Warning => "warning",
        DeadlineState::Stopped => "stopped",
        DeadlineState::Broken => "broken",
        DeadlineState::Kept => "kept",
        DeadlineState::KeptLate => "kept-late",
        DeadlineState::Unknown => "unknown",
    }
}

/// Every line of a case with this key.
fn all<'t>(case: &'t str, key: &str) -> Vec<&'t str> {
    case.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix(": ")).collect()
}

fn one<'t>(case: &'t str, key: &str) -> Option<&'t str> {
    all(case, key).first().copied()
}

fn cases() -> Vec<&'static str> {
    TABLE.split("\ncase: ").skip(1).collect()
}

fn clock<'c>(catalogue: &'c Catalogue, zone: &'c TimeZone, case: &str) -> Clock<'c> {
    let within = |key| one(case, key).map(|text| Within::parse(text).unwrap());
    let counting = counting(catalogue, one(case, "calendar").unwrap_or("nsw"));
    let start = moment(zone, one(case, "start").unwrap());
    let mut clock = Clock::new(within("promise").unwrap(), counting, zone, start);
    clock.limit = within("limit");
    clock.silence = Silence::of(one(case, "silence").unwrap_or_default());
    for stop in all(case, "stop") {
        let (from, to) = stop.split_once(" to ").unwrap();
        let to = (to != "open").then(|| moment(zone, to));
        clock.stops.push(Stop { from: moment(zone, from), to, reason: "information-requested".to_owned() });
    }
    for extension in all(case, "extend") {
        let (at, rest) = extension.split_once(" to ").unwrap();
        let (to, moves) = rest.split_once(' ').unwrap();
        let moves = if moves == "both" { Moves::Both } else { Moves::Limit };
        clock.extensions.push(Extension { at: moment(zone, at), to: day(to), moves });
    }
    if let Some(at) = one(case, "reset") {
        clock.reset(moment(zone, at));
    }
    clock
}

/// What the table says should come out, where it is a moment in its own offset.
fn expected(zone: &TimeZone, text: &str) -> String {
    if text.contains('T') { moment(zone, text).to_string() } else { text.to_owned() }
}

#[test]
fn the_table_of_hand_worked_dates() {
    let (catalogue, zone) = (nsw(), sydney());
    assert!(cases().len() >= 60, "the table has only {} dates", cases().len());
    let mut wrong = Vec::new();
    let mut check = |name: &str, what: String, is: String, should: String| {
        if is != should {
            wrong.push(format!("{name}: {what} is {is}, and should be {should}"));
        }
    };
    for case in cases() {
        let name = case.lines().next().unwrap();
        assert!(one(case, "why").is_some_and(|why| why.len() > 20), "{name} has no reasoning");
        let clock = clock(&catalogue, &zone, case);
        let norm = expected(&zone, one(case, "norm").unwrap());
        check(name, "the norm".to_owned(), due_words(&clock.norm_due()), norm);
        if let Some(limit) = one(case, "due limit") {
            check(name, "the limit".to_owned(), due_words(&clock.limit_due()), expected(&zone, limit));
        }
        assert_eq!(one(case, "limit").is_some(), one(case, "due limit").is_some(), "{name}: half a limit");
        let kept = one(case, "kept").map(|text| moment(&zone, text));
        for line in all(case, "reads") {
            let (at, says) = line.split_once(' ').unwrap();
            let side = clock.at(moment(&zone, at), kept).norm;
            check(name, at.to_owned(), format!("{} {}", says_word(side.says), side.left), says.to_owned());
        }
        for line in all(case, "silent") {
            let (at, means) = line.split_once(' ').unwrap();
            let silence = clock.at(moment(&zone, at), kept).silence;
            check(name, at.to_owned(), if silence.is_some() { "yes" } else { "no" }.to_owned(), means.to_owned());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_calendar_that_ends_says_what_to_do() {
    let (catalogue, zone) = (nsw(), sydney());
    let start = moment(&zone, "2027-12-22 10:00");
    let within = Within::parse("5 working days").unwrap();
    let clock = Clock::new(within, Counting::by(Some(calendar(&catalogue, "nsw"))), &zone, start);
    let reading = clock.at(start, None);
    assert_eq!(reading.norm.says, DeadlineState::Unknown);
    assert_eq!(reading.next_change(start), None);
    insta::assert_snapshot!(reading.beyond().unwrap().diagnostic(), @"calendar-ends: the calendar `nsw` ends on 2027-12-31, and 2028-01-01 had to be counted (add the holidays of 2028 to `nsw` in calendar.yaml, and move its `covers`)");
    let without = Clock::new(within, Counting::by(None), &zone, start).at(start, None);
    insta::assert_snapshot!(without.beyond().unwrap().diagnostic(), @"calendar-ends: 2027-12-23 had to be counted, and there is no calendar (describe a calendar in calendar.yaml)");
}

#[test]
fn a_longer_table_makes_the_unknown_known() {
    let zone = sydney();
    let longer = CALENDAR.replace("to: 2027-12-31 }", "to: 2028-12-31 }").replace(
        "- { on: 2027-12-28, name: \"Additional day for Boxing Day\" }",
        "- { on: 2027-12-28, name: \"Additional day for Boxing Day\" }\n      - { on: 2028-01-01, name: \"New Year's Day\" }\n      - { on: 2028-01-03, name: \"Additional day\" }",
    );
    let catalogue = Catalogue::load(vec![File { path: "calendar.yaml".to_owned(), text: longer }]);
    let within = Within::parse("5 working days").unwrap();
    let counting = Counting::by(Some(calendar(&catalogue, "nsw")));
    let clock = Clock::new(within, counting, &zone, moment(&zone, "2027-12-22 10:00"));
    // 23 and 24 December; 1 January is a Saturday and Monday 3 its further day; 4, 5 and 6 January.
    assert_eq!(clock.norm_due(), Due::On(day("2028-01-06")));
}

#[test]
fn calendars_that_end_soon_are_named() {
    let catalogue = nsw();
    let ending = |text| catalogue.calendars_ending_before(day(text)).map(|one| one.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ending("2027-12-31"), Vec::<&str>::new());
    assert_eq!(ending("2028-01-01"), ["nsw", "nsw-planning"]);
    assert_eq!(catalogue.calendar_warnings(day("2026-07-06")), Vec::new());
    let warnings = catalogue.calendar_warnings(day("2027-07-06"));
    insta::assert_snapshot!(warnings[0], @"calendar-ends: the calendar `nsw` ends on 2027-12-31; what is due after it cannot be counted (add the holidays of 2028 to `nsw` in calendar.yaml, and move its `covers`)");
}

#[test]
fn the_next_look_is_when_something_changes() {
    let (catalogue, zone) = (nsw(), sydney());
    let case = "start: 2026-07-06 10:00\npromise: 15 working days\nlimit: 40 working days";
    let clock = clock(&catalogue, &zone, case);
    let mut now = clock.start;
    let mut looks = Vec::new();
    while let Some(next) = clock.at(now, None).next_change(now) {
        looks.push(next.to_zoned(zone.clone()).datetime().to_string());
        now = next;
    }
    // The warning of the norm, its end, the warning of the limit eight working days before Monday 31, its end.
    assert_eq!(looks, ["2026-07-22T00:00:00", "2026-07-28T00:00:00", "2026-08-19T00:00:00", "2026-09-01T00:00:00"]);
}

/// The end of a promise in working hours: Monday 12 October is a holiday, and lunch is from 12.30 to 13.30.
fn in_working_hours(hours: u32, start: &str, stop: Option<(&str, &str)>) -> String {
    let text = "calendars:\n  - id: hall\n    name: Hall\n    time_zone: Australia/Sydney\n    weekend: [saturday, sunday]\n    holidays: [{ on: 2026-10-12, name: Fair }]\n    covers: { from: 2026-01-01, to: 2026-12-31 }\n    hours: { monday: [\"09:00-12:30\", \"13:30-17:00\"], tuesday: [\"09:00-12:30\", \"13:30-17:00\"], friday: [\"09:00-12:00\"] }\n";
    let catalogue = Catalogue::load(vec![File { path: "calendar.yaml".to_owned(), text: text.to_owned() }]);
    let zone = sydney();
    let norm = Within { amount: hours, unit: Unit::WorkingHours };
    let mut clock = Clock::new(norm, Counting::by(catalogue.calendars.first()), &zone, moment(&zone, start));
    if let Some((from, to)) = stop {
        let stop = Stop { from: moment(&zone, from), to: Some(moment(&zone, to)), reason: String::new() };
        clock.stops.push(stop);
    }
    match clock.norm_due() {
        Due::At(due) => due.to_zoned(zone.clone()).strftime("%a %d %b %H:%M").to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn working_hours_leave_out_breaks_nights_and_holidays() {
    let due = |hours, start: &str| in_working_hours(hours, start, None);
    assert_eq!(due(2, "2026-10-05 09:30"), "Mon 05 Oct 11:30");
    assert_eq!(due(4, "2026-10-05 09:00"), "Mon 05 Oct 14:00");
    assert_eq!(due(2, "2026-10-05 16:00"), "Tue 06 Oct 10:00");
    // Wednesday and Thursday are never open, and Monday 12 October is a holiday.
    assert_eq!(due(1, "2026-10-07 10:00"), "Fri 09 Oct 10:00");
    assert_eq!(due(4, "2026-10-09 09:00"), "Tue 13 Oct 10:00");
    assert_eq!(due(1, "2026-10-09 11:00"), "Fri 09 Oct 12:00");
    let stopped = Some(("2026-10-05 10:00", "2026-10-06 10:00"));
    assert_eq!(in_working_hours(2, "2026-10-05 09:00", stopped), "Tue 06 Oct 11:00");
    assert!(due(9_000, "2026-10-05 09:00").contains("Unknown"), "beyond the end of the calendar");
}

#[test]
fn the_time_that_is_left_is_counted_in_open_hours() {
    let text = "calendars:\n  - { id: hall, name: Hall, time_zone: Australia/Sydney, weekend: [saturday, sunday], holidays: [], covers: { from: 2026-01-01, to: 2026-12-31 }, hours: { from: \"09:00\", to: \"17:00\" } }\n";
    let catalogue = Catalogue::load(vec![File { path: "calendar.yaml".to_owned(), text: text.to_owned() }]);
    let zone = sydney();
    let norm = Within { amount: 10, unit: Unit::WorkingHours };
    let start = moment(&zone, "2026-10-09 09:00");
    let clock = Clock::new(norm, Counting::by(catalogue.calendars.first()), &zone, start);
    // Friday evening: two hours are left, on Monday.
    let evening = clock.at(moment(&zone, "2026-10-09 20:00"), None);
    assert_eq!((evening.norm.left, evening.norm.over), (2, 0));
    let late = clock.at(moment(&zone, "2026-10-12 14:00"), None);
    assert_eq!((late.norm.left, late.norm.over), (0, 3));
}
