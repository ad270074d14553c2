//! The life of a letter: requested, made by a job, and sent.

use catalogue::Channel;
use db::Tx;
use db::jobs::{Job, NewJob, enqueue};
use serde_json::{Value, json};

use super::batches;
use super::content::LetterContext;
use super::delivery_address::told_address;
use super::kinds::{Kind, State, way};
use super::making::{Finished, LetterText, NotMade, PreparedLetter, write};
use super::recipient::{Printed, Recipient};
use super::renderer::emblem;
use super::store::{self, Row};
use super::templates::Templates;
use crate::app::App;
use crate::events::{self, LetterEvent, Subject};
use crate::outbox::{self, NewNote, Note, NoteFile, To};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused, Resource};
use crate::{cases, people};

/// The job that makes and sends a letter.
pub(super) const MAKE: &str = "letters.make";

const LETTERS: Actor = Actor::System("letters");

/// A letter to be written.
#[derive(Clone, Debug)]
pub struct NewLetter<'n> {
    pub kind: Kind,
    /// The id of the case.
    pub case: &'n str,
    pub to: Recipient,
    /// As a tag; by default the person's language, or that of the catalogue.
    pub language: Option<&'n str>,
    /// The data of the event the letter is about.
    pub about: Value,
    /// The idempotency key, such as the id of the event: a letter is written once for its cause.
    pub cause: String,
}

/// Queues a letter, in the transaction of what it is about. Returns its id, or `None` if it was requested before or the
/// case was deleted.
pub async fn send(tx: &mut Tx, app: &App, new: NewLetter<'_>) -> db::Result<Option<String>> {
    let Some((agency, service, owner)) = store::case_of(tx, new.case).await? else { return Ok(None) };
    let id = app.world.new_id();
    let (person, recipient) = match &new.to {
        Recipient::Person => (Some(owner), Printed::default()),
        Recipient::Party { name, lines } => (None, Printed { name: name.clone(), lines: lines.clone() }),
    };
    let row = store::New {
        id: &id,
        case: new.case,
        kind: new.kind,
        agency: &agency,
        service: &service,
        person: person.as_deref(),
        recipient: &recipient,
        about: &new.about,
        cause: &new.cause,
        // The job that makes it looks up the person's language.
        language: new.language.unwrap_or_default(),
        at: app.world.now(),
    };
    if !store::insert(tx, &row).await? {
        return Ok(None);
    }
    make_later(tx, app, &id).await?;
    Ok(Some(id))
}

/// Schedules the job that makes a letter.
pub(super) async fn make_later(tx: &mut Tx, app: &App, id: &str) -> db::Result<()> {
    let now = app.world.now();
    let job = NewJob::new(MAKE, json!({"letter": id})).unique(format!("{id} {now}"));
    enqueue(tx, job, now, app.world.chance()).await?;
    Ok(())
}

pub(super) async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload["letter"].as_str().unwrap_or_default().to_owned();
    let failed = |problem: Refusal| format!("{}: {}", problem.kind, problem.cause.unwrap_or_default());
    let mut tx = app.db.begin().await?;
    let found = draft(&mut tx, &app, &id).await.map_err(failed)?;
    tx.commit().await?;
    let Some(draft) = found else { return Ok(()) };
    // Typesetting takes a while, so it runs on a blocking thread (`spawn_blocking`).
    let (at, with) = (app.clone(), draft.clone());
    let (written, templates) = tokio::task::spawn_blocking(move || with.written(&at)).await?;
    let mut tx = app.db.begin().await?;
    keep(&mut tx, &app, &draft, &written, &templates).await.map_err(failed)?;
    tx.commit().await?;
    Ok(())
}

/// The outcome of a letter's mail: it was sent or, if the address rejects mail, the letter goes by post.
pub(super) async fn delivered(tx: &mut Tx, app: &App, letter: &str, state: &str) -> db::Result<()> {
    let Some(state) = outbox::State::of(state) else { return Ok(()) };
    let is_sent = state == outbox::State::Accepted;
    mailed(tx, app, letter, is_sent).await.map_err(|refused| match refused {
        Refused::Failed(error) => error,
        // The system itself is never refused.
        Refused::No(_) => db::Error::Spoiled,
    })
}

/// Records that the mail was sent or, if the address rejects mail, that the letter goes by post.
async fn mailed(tx: &mut Tx, app: &App, id: &str, is_sent: bool) -> Result<(), Refused> {
    let Some(grant) = own_grant(tx, app, id, Action::Change).await? else { return Ok(()) };
    let Some(row) = store::letter(tx, &grant).await? else { return Ok(()) };
    let (became, way) =
        if is_sent { (LetterOutcome::Sent, Channel::Email) } else { (LetterOutcome::ToPost, Channel::Post) };
    match is_sent {
        true => drop(store::sent(tx, &grant, app.world.now()).await?),
        false => store::by_post(tx, &grant, by_post(&row.recipient())).await?,
    }
    Ok(tell(tx, app, (&LETTERS, became), &row, way).await?)
}

