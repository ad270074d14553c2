//! A plan taken along: its code for another device, the same by mail and on paper, and codes for helpers.

use axum::extract::Path;
use axum::response::Response;
use domain::codes::grouped;
use domain::concierge::codes::{self, PlanCode, SHARED_FOR};
use domain::concierge::store;
use domain::events::{self, PlanEvent, Subject, Thing};
use domain::outbox::deliveries::State;
use domain::outbox::{self, NewNote, Note, To};
use domain::people::address;
use domain::phone_codes::Opens;
use domain::secret::hex;
use jiff::civil::{Date, date};
use screens::FieldError;
use serde::Serialize;

use super::purpose;
use super::reach::{self, Reached};
use crate::telephone::{ByPhone, by_phone};
use crate::web::{Outcome, Posted, Problem, View, Visit, qr_code};

/// The most characters of a helper's name.
const LONGEST_NAME: usize = 100;

#[derive(Serialize)]
pub(super) struct TakeAlongPage {
    purpose: String,
    /// The address of the plan.
    plan: String,
    own: CodeShown,
    by_phone: Option<ByPhone>,
    /// The codes of helpers.
    shared: Vec<CodeShown>,
    /// Where the codes were mailed to, and what became of it, in words.
    sent: Vec<String>,
    /// As typed.
    email: String,
    email_error: Option<String>,
    /// The address to which the code was sent just now.
    sent_to: Option<String>,
    helper: String,
    helper_error: Option<String>,
    /// As typed.
    helper_email: String,
    helper_email_error: Option<String>,
    /// The lengths of time to choose from, in days.
    lengths: [i64; 3],
}

/// A code as it is shown to the one who made it.
#[derive(Clone, Serialize)]
pub(super) struct CodeShown {
    id: String,
    /// In groups, as one reads it aloud.
    code: String,
    /// Where it leads.
    address: String,
    /// The address of a picture of it.
    picture: String,
    helper: Option<String>,
    may_change: bool,
    until: Date,
}

impl CodeShown {
    fn of(visit: &Visit, plan: &str, code: &PlanCode) -> CodeShown {
        CodeShown {
            id: code.id.clone(),
            code: grouped(&codes::of_id(&visit.app, &code.id)),
            address: codes::address(&visit.app, &code.id),
            picture: format!("/plans/{plan}/codes/{}/picture.svg", code.id),
            helper: code.helper.clone(),
            may_change: code.may_change,
            until: visit.app.day_of(code.until),
        }
    }

    /// For the samples of pages.
    pub(super) fn sample() -> CodeShown {
        CodeShown {
            id: "0198f3a2".to_owned(),
            code: "GR7-K4M-2P9".to_owned(),
            address: "https://stoa.example/resume/GR7K4M2P9".to_owned(),
            picture: "/plans/0198f3a2/codes/0198f3a3/picture.svg".to_owned(),
            helper: None,
            may_change: true,
            until: date(2026, 8, 2),
        }
    }
}

impl View for TakeAlongPage {
    const TEMPLATE: &'static str = "plan-along.html";

    fn samples() -> Vec<Self> {
        let helper =
            |may_change| CodeShown { helper: Some("Aunt Eleni".to_owned()), may_change, ..CodeShown::sample() };
        let full = TakeAlongPage {
            purpose: "Having a baby".to_owned(),
            plan: "/plans/0198f3a2".to_owned(),
            own: CodeShown::sample(),
            by_phone: Some(ByPhone::sample()),
            shared: vec![helper(true), helper(false)],
            sent: vec!["ana@home.example: on its way".to_owned()],
            email: "ana@home".to_owned(),
            email_error: Some("Enter an email address.".to_owned()),
            sent_to: Some("ana@home.example".to_owned()),
            helper: String::new(),
            helper_error: Some("Write for whom it is.".to_owned()),
            helper_email: "eleni@home".to_owned(),
            helper_email_error: Some("Enter an email address.".to_owned()),
            lengths: SHARED_FOR,
        };
        let bare = TakeAlongPage {
            by_phone: None,
            shared: Vec::new(),
            sent: Vec::new(),
            helper_email: String::new(),
            helper_email_error: None,
            email: String::new(),
            email_error: None,
            sent_to: None,
            helper_error: None,
            own: CodeShown::sample(),
            purpose: "Having a baby".to_owned(),
            plan: "/plans/0198f3a2".to_owned(),
            helper: String::new(),
            lengths: SHARED_FOR,
        };
        vec![full, bare]
    }
}

/// What a form of the page said.
#[derive(Default)]
struct Said {
    email: String,
    email_error: Option<String>,
    sent_to: Option<String>,
    helper: String,
    helper_error: Option<String>,
    helper_email: String,
    helper_email_error: Option<String>,
}

/// `GET /plans/{id}/codes`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let reached = owned(&mut tx, &visit, &id).await?;
    page(tx, &visit, &reached, Said::default()).await
}

