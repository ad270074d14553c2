//! When a note goes out: at once, after hours of quiet, or together with others. Pure: the moment is a parameter.

use catalogue::{Channel, QuietHours};
use jiff::civil::{Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use super::note::Note;
use crate::people::{Digest, Hearing, Topic};

/// Why a note waits, and until when, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wait {
    /// Nothing rings now.
    Quiet(i64),
    /// It goes in one mail with others.
    Together(i64),
}

impl Wait {
    pub(super) fn until(self) -> i64 {
        match self {
            Wait::Quiet(until) | Wait::Together(until) => until,
        }
    }
}

/// The moment and the place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here<'h> {
    pub now: i64,
    pub zone: &'h TimeZone,
    /// The hours of quiet where people choose none.
    pub quiet: Option<QuietHours>,
}

/// Whether a note waits. What must arrive, what has a last day before it would go, and what is urgent never waits for
/// other news; what is urgent does not wait at all.
pub(super) fn wait(
    (note, topic, until): (&Note, Topic, Option<i64>),
    channel: Channel,
    hearing: &Hearing,
    here: Here<'_>,
) -> Option<Wait> {
    let today = local(here.now, here.zone)?.date();
    if note.is_urgent(today) {
        return None;
    }
    // What would be of no use any more by then goes now.
    let is_in_time = |moment: i64| {
        let ends_before = note.last_day().is_some_and(|day| local(moment, here.zone).is_none_or(|at| day <= at.date()));
        !ends_before && until.is_none_or(|until| moment < until)
    };
    let waits = match (channel, hearing.digest) {
        (Channel::Sms | Channel::Push | Channel::Social, _) => {
            quiet_ends(here.now, here.zone, hearing.quiet_hours(here.quiet)?).map(Wait::Quiet)
        }
        // A reminder whose last day nobody wrote down may be about today.
        (Channel::Email, Some(digest))
            if topic == Topic::News || (topic == Topic::Reminders && note.last_day().is_some()) =>
        {
            next_digest(here.now, here.zone, digest).map(Wait::Together)
        }
        _ => None,
    };
    waits.filter(|wait| is_in_time(wait.until()))
}

fn local(moment: i64, zone: &TimeZone) -> Option<Zoned> {
    Some(Timestamp::from_millisecond(moment).ok()?.to_zoned(zone.clone()))
}

/// When the hours of quiet end in which a moment is; `None` outside of them. An hour that a change of the clocks leaves
/// out is the next one.
fn quiet_ends(now: i64, zone: &TimeZone, quiet: QuietHours) -> Option<i64> {
    let here = local(now, zone)?;
    let hour = u8::try_from(here.hour()).ok()?;
    let is_quiet = match quiet.from < quiet.until {
        true => (quiet.from..quiet.until).contains(&hour),
        false => hour >= quiet.from || hour < quiet.until,
    };
    is_quiet.then(|| next_at(&here, quiet.until, None)).flatten()
}

/// The next moment of a digest.
fn next_digest(now: i64, zone: &TimeZone, digest: Digest) -> Option<i64> {
    next_at(&local(now, zone)?, digest.hour, digest.is_weekly.then_some(Weekday::Monday))
}