/// Everything a letter is made from.
#[derive(Clone)]
struct Draft {
    row: Row,
    kind: Kind,
    language: String,
    large_print: bool,
    to: Printed,
    /// The case in the reader's language, and in that of the catalogue.
    told: cases::CaseSummary,
    told_at_home: cases::CaseSummary,
    email: Option<String>,
    way: Channel,
    /// Whether a letter to this address came back: an officer looks at it first.
    came_back: bool,
}

/// Reads it; `None` if the letter was made meanwhile.
async fn draft(tx: &mut Tx, app: &App, id: &str) -> Outcome<Option<Draft>> {
    let Some(grant) = own_grant(tx, app, id, Action::See).await? else { return Ok(None) };
    let Some(row) = store::letter(tx, &grant).await? else { return Ok(None) };
    let (Some(State::Draft), Some(kind)) = (row.state(), row.kind()) else { return Ok(None) };
    let mut to = row.recipient();
    let mut email = None;
    let mut chosen = None;
    let mut language = row.language.clone();
    if let Some(person) = &row.person_id {
        let of = |kind| Resource::of_person(kind, person);
        let points = trust::authorise(tx, app, &LETTERS, Action::See, of("contact-points"), Purpose::Informing).await?;
        email = people::news_address(tx, app, &points).await?;
        let grant = trust::authorise(tx, app, &LETTERS, Action::See, of("preferences"), Purpose::Informing).await?;
        chosen = people::chosen(tx, &grant).await?;
        if let Some(person) = people::person(tx, &grant).await? {
            if to.name.is_empty() {
                to.name = person.name.unwrap_or_default();
            }
            if language.is_empty() {
                language = person.language;
            }
        }
    }
    let language = app.locales.of(&language).tag().to_owned();
    let told = cases::summarise(tx, app, &LETTERS, &row.case_id, &language).await?;
    let told_at_home = match language == home(app) {
        true => told.clone(),
        false => cases::summarise(tx, app, &LETTERS, &row.case_id, home(app)).await?,
    };
    if to.lines.is_empty() && row.person_id.is_some() {
        to.lines = told_address(app.catalogue, &told.facts);
    }
    let large_print = chosen.as_ref().is_some_and(|chosen| chosen.large_print);
    let channel = chosen.as_ref().map(|chosen| chosen.channel);
    let way = way(kind, channel, email.is_some(), !to.lines.is_empty());
    let came_back = match &row.person_id {
        Some(person) => batches::returned::mark_of(tx, person, &to).await?.is_some(),
        None => false,
    };
    Ok(Some(Draft { row, kind, language, large_print, to, told, told_at_home, email, way, came_back }))
}

/// The catalogue's own language.
fn home(app: &App) -> &str {
    app.catalogue.languages().next().unwrap_or("en")
}

impl Draft {
    fn written(&self, app: &App) -> (Result<PreparedLetter, super::content::Lacking>, Templates) {
        let overrides = app.settings.overrides.as_deref();
        let templates = Templates::read(overrides, &self.told.agency, &emblem(&app.screens));
        let day = app.day_of(self.row.asked_at);
        let day_of = |moment| app.day_of(moment);
        let event = self.row.about();
        let about = |language: &str, told| LetterContext {
            catalogue: app.catalogue,
            address: &app.settings.address,
            locale: app.locales.of(language),
            told,
            to: &self.to,
            large_print: self.large_print,
            by_post: self.way == Channel::Post,
            in_home_language: self.row.in_home_language,
            day,
            day_of: &day_of,
            event: &event,
        };
        let (theirs, own) = (about(&self.language, &self.told), about(home(app), &self.told_at_home));
        let written = write(app.letters.maker(), &templates, (self.kind, &self.row.id), (&theirs, &own));
        (written, templates)
    }

    /// Mails the letter, to a person who wants letters by email.
    async fn mail(
        &self,
        tx: &mut Tx,
        app: &App,
        (text, finished): (Option<&LetterText>, Option<&Finished>),
    ) -> db::Result<()> {
        let (Some(address), Some(text)) = (&self.email, text) else { return Ok(()) };
        let to = To::Address { person: self.row.person_id.as_deref(), address, language: &self.language };
        let note = Note::Letter {
            agency: self.told.agency_name.clone(),
            reference: self.told.reference.clone(),
            text: text.text.clone(),
        };
        let name = format!("{}-{}.pdf", self.told.reference, self.row.number);
        // A letter made again after a refusal is a new mail.
        let version = finished.map_or("text", |finished| finished.sha256.as_str());
        let telling = NewNote::new(to, note, format!("letter:{}:{version}", self.row.id)).about("letter", &self.row.id);
        let telling = telling.of_agency(&self.told.agency);
        let pdf = finished.map(|one| NoteFile { name: &name, media_type: "application/pdf", bytes: &one.pdf });
        let telling = match pdf {
            Some(pdf) => telling.with(pdf),
            None => telling,
        };
        outbox::tell(tx, app, telling).await
    }
}

/// The state of a letter that goes by post.
fn by_post(to: &Printed) -> State {
    if to.lines.is_empty() { State::NeedsAddress } else { State::ToPost }
}

