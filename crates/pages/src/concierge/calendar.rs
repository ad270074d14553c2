//! The dates of a plan as a file for calendars: RFC 5545, one all-day event for each deadline.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use catalogue::{DueDate, Plan, PlanGuidance, PlanStep, ToDo, Verdict};
use domain::calendar_file::CalendarFile;
use domain::concierge::marks::{Marks, OwnStep};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::steps::group;
use super::{purpose, reach};
use crate::catalogue_pages::words;
use crate::web::{Outcome, Visit};

/// Days before a deadline on which the calendar reminds.
const REMIND: u8 = 7;

/// One deadline.
struct Deadline {
    /// Stable for a step of a plan, so that a calendar updates the entry instead of adding another.
    uid: String,
    day: Date,
    summary: String,
    description: String,
    url: String,
}

/// `GET /plans/{id}/calendar.ics`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    let facts = reached.facts(&visit.app);
    let plan = domain::concierge::purpose::plan(&visit.app, reached.purpose, &facts);
    let (name, _) = purpose::name(&visit, reached.purpose);
    let site = &visit.app.settings.address;
    let host = site.split("://").last().unwrap_or(site);
    let entry = |step: &str, title: String, who: String, day: Date| Deadline {
        uid: format!("{id}-{step}@{host}"),
        day,
        summary: visit.locale().say("calendar-summary", &[("service", title.into())]),
        description: visit
            .locale()
            .say("calendar-description", &[("agency", who.into()), ("plan", name.as_str().into())]),
        url: format!("{site}{}", reached.address("")),
    };
    let of_service = |step: &PlanStep<'static>, day: Date| {
        let service = step.judgement.service;
        let who = words::provider(&visit, &service.provider).text;
        entry(&service.id, visit.spoken().service_name(service).to_string(), who, day)
    };
    let of_guidance = |guidance: &PlanGuidance<'static>, day: Date| {
        let title = visit.spoken().step_title(plan.event?, guidance.step)?.to_string();
        let contact = match (guidance.step.guidance(), guidance.signpost) {
            (Some(own), _) => Some(&own.contact),
            (None, signpost) => signpost.map(|signpost| &signpost.contact),
        };
        let who = contact.and_then(|contact| words::deliverer(&visit, contact)).map(|who| who.text);
        Some(entry(&guidance.step.id, title, who.unwrap_or_default(), day))
    };
    let own = |step: &OwnStep| {
        Some(Deadline {
            summary: step.text.clone(),
            description: visit.locale().say("calendar-own", &[("plan", name.as_str().into())]),
            ..entry(&step.id, String::new(), String::new(), step.day?)
        })
    };
    let own = reached.marks.own.iter().filter(|step| !reached.marks.is_done(&step.id)).filter_map(own);
    let deadlines = days(&plan, &reached.marks).into_iter().filter_map(|(to_do, day)| match to_do {
        ToDo::Service(step) => Some(of_service(step, day)),
        ToDo::Guidance(guidance) => of_guidance(guidance, day),
    });
    let deadlines: Vec<Deadline> = deadlines.chain(own).collect();
    let text = file(&name, &deadlines, visit.now());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"plan.ics\""),
    ];
    Ok((headers, text).into_response())
}

/// What has a day in a plan and is not done.
fn days<'p>(plan: &'p Plan<'static>, marks: &Marks) -> Vec<(ToDo<'p, 'static>, Date)> {
    let day = |to_do: ToDo<'p, 'static>| {
        let due = match to_do {
            ToDo::Service(step) => step.due.as_ref().filter(|_| group(step) != Verdict::No),
            ToDo::Guidance(guidance) => guidance.due.as_ref(),
        };
        match due {
            Some(DueDate::On(day)) => Some((to_do, *day)),
            _ => None,
        }
    };
    plan.to_do().into_iter().filter(|to_do| !marks.is_done(to_do.id())).filter_map(day).collect()
}

pub(super) fn has_days(plan: &Plan<'static>, marks: &Marks) -> bool {
    !days(plan, marks).is_empty() || marks.own.iter().any(|step| step.day.is_some() && !marks.is_done(&step.id))
}

/// The file. `now` is in milliseconds of UTC.
fn file(name: &str, deadlines: &[Deadline], now: i64) -> String {
    let stamp = Timestamp::from_millisecond(now).unwrap_or(Timestamp::UNIX_EPOCH);
    let stamp = stamp.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut file = CalendarFile::begin("PUBLISH");
    file.words("X-WR-CALNAME", name);
    for deadline in deadlines {
        let after = deadline.day.saturating_add(1.day());
        file.line("BEGIN", "VEVENT");
        file.line("UID", &deadline.uid);
        file.line("DTSTAMP", &stamp);
        file.line("DTSTART;VALUE=DATE", &deadline.day.strftime("%Y%m%d").to_string());
        file.line("DTEND;VALUE=DATE", &after.strftime("%Y%m%d").to_string());
        file.words("SUMMARY", &deadline.summary);
        file.words("DESCRIPTION", &deadline.description);
        file.line("URL", &deadline.url);
        // The day is not taken up: one is free to do other things on it.
        file.line("TRANSP", "TRANSPARENT");
        file.line("BEGIN", "VALARM");
        file.line("ACTION", "DISPLAY");
        file.words("DESCRIPTION", &deadline.summary);
        file.line("TRIGGER", &format!("-P{REMIND}D"));
        file.line("END", "VALARM");
        file.line("END", "VEVENT");
    }
    file.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deadline(summary: &str) -> Deadline {
        Deadline {
            uid: "p-register@stoa.test".to_owned(),
            day: "2026-12-31".parse().unwrap(),
            summary: summary.to_owned(),
            description: "first; second, third\nback\\slash".to_owned(),
            url: "https://stoa.test/plans/p".to_owned(),
        }
    }

    #[test]
    fn a_deadline_is_an_event_with_a_reminder() {
        let file = file("A plan, for you", &[deadline("Register a birth")], 1_783_296_000_000);
        insta::assert_snapshot!(file.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Stoa//Stoa//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:A plan\, for you
        BEGIN:VEVENT
        UID:p-register@stoa.test
        DTSTAMP:20260706T000000Z
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:Register a birth
        DESCRIPTION:first\; second\, third\nback\\slash
        URL:https://stoa.test/plans/p
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Register a birth
        TRIGGER:-P7D
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn nothing_that_somebody_wrote_can_begin_a_line_of_its_own() {
        let file = file("p", &[deadline("a\r\nEND:VEVENT\r\nBEGIN:VEVENT")], 0);
        assert_eq!(file.matches("\r\nBEGIN:VEVENT").count(), 1, "{file}");
    }
}
