//! The stream to an open page of a conversation, as server-sent events, for the person and for officers alike.
//!
//! `said` is a message, whose number is the id of the event: a page that lost its connection goes on after the last one
//! that it has, and a number that cannot be followed is a `gap`, upon which the page is read anew. `now` says how things
//! stand: who is there, who writes, which place in the queue. Before anything is told, the session and the right to see
//! the conversation are asked about anew; a stream ends with either.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use db::{Db, Line};
use domain::app::App;
use domain::conversations::live::{self, Doing, News, Side, THERE, WRITING};
use domain::conversations::store::{self, Message};
use domain::conversations::{chat, chat_store};
use domain::inbox;
use domain::session::{self, Session};
use domain::trust::{self, Action, Grant, Purpose};
use domain::{codes, officers};
use futures_util::stream;
use serde::Deserialize;
use serde_json::json;
use tokio::select;

use super::live_view::Standing;
use super::said::{SaidAlone, SaidMessage};
use crate::web::form::value_in;
use crate::web::json::PostedJson;
use crate::web::{Outcome, Problem, Visit};

/// How often a stream looks without a hint.
const BREATH: Duration = Duration::from_secs(20);

/// The same, in the milliseconds of the world's clock.
const BREATH_MS: i64 = 20_000;

/// How many messages are read at once.
const MESSAGES: i64 = 100;

/// Symbols of a reference.
const REFERENCE: usize = 8;

/// The stream of a conversation's page.
pub async fn events(visit: Visit, Path(reference): Path<String>, headers: HeaderMap) -> Outcome {
    let side = side(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let grant = granted(&visit, &mut tx, &reference, Action::See).await?;
    let (_, last) = store::said_after(&mut tx, &grant, i64::MAX, 0).await?;
    drop(tx);
    let told = headers.get("last-event-id").map(|told| told.to_str().unwrap_or_default().to_owned());
    let query = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "after"));
    let after = told.or(query).map_or(Some(last), |told| told.parse().ok());
    let open = Open::new(visit, side, grant, after.filter(|after| (0..=last).contains(after)));
    let events = stream::unfold(Some(open), |open| async move {
        let mut open = open?;
        let event = open.next().await?;
        Some((Ok::<_, Infallible>(event), Some(open)))
    });
    Ok(answer(Sse::new(events).keep_alive(KeepAlive::new().interval(BREATH)).into_response()))
}

/// A proxy that gathers what it passes on would hold back what is said.
fn answer(mut response: Response) -> Response {
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}

/// Nothing is told beside the token.
#[derive(Deserialize)]
pub struct Writing {}