/// `POST /plans/{id}/codes`: `email` sends the own code there; `helper` makes a code for somebody, with `may` (`see` or
/// `change`) and `days`, and mails it to them with `helper-email`.
pub(super) async fn take(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let reached = owned(&mut tx, &visit, &id).await?;
    let said = match posted.find("helper") {
        Some(helper) => share(&mut tx, &visit, &reached, (helper, &posted)).await?,
        None => mail(&mut tx, &visit, &reached, posted.get("email")).await?,
    };
    page(tx, &visit, &reached, said).await
}

/// `POST /plans/{id}/codes/{code}`: ends it.
pub(super) async fn end(visit: Visit, Path((id, code)): Path<(String, String)>, _: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let reached = owned(&mut tx, &visit, &id).await?;
    codes::end(&mut tx, &reached.access, &id, &code).await?;
    outbox::withdraw(&mut tx, &visit.app, &helper_mail(&code)).await?;
    events::record(&mut tx, &visit.app, &visit.actor(), subject(&reached), PlanEvent::CodeEnded).await?;
    tx.commit().await?;
    Ok(visit.see(&reached.address("/codes")))
}

/// `GET /plans/{id}/codes/{code}/picture.svg`: the address of a code as a picture that a telephone reads.
pub(super) async fn picture(visit: Visit, Path((id, code)): Path<(String, String)>) -> Outcome<Response> {
    let mut tx = reach::to_look(&visit).await?;
    let reached = reach::find(&mut tx, &visit, &id, domain::trust::Action::See).await?;
    let reached = reached.filter(Reached::is_own).ok_or_else(Problem::not_found)?;
    let all = codes::of_plan(&mut tx, &visit.app, &reached.access, &id).await?;
    tx.commit().await?;
    let found = all.into_iter().find(|one| one.id == code).ok_or_else(Problem::not_found)?;
    qr_code(&codes::address(&visit.app, &found.id))
}

/// `POST /plans/{id}/let-go`: the code need not open it here any more.
pub(super) async fn let_go(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    codes::let_go(&mut tx, &visit.session.id, &id).await?;
    tx.commit().await?;
    Ok(visit.see("/plans"))
}

/// `POST /plans/{id}/keep`: somebody who signed in, with the own code of a plan that nobody known owns, makes it theirs.
pub(super) async fn keep(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let reached = reach::change(&mut tx, &visit, &id).await?;
    let Some(person) = visit.session.person.as_deref().filter(|_| visit.session.is_signed_in()) else {
        return Err(Problem::sign_in_first());
    };
    if reached.may_be_kept() && store::keep_one(&mut tx, &id, person).await? {
        events::record(&mut tx, &visit.app, &visit.actor(), Subject::person(person), PlanEvent::Kept).await?;
    }
    tx.commit().await?;
    Ok(visit.see(&reached.address("")))
}

/// The own code of a plan, where one was made, for the one whose plan it is.
pub(super) async fn own_code(visit: &Visit, reached: &Reached) -> Outcome<Option<CodeShown>> {
    if !reached.is_own() {
        return Ok(None);
    }
    let mut tx = visit.app.db.read().await?;
    let all = codes::of_plan(&mut tx, &visit.app, &reached.access, &reached.thread.id).await?;
    tx.commit().await?;
    let own = all.iter().find(|code| code.helper.is_none());
    Ok(own.map(|code| CodeShown::of(visit, &reached.thread.id, code)))
}

/// The plan, for the one whose it is: helpers hand nothing on.
async fn owned(tx: &mut db::Tx, visit: &Visit, id: &str) -> Outcome<Reached> {
    let reached = reach::change(tx, visit, id).await?;
    if !reached.is_own() {
        return Err(Problem::forbidden("plan-not-yours-to-share"));
    }
    Ok(reached)
}

fn subject(reached: &Reached) -> Subject {
    Subject { person: reached.thread.person_id.clone(), ..Subject::new(Thing::Plan, &reached.thread.id) }
}

async fn page(mut tx: db::Tx, visit: &Visit, reached: &Reached, said: Said) -> Outcome<Response> {
    let id = &reached.thread.id;
    let own = codes::own(&mut tx, &visit.app, &reached.access, id).await?;
    let by_phone = by_phone(&mut tx, visit, Opens::Plan(id.clone())).await?;
    let all = codes::of_plan(&mut tx, &visit.app, &reached.access, id).await?;
    let mut sent = Vec::new();
    for kind in ["plan-code", "plan-shared"] {
        sent.extend(outbox::deliveries::destinations(&mut tx, ("plan", id), kind).await?);
    }
    tx.commit().await?;
    let shared = all.iter().filter(|code| code.helper.is_some()).map(|code| CodeShown::of(visit, id, code));
    let error = |error: &Option<String>, field: &str| {
        error.as_ref().map(|text| FieldError { text: text.clone(), href: field.to_owned() })
    };
    let errors = [
        error(&said.email_error, "#email"),
        error(&said.helper_error, "#helper"),
        error(&said.helper_email_error, "#helper-email"),
    ];
    let errors = errors.into_iter().flatten().collect();
    let page = visit.page().title("along-title").back(reached.address("")).form(reached.address("/codes"));
    Ok(page.errors(errors).show(TakeAlongPage {
        purpose: purpose::name(visit, reached.purpose).0,
        plan: reached.address(""),
        own: CodeShown::of(visit, id, &own),
        by_phone,
        shared: shared.collect(),
        sent: sent.iter().map(|(email, state)| sent_words(visit, email, *state)).collect(),
        email: said.email,
        email_error: said.email_error,
        sent_to: said.sent_to,
        helper: said.helper,
        helper_error: said.helper_error,
        helper_email: said.helper_email,
        helper_email_error: said.helper_email_error,
        lengths: SHARED_FOR,
    }))
}