/// Stores the result, and mails the letter if that is its channel.
async fn keep(
    tx: &mut Tx,
    app: &App,
    draft: &Draft,
    written: &Result<PreparedLetter, super::content::Lacking>,
    templates: &Templates,
) -> Outcome<()> {
    let now = app.world.now();
    let Some(grant) = own_grant(tx, app, &draft.row.id, Action::Change).await? else { return Ok(()) };
    store::keep_templates(tx, templates, now).await?;
    let maker = app.letters.maker();
    let nothing = Value::Null;
    let (data, printed) = match written {
        Ok(written) => (&written.data, written.printed_language.as_str()),
        Err(_) => (&nothing, draft.language.as_str()),
    };
    let made = written.as_ref().ok().and_then(|written| written.made.as_ref().ok());
    let (problem, unprinted) = match written.as_ref().map(|written| &written.made) {
        Ok(Ok(_)) => (None, None),
        Ok(Err(NotMade::Problem(problem))) => (Some(problem.clone()), None),
        Ok(Err(NotMade::Unprintable(one))) => (Some(one.0.as_text()), Some(&one.1)),
        Err(lacking) => (Some(lacking.0.to_owned()), None),
    };
    let text = made.map(|made| &made.said).or(unprinted);
    let title = written.as_ref().map(|written| written.title.as_str()).unwrap_or_default();
    // A person who reads it in a mail or in the case does not need the paper.
    let state = match (text, draft.way) {
        (None, _) => State::Failed,
        (Some(_), Channel::Post) if made.is_none() => State::Failed,
        (Some(_), Channel::Post) if draft.came_back => State::NeedsAddress,
        (Some(_), Channel::Post) => by_post(&draft.to),
        (Some(_), _) => State::Draft,
    };
    let outcome = store::LetterResult {
        state,
        way: Some(draft.way),
        recipient: &draft.to,
        language: &draft.language,
        large_print: draft.large_print,
        printed_language: printed,
        version: &templates.version,
        engine: maker.engine(),
        data,
        text: text.map(|text| store::Text { title, text: &text.text, blocks: &text.blocks }),
        paper: made.map(|made| store::Paper {
            pdf: &made.pdf,
            sha256: &made.sha256,
            pages: i64::try_from(made.pages).unwrap_or(i64::MAX),
        }),
        problem: problem.as_deref(),
    };
    if !store::keep(tx, &grant, &outcome, now).await? {
        return Ok(());
    }
    let became = match (state, draft.way) {
        // The outcome of the mail is handled in `delivered`.
        (State::Draft, Channel::Email) => return Ok(draft.mail(tx, app, (text, made)).await?),
        (State::Draft, _) => LetterOutcome::Sent,
        (State::Failed, _) => LetterOutcome::Failed,
        _ => LetterOutcome::ToPost,
    };
    if state == State::Draft {
        store::sent(tx, &grant, now).await?;
    }
    tell(tx, app, (&LETTERS, became), &draft.row, draft.way).await?;
    // A recipient who does not get the letter itself by email gets a notice.
    cases::notice(tx, app, &draft.row.about(), &draft.row.case_id).await?;
    Ok(())
}

/// The outcome of a letter.
#[derive(Clone, Copy)]
pub(super) enum LetterOutcome {
    Sent,
    ToPost,
    Again,
    Failed,
}

/// Records the outcome of a letter as an event of the case.
pub(super) async fn tell(
    tx: &mut Tx,
    app: &App,
    (actor, became): (&Actor, LetterOutcome),
    row: &Row,
    way: Channel,
) -> db::Result<()> {
    let (letter, way, to_person) = (row.id.clone(), way.name().to_owned(), row.person_id.is_some());
    let kind = row.kind().map(|kind| kind.name().to_owned());
    let event = match became {
        LetterOutcome::Sent => LetterEvent::Sent { letter, kind, way, to_person },
        LetterOutcome::ToPost => LetterEvent::ToPost { letter, kind, way, to_person },
        LetterOutcome::Again => LetterEvent::AskedAgain { letter, kind, way, to_person },
        LetterOutcome::Failed => LetterEvent::Failed { letter, kind, way, to_person },
    };
    let subject = Subject { person: row.person_id.clone(), ..Subject::case(&row.case_id) };
    events::record(tx, app, actor, subject, event).await?;
    Ok(())
}

/// A grant for an automatic act on a letter; `None` if it was deleted.
async fn own_grant(tx: &mut Tx, app: &App, id: &str, action: Action) -> Result<Option<Grant>, Refused> {
    grant_of(tx, app, &LETTERS, id, action).await
}

/// The same for another part of the system.
pub(super) async fn grant_of(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    id: &str,
    action: Action,
) -> Result<Option<Grant>, Refused> {
    let Some(whose) = store::whose(tx, id).await? else { return Ok(None) };
    let resource = Resource {
        kind: "letter",
        id: id.to_owned(),
        person: whose.owner,
        service: Some(whose.service),
        agency: Some(whose.agency),
    };
    Ok(Some(trust::authorise(tx, app, actor, action, resource, Purpose::Informing).await?))
}