/// Somebody writes: it is told to the other side, and stored nowhere.
pub async fn writing(
    visit: Visit,
    Path(reference): Path<String>,
    PostedJson(Writing {}): PostedJson<Writing>,
) -> Outcome {
    let side = side(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let reference = codes::typed(&reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let known = store::whose(&mut tx, &reference).await?.ok_or_else(Problem::not_found)?;
    let id = known.id.clone();
    let purpose = purpose(side);
    trust::permitted(&mut tx, &visit.app, &visit.actor(), Action::Change, known.into(), purpose).await?;
    live::tell(&visit.app.db, &id, (side, Doing::Writes), &own_name(&visit));
    Ok(axum::http::StatusCode::NO_CONTENT.into_response())
}

fn side(visit: &Visit) -> Outcome<Side> {
    if visit.is_desk {
        visit.officer()?;
        return Ok(Side::Desk);
    }
    Ok(Side::Person)
}

fn purpose(side: Side) -> Purpose {
    match side {
        Side::Person => Purpose::OwnAffairs,
        Side::Desk => Purpose::Helping,
    }
}

/// Officers are called by their name; a person is the person.
fn own_name(visit: &Visit) -> String {
    visit.session.officer.as_ref().map(|officer| officer.name.clone()).unwrap_or_default()
}

async fn granted(visit: &Visit, tx: &mut db::Tx, reference: &str, action: Action) -> Outcome<Grant> {
    let reference = codes::typed(reference, REFERENCE).ok_or_else(Problem::not_found)?;
    let known = store::whose(tx, &reference).await?.ok_or_else(Problem::not_found)?;
    let purpose = if visit.is_desk { Purpose::Helping } else { Purpose::OwnAffairs };
    Ok(trust::authorise(tx, &visit.app, &visit.actor(), action, known.into(), purpose).await?)
}

/// An open page, and what it knows.
struct Open {
    visit: Visit,
    /// For what the page was opened; whether it may still be seen is asked about each time.
    grant: Grant,
    /// The number of the last message that the page has; none if it cannot be followed.
    after: Option<i64>,
    line: Line,
    session: Line,
    presence: Presence,
    other: Option<Other>,
    standing: Standing,
    key: String,
    /// How things stand, as the page knows it.
    told: String,
    pending: VecDeque<Event>,
    is_first: bool,
    noted_at: i64,
}

/// The person or the officer who has the page open on the other side.
struct Other {
    name: String,
    heard_at: i64,
    wrote_at: Option<i64>,
}

/// Says that somebody has gone when the stream is dropped.
struct Presence {
    db: Db,
    id: String,
    side: Side,
    name: String,
}

impl Presence {
    fn tell(&self, doing: Doing) {
        live::tell(&self.db, &self.id, (self.side, doing), &self.name);
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.tell(Doing::Gone);
    }
}

impl Open {
    fn new(visit: Visit, side: Side, grant: Grant, after: Option<i64>) -> Open {
        let db = visit.app.db.clone();
        let presence = Presence { db: db.clone(), id: grant.id().to_owned(), side, name: own_name(&visit) };
        Open {
            line: live::listen(&db, grant.id()),
            session: db.line(&session::topic(&visit.session.id)),
            presence,
            other: None,
            standing: Standing::default(),
            key: String::new(),
            told: String::new(),
            pending: VecDeque::new(),
            is_first: true,
            noted_at: i64::MIN,
            visit,
            grant,
            after,
        }
    }

    /// The next event; none ends the stream.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.pending.pop_front() {
                return Some(event);
            }
            if std::mem::take(&mut self.is_first) {
                self.presence.tell(Doing::Here);
                self.look().await?;
                continue;
            }
            match self.wait().await {
                News::Does { side, doing, name } => self.hear(side, doing, name),
                News::Changed => self.look().await?,
            }
        }
    }

    /// What happens next; the passing of time is a reason to look.
    async fn wait(&mut self) -> News {
        let patience = self.patience();
        select! {
            hint = self.line.next() => hint.map_or(News::Changed, |hint| News::of(&hint)),
            _ = self.session.next() => News::Changed,
            () = tokio::time::sleep(patience) => News::Changed,
        }
    }

    fn patience(&self) -> Duration {
        match &self.other {
            Some(Other { wrote_at: Some(_), .. }) => Duration::from_millis(WRITING.unsigned_abs()),
            _ => BREATH,
        }
    }

    fn hear(&mut self, side: Side, doing: Doing, name: String) {
        if side == self.presence.side {
            // The same page in another window was closed: here it is still open.
            if doing == Doing::Gone {
                self.presence.tell(Doing::HereToo);
            }
            return;
        }
        let now = self.visit.now();
        match doing {
            Doing::Gone => self.other = None,
            Doing::Here | Doing::HereToo => {
                let wrote_at = self.other.as_ref().and_then(|other| other.wrote_at);
                self.other = Some(Other { name, heard_at: now, wrote_at });
            }
            Doing::Writes => self.other = Some(Other { name, heard_at: now, wrote_at: Some(now) }),
        }
        if doing == Doing::Here {
            self.presence.tell(Doing::HereToo);
        }
        self.tell_now();
    }

    /// Reads what is new; none if it may no longer be seen.
    async fn look(&mut self) -> Option<()> {
        let app = self.visit.app.gathering();
        match self.read(&app).await {
            Ok(Some(())) => {}
            Ok(None) => return None,
            // The next look repairs it: nothing was told, so nothing is skipped.
            Err(problem) => tracing::warn!(kind = problem.kind, "a conversation could not be read for a stream"),
        }
        let now = self.visit.now();
        self.other.take_if(|other| now - other.heard_at > THERE);
        if let Some(other) = &mut self.other {
            other.wrote_at.take_if(|at| now - *at >= WRITING);
        }
        self.tell_now();
        Some(())
    }

    async fn read(&mut self, app: &App) -> Outcome<Option<()>> {
        let now = app.world.now();
        if !self.is_still_signed_in(app, now).await? {
            return Ok(None);
        }
        let mut tx = app.db.read().await?;
        let Some(known) = store::whose_by_id(&mut tx, self.grant.id()).await? else { return Ok(None) };
        if !trust::may(&mut tx, app, &self.visit.actor(), Action::See, &known.into()).await? {
            return Ok(None);
        }
        let Some(conversation) = store::one(&mut tx, &self.grant).await? else { return Ok(None) };
        let (events, after) = self.news(&mut tx, &conversation).await?;
        let standing = Standing::read(&mut tx, &self.visit, self.grant.id()).await?;
        drop(tx);
        let has_news = after != self.after;
        let is_due = now - self.noted_at.max(0) >= BREATH_MS;
        if standing.is_live() {
            self.note(app, (now, after), (is_due, has_news))?;
        }
        trust::settle(app, false).await?;
        if is_due {
            self.noted_at = now;
        }
        if is_due && self.other.is_some() {
            self.presence.tell(Doing::HereToo);
        }
        // Only now: what could not be read to its end is read again, and nothing is skipped.
        self.key = standing.key(&conversation);
        self.standing = standing;
        self.after = after;
        self.pending.extend(events);
        Ok(Some(()))
    }

    /// What was said since the last message that the page has, and the last one that it has then.
    async fn news(&self, tx: &mut db::Tx, conversation: &store::Conversation) -> Outcome<(Vec<Event>, Option<i64>)> {
        let (mut events, mut after) = (Vec::new(), self.after);
        loop {
            let (messages, last) = store::said_after(tx, &self.grant, after.unwrap_or(i64::MAX), MESSAGES).await?;
            let follows = after.is_some_and(|after| {
                let in_order = (after + 1..).zip(&messages).all(|(expected, message)| expected == message.seq);
                in_order && (!messages.is_empty() || after == last)
            });
            if !follows {
                return Ok((vec![Event::default().event("gap").id(last.to_string()).data("{}")], Some(last)));
            }
            if messages.is_empty() {
                return Ok((events, after));
            }
            let files = domain::attachments::of(tx, ("conversation", self.grant.id())).await?;
            let arrivals = match self.presence.side {
                Side::Desk => inbox::arrivals(tx, &self.grant).await?,
                Side::Person => Vec::new(),
            };
            for message in &messages {
                events.push(self.said(conversation, (&files, &arrivals), message)?);
                after = Some(message.seq);
            }
        }
    }

    /// Whether the session that opened the page is still one of the same person or officer.
    async fn is_still_signed_in(&self, app: &App, now: i64) -> Outcome<bool> {
        let (ours, token) = (&self.visit.session, self.visit.session.token.clone());
        Ok(match &ours.officer {
            Some(officer) => {
                let (found, _) = officers::find_session(&app.db, token, now).await?;
                found.officer.is_some_and(|found| found.id == officer.id)
            }
            None => {
                let (found, _) = Session::find(&app.db, token, now).await?;
                found.person.is_some() && found.person == ours.person
            }
        })
    }

    /// Once a breath, that the person is there; with each message, that the officer has seen it.
    fn note(&self, app: &App, (now, after): (i64, Option<i64>), (is_due, has_news): (bool, bool)) -> Outcome<()> {
        match &self.visit.session.officer {
            None if is_due => app.gathered.mark(chat_store::person_is_there(self.grant.id(), now + chat::LEASE))?,
            Some(officer) if is_due || has_news => {
                app.gathered.mark(chat_store::seen(self.grant.id(), &officer.id, after.unwrap_or_default()))?;
            }
            _ => {}
        }
        Ok(())
    }

    fn said(
        &self,
        conversation: &store::Conversation,
        (files, arrivals): (&[domain::attachments::File], &[inbox::Arrival]),
        message: &Message,
    ) -> Outcome<Event> {
        let message = match self.presence.side {
            Side::Person => SaidMessage::to_person(&self.visit, conversation, files, message),
            Side::Desk => SaidMessage::to_desk(&self.visit, conversation, (files, arrivals), message),
        };
        let event = Event::default().event("said").id(message.seq.to_string());
        // What has no words is not shown, as on the page; its number still counts.
        if message.body.is_empty() {
            return Ok(event.data(""));
        }
        // The format of events knows no carriage return, which forms send at the end of a line.
        Ok(event.data(self.visit.page().html(SaidAlone { message })?.replace('\r', "").trim()))
    }

    /// Tells how things stand, unless the page knows it.
    fn tell_now(&mut self) {
        let other = self.other.as_ref();
        let name = other.map(|other| other.name.as_str());
        let writes = other.filter(|other| other.wrote_at.is_some());
        let writing = match (writes, self.presence.side) {
            (None, _) => String::new(),
            (Some(other), Side::Person) => {
                self.visit.locale().say("live-writes", &[("name", other.name.as_str().into())])
            }
            (Some(_), Side::Desk) => self.visit.text("desk-live-writes"),
        };
        let words = self.standing.words(&self.visit, name);
        let now = json!({"state": words, "writing": writing, "key": self.key}).to_string();
        if now != self.told {
            self.pending.push_back(Event::default().event("now").data(&now));
            self.told = now;
        }
    }
}