/// What became of a mail, in the words of the page.
fn sent_words(visit: &Visit, email: &str, state: Option<State>) -> String {
    let key = match state {
        Some(State::Sending) => "along-sent-sending",
        Some(State::Accepted) => "along-sent-accepted",
        _ => "along-sent-refused",
    };
    visit.locale().say(key, &[("email", email.into())])
}

async fn share(tx: &mut db::Tx, visit: &Visit, reached: &Reached, (helper, posted): (&str, &Posted)) -> Outcome<Said> {
    let typed = posted.get("helper-email");
    let said = || Said { helper: helper.to_owned(), helper_email: typed.to_owned(), ..Said::default() };
    let wrong = |key: &str| Said { helper_error: Some(visit.text(key)), ..said() };
    if helper.is_empty() {
        return Ok(wrong("along-helper-empty"));
    }
    if helper.chars().count() > LONGEST_NAME {
        return Ok(wrong("along-helper-long"));
    }
    let email = match typed.is_empty() {
        true => None,
        false => match address::read_email(visit.locale(), typed) {
            Ok(email) => Some(email),
            Err(words) => return Ok(Said { helper_email_error: Some(words), ..said() }),
        },
    };
    let days = posted.get("days").parse().ok().filter(|days| SHARED_FOR.contains(days)).unwrap_or(SHARED_FOR[0]);
    let may_change = posted.get("may") == "change";
    let made = codes::share(tx, &visit.app, &reached.thread.id, (helper, may_change, days)).await?;
    let Some(made) = made else { return Ok(wrong("along-too-many")) };
    let event = PlanEvent::Shared { may_change, until: made.until };
    events::record(tx, &visit.app, &visit.actor(), subject(reached), event).await?;
    let Some(email) = email else { return Ok(Said::default()) };
    let note = Note::PlanShared {
        code: made.id.clone(),
        event: reached.thread.event.clone(),
        service: reached.thread.service.clone(),
        may_change,
        until: visit.app.day_of(made.until),
    };
    send(tx, visit, reached, (&email, note, made.until), helper_mail(&made.id)).await?;
    Ok(Said { sent_to: Some(email), ..Said::default() })
}

async fn mail(tx: &mut db::Tx, visit: &Visit, reached: &Reached, email: &str) -> Outcome<Said> {
    let email = match address::read_email(visit.locale(), email) {
        Ok(email) => email,
        Err(words) => return Ok(Said { email: email.to_owned(), email_error: Some(words), ..Said::default() }),
    };
    let code = codes::own(tx, &visit.app, &reached.access, &reached.thread.id).await?;
    let note = Note::PlanCode {
        code: code.id.clone(),
        event: reached.thread.event.clone(),
        service: reached.thread.service.clone(),
        until: visit.app.day_of(code.until),
    };
    // A second press within a minute is the same mail, unless it is to another address.
    let whom = hex(&visit.app.secret.seal("plan-code-mail", &email));
    let cause = format!("plan:{}:code:{}:{whom}", reached.thread.id, visit.now() / 60_000);
    send(tx, visit, reached, (&email, note, code.until), cause).await?;
    Ok(Said { sent_to: Some(email), ..Said::default() })
}

/// The cause of the mail to a helper, by the id of their code.
fn helper_mail(code: &str) -> String {
    format!("plan-code:{code}")
}

/// Mails a code of the plan. The address is forgotten with the code.
async fn send(
    tx: &mut db::Tx,
    visit: &Visit,
    reached: &Reached,
    (email, note, until): (&str, Note, i64),
    cause: String,
) -> Outcome<()> {
    // A mail to a helper is none of the person's own, whose record and export would show it as one.
    let person = reached.thread.person_id.as_deref().filter(|_| matches!(note, Note::PlanCode { .. }));
    let to = To::Address { person, address: email, language: visit.locale().tag() };
    let new = NewNote::new(to, note, cause).about("plan", &reached.thread.id).until(until);
    Ok(outbox::tell(tx, &visit.app, new).await?)
}