/// The first moment after `here` at which the clock shows a full hour, on any day or on one of the week.
fn next_at(here: &Zoned, hour: u8, on: Option<Weekday>) -> Option<i64> {
    let time = Time::new(i8::try_from(hour).ok()?, 0, 0, 0).ok()?;
    let days = (0..=7).filter_map(|days| here.date().checked_add(days.days()).ok());
    let mut days = days.filter(|day| on.is_none_or(|on| day.weekday() == on));
    days.find_map(|day| {
        let moment = day.to_datetime(time).to_zoned(here.time_zone().clone()).ok()?.timestamp();
        (moment > here.timestamp()).then(|| moment.as_millisecond())
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::super::note::{News, samples};
    use super::*;

    const HOUR: i64 = 60 * 60 * 1_000;

    fn sydney() -> TimeZone {
        TimeZone::get("Australia/Sydney").unwrap()
    }

    fn at(text: &str) -> i64 {
        text.parse::<Zoned>().unwrap().timestamp().as_millisecond()
    }

    fn news(last_day: Option<Date>) -> Note {
        Note::CaseNews { reference: "ABCDEFGH".to_owned(), news: News::Changed, last_day }
    }

    const NIGHT: QuietHours = QuietHours { from: 21, until: 8 };

    #[test]
    fn hours_of_quiet_end_when_the_clock_of_the_place_says_so() {
        let zone = sydney();
        let ends = |now: &str, quiet| quiet_ends(at(now), &zone, quiet);
        for (now, end) in [
            ("2026-07-06T20:59[Australia/Sydney]", None),
            ("2026-07-06T21:00[Australia/Sydney]", Some("2026-07-07T08:00[Australia/Sydney]")),
            ("2026-07-07T07:59[Australia/Sydney]", Some("2026-07-07T08:00[Australia/Sydney]")),
            ("2026-07-07T08:00[Australia/Sydney]", None),
            // Summer time begins: the night has an hour less. It ends: an hour more.
            ("2026-10-03T22:00[Australia/Sydney]", Some("2026-10-04T08:00+11:00[Australia/Sydney]")),
            ("2026-04-04T22:00[Australia/Sydney]", Some("2026-04-05T08:00+10:00[Australia/Sydney]")),
        ] {
            assert_eq!(ends(now, NIGHT), end.map(at), "{now}");
        }
        assert_eq!(at("2026-10-04T08:00[Australia/Sydney]") - at("2026-10-03T22:00[Australia/Sydney]"), 9 * HOUR);
        assert_eq!(at("2026-04-05T08:00[Australia/Sydney]") - at("2026-04-04T22:00[Australia/Sydney]"), 11 * HOUR);
        // Hours that end at two, on the day without a two o'clock.
        let early = QuietHours { from: 0, until: 2 };
        let end = ends("2026-10-04T01:30[Australia/Sydney]", early);
        assert_eq!(end, Some(at("2026-10-04T03:00[Australia/Sydney]")));
    }

    /// Each half hour of a year, with the days on which the clocks change, for each pair of hours.
    #[test]
    fn nothing_is_held_longer_than_its_span_and_none_is_quiet_when_it_ends() {
        let zone = sydney();
        let begin = at("2026-01-01T00:00[Australia/Sydney]");
        for half in 0..2 * 24 * 365 {
            let now = begin + half * HOUR / 2;
            let hour = u8::try_from(half % 24).unwrap();
            for quiet in [NIGHT, QuietHours { from: hour, until: (hour + 7) % 24 }] {
                let span = i64::from((quiet.until + 24 - quiet.from) % 24);
                let Some(end) = quiet_ends(now, &zone, quiet) else { continue };
                assert!(end > now && end - now <= (span + 1) * HOUR, "{now} {quiet:?}");
                assert_eq!(quiet_ends(end, &zone, quiet), None, "{now} {quiet:?}");
            }
            for (is_weekly, days) in [(false, 1), (true, 7)] {
                let next = next_digest(now, &zone, Digest { is_weekly, hour }).unwrap();
                assert!(next > now && next - now <= (days * 24 + 1) * HOUR, "{now} {hour}");
            }
        }
    }

    #[test]
    fn only_news_and_reminders_with_time_left_wait_for_others() {
        let zone = sydney();
        let now = at("2026-07-06T12:00[Australia/Sydney]");
        let here = Here { now, zone: &zone, quiet: Some(NIGHT) };
        let hearing = Hearing { digest: Some(Digest { is_weekly: true, hour: 9 }), ..Hearing::default() };
        let waits = |note: &Note, topic, until| wait((note, topic, until), Channel::Email, &hearing, here);
        let monday = at("2026-07-13T09:00[Australia/Sydney]");
        assert_eq!(waits(&news(None), Topic::News, None), Some(Wait::Together(monday)));
        assert_eq!(waits(&news(None), Topic::Must, None), None);
        assert_eq!(waits(&news(None), Topic::Receipts, None), None);
        assert_eq!(waits(&news(None), Topic::Reminders, None), None, "its last day is not known");
        assert_eq!(waits(&news(Some(date(2026, 7, 13))), Topic::Reminders, None), None);
        assert_eq!(waits(&news(Some(date(2026, 7, 14))), Topic::Reminders, None), Some(Wait::Together(monday)));
        assert_eq!(waits(&news(None), Topic::News, Some(monday)), None, "it would be too late");
    }

    #[test]
    fn at_night_only_what_is_urgent_rings() {
        let zone = sydney();
        let now = at("2026-07-06T23:00[Australia/Sydney]");
        let here = Here { now, zone: &zone, quiet: Some(NIGHT) };
        let hearing = Hearing::default();
        let morning = Some(Wait::Quiet(at("2026-07-07T08:00[Australia/Sydney]")));
        let rings = |note: &Note, channel| wait((note, Topic::Must, None), channel, &hearing, here);
        assert_eq!(rings(&news(None), Channel::Sms), morning);
        assert_eq!(rings(&news(None), Channel::Push), morning);
        assert_eq!(rings(&news(None), Channel::Email), None);
        assert_eq!(rings(&news(Some(date(2026, 7, 6))), Channel::Sms), None, "today is the last day");
        assert_eq!(rings(&news(Some(date(2026, 7, 7))), Channel::Sms), None, "the morning of the last day is late");
        assert_eq!(rings(&news(Some(date(2026, 7, 8))), Channel::Sms), morning);
        let today = date(2026, 7, 6);
        let urgent: Vec<&str> = samples().iter().filter(|note| note.is_urgent(today)).map(Note::kind).collect();
        for kind in ["sign-in-code", "message-receipt", "file-left", "post-pointer"] {
            assert!(urgent.contains(&kind), "{kind}: {urgent:?}");
        }
        assert!(!urgent.contains(&"answer") && !urgent.contains(&"letter"), "{urgent:?}");
    }
}
