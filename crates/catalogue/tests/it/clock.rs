//! Due dates of New South Wales against a table that was worked by hand: tests/data/clock.txt.

use catalogue::clock::{Clock, Counting, DeadlineState, Due, Extension, Moves, Silence, Stop};
use catalogue::{Calendar, Catalogue, File, Within};
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
