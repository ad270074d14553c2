//! What is told about a visit, along the way on which the person is reached, with a file for their calendar.

use catalogue::{Centre, VisitWay};
use db::Tx;

use super::centres;
use super::model::Visit;
use super::papers::papers;
use super::store;
use crate::app::App;
use crate::calendar_file::CalendarFile;
use crate::codes;
use crate::conversations::{self, store as threads};
use crate::locale::Locale;
use crate::outbox::{self, Note, NoteFile, VisitNews};
use crate::refusal::Outcome;
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// Tells whose visit it is, once for each piece of news.
pub(super) async fn tell(tx: &mut Tx, app: &App, (grant, visit): (&Grant, &Visit), news: VisitNews) -> db::Result<()> {
    let Some(open) = threads::one(tx, grant).await? else { return Ok(()) };
    let centre = centres::centre(app, &visit.centre);
    let is_off = matches!(news, VisitNews::Cancelled | VisitNews::Lost);
    let number = store::number(tx, grant, &visit.id).await?;
    let there = There { number, link: centres::video_link(app, visit) };
    let note = Note::Visit {
        reference: open.reference.clone(),
        news,
        // A centre that is gone has no name any more.
        centre: centre.map_or_else(|| visit.centre.replace('-', " "), |centre| centre.name.clone()),
        address: centre.map(|centre| centre.address.join(", ")).unwrap_or_default(),
        number: there.number.clone().filter(|_| !is_off),
        link: there.link.clone().filter(|_| !is_off),
        from_at: visit.from_at,
        papers: match is_off {
            true => Vec::new(),
            false => papers(app, &open.language, visit.service.as_deref()),
        },
    };
    let file = written(app, app.locales.of(&open.language), (visit, &open.reference, &there), news);
    let bytes = file.as_deref().map(str::as_bytes);
    let file = bytes.map(|bytes| NoteFile { name: "visit.ics", media_type: "text/calendar; charset=utf-8", bytes });
    // What has not gone yet and does not hold any more is not sent.
    for old in [VisitNews::Booked, VisitNews::Moved, VisitNews::Reminder].iter().filter(|_| news != VisitNews::Reminder)
    {
        for version in [visit.version - 1, visit.version] {
            outbox::withdraw(tx, app, &cause_of(visit, version, *old)).await?;
        }
    }
    let cause = cause_of(visit, visit.version, news);
    // Of no use once it began; that it was cancelled or lost stays true.
    let until = matches!(news, VisitNews::Reminder | VisitNews::Booked | VisitNews::Moved).then_some(visit.from_at);
    conversations::tell_along(tx, app, grant, (note, cause), (file, until)).await
}

/// Each piece of news of each time of a visit goes out once.
fn cause_of(visit: &Visit, version: i64, news: VisitNews) -> String {
    format!("visit:{}:{version}:{}", visit.id, news.name())
}

/// The same for the program's own work.
pub(super) async fn tell_of(tx: &mut Tx, app: &App, visit: &Visit, news: VisitNews) -> Outcome<()> {
    let Some(known) = threads::whose_by_id(tx, &visit.conversation_id).await? else { return Ok(()) };
    let system = Actor::System("counter");
    let grant = trust::authorise(tx, app, &system, Action::See, known.into(), Purpose::Informing).await?;
    Ok(tell(tx, app, (&grant, visit), news).await?)
}

/// How somebody takes part who does not come: called on a number, or by a link.
struct There {
    number: Option<String>,
    link: Option<String>,
}

/// A file for calendars of the visit of a grant's conversation.
///
/// # Errors
/// If the database is unavailable.
pub async fn calendar_file(
    tx: &mut Tx,
    app: &App,
    locale: &Locale,
    (grant, visit, reference): (&Grant, &Visit, &str),
    news: VisitNews,
) -> db::Result<Option<String>> {
    let number = store::number(tx, grant, &visit.id).await?;
    let there = There { number, link: centres::video_link(app, visit) };
    Ok(written(app, locale, (visit, reference, &there), news))
}

/// A file for calendars (RFC 5545): the visit, or that it is cancelled. Each change has a higher `SEQUENCE`, so that
/// calendars replace what they have. Nothing for a reminder, since they have it. A link is a `CONFERENCE` (RFC 7986)
/// for calendars that know it, and the place for all others.
fn written(
    app: &App,
    locale: &Locale,
    (visit, reference, there): (&Visit, &str, &There),
    news: VisitNews,
) -> Option<String> {
    let is_off = match news {
        VisitNews::Reminder => return None,
        VisitNews::Cancelled | VisitNews::Lost => true,
        VisitNews::Booked | VisitNews::Moved => false,
    };
    let centre: Option<&Centre> = centres::centre(app, &visit.centre);
    let host = app.settings.address.split("//").last().unwrap_or_default();
    let address = format!("{}/person/{reference}", app.settings.address);
    let mut file = CalendarFile::begin(if is_off { "CANCEL" } else { "PUBLISH" });
    file.line("BEGIN", "VEVENT");
    file.line("UID", &format!("{}@{host}", visit.id));
    file.line("SEQUENCE", &(visit.version + i64::from(is_off)).to_string());
    file.line("DTSTAMP", &utc(visit.changed_at)?);
    file.line("DTSTART", &utc(visit.from_at)?);
    file.line("DTEND", &utc(visit.to_at)?);
    file.words("SUMMARY", &locale.say("visit-calendar", &[("site", app.catalogue.about.name.as_str().into())]));
    let papers = papers(app, locale.tag(), visit.service.as_deref());
    let bring = match papers.is_empty() || is_off {
        true => String::new(),
        false => format!("\n{}\n- {}", locale.text(papers_key(visit)), papers.join("\n- ")),
    };
    file.words("DESCRIPTION", &format!("{}\n{address}{bring}", codes::grouped(reference)));
    file.line("URL", &address);
    match (visit.way(), there) {
        (VisitWay::Phone, There { number: Some(number), .. }) => {
            let name = centre.map(|centre| centre.name.as_str()).unwrap_or_default();
            let args = [("number", number.as_str().into()), ("centre", name.into())];
            file.words("LOCATION", &locale.say("visit-by-phone", &args));
        }
        (VisitWay::Video, There { link: Some(link), .. }) => {
            file.words("LOCATION", link);
            if !is_off {
                file.line("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO", link);
            }
        }
        _ => {
            if let Some(centre) = centre {
                file.words("LOCATION", &format!("{}, {}", centre.name, centre.address.join(", ")));
            }
        }
    }
    file.line("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" });
    file.line("END", "VEVENT");
    Some(file.end())
}

/// What is said above the list of papers.
fn papers_key(visit: &Visit) -> &'static str {
    if visit.way().is_remote() { "visit-papers-remote" } else { "visit-papers" }
}

/// A moment as calendars write it: `20261208T092000Z`.
fn utc(at: i64) -> Option<String> {
    Some(jiff::Timestamp::from_millisecond(at).ok()?.strftime("%Y%m%dT%H%M%SZ").to_string())
}
