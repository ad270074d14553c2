//! The declaration in a sitting: the person says yes, and the officer writes down how; or they go on alone, with the
//! code.

use axum::response::Response;
use catalogue::JourneyPage;
use db::Tx;
use domain::applications::Stage;
use domain::assisted::store;
use domain::events::{self, SittingEvent, Subject};
use domain::people::address;
use domain::trust::{Action, Purpose, Resource, authorise};
use screens::FieldError;

use super::declaration_view::{ConsentErrors, ConsentFields, InterviewDeclarationPage};
use super::frame::{self, InterviewFrame};
use super::reach::Held;
use crate::applications::Wrong;
use crate::web::{Outcome, Posted, Visit};

/// The longest note of how somebody said yes.
const LONGEST: usize = 500;

/// A statutory declaration is made by the person: no officer can record one for them.
const SWORN: &str = "statutory";

/// Where the check leads: to the declaration, or to the code where the person has to go on alone.
pub(super) fn after_check(held: &Held, number: usize) -> String {
    let draft = &held.opened.draft;
    match draft.page(number + 1) {
        Some(JourneyPage::Declaration(kind)) if *kind != SWORN => held.address(&format!("/steps/{}", number + 1)),
        _ => held.address("/code"),
    }
}

pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &Held,
    (number, kind): (usize, &str),
    wrong: &Wrong,
) -> Outcome<Response> {
    if kind == SWORN {
        return Ok(visit.see(&held.address("/code")));
    }
    let frame = InterviewFrame::of(tx, visit, held, Stage::Check).await?;
    let draft = &held.opened.draft;
    let theirs = frame::theirs(visit, &held.sitting);
    let typed = |name: &str| wrong.typed.as_ref().map(|typed| typed.get(name).to_owned()).unwrap_or_default();
    let error = |href: &str| wrong.errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let says = |visit: &Visit| [visit.text("application-declaration-standard"), visit.text("application-declare")];
    let is_other = held.sitting.language != visit.language;
    let fee = visit.app.catalogue.fee(draft.service, &draft.facts, visit.app.today()).owed();
    let page = visit.page().title("interview-declaration-title");
    let page = page.back(held.address(&format!("/steps/{}", number.saturating_sub(1))));
    let page = page.form(held.address(&format!("/steps/{number}"))).errors(wrong.errors.clone());
    Ok(page.show(InterviewDeclarationPage {
        frame,
        says: says(visit),
        their_says: is_other.then(|| says(&theirs)),
        costs: fee.is_some(),
        typed: ConsentFields { words: typed("words"), email: typed("email") },
        errors: ConsentErrors { words: error("#words"), email: error("#email") },
    }))
}

/// Writes down that the person said yes, and sends where there is nothing to pay.
pub(super) async fn save(
    tx: &mut Tx,
    visit: &Visit,
    held: &mut Held,
    kind: &str,
    posted: &Posted,
) -> Outcome<Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong = |text: String, href: &str| errors.push(FieldError { text, href: href.to_owned() });
    let words: String = posted.get("words").chars().take(LONGEST).collect();
    if words.is_empty() {
        wrong(visit.text("interview-words-missing"), "#words");
    }
    let email = posted.find("email").filter(|email| !email.is_empty());
    let email = email.map(|email| address::read_email(visit.locale(), email)).transpose();
    let email = email.unwrap_or_else(|text| {
        wrong(text, "#email");
        None
    });
    if !errors.is_empty() || kind == SWORN {
        return Ok(errors);
    }
    let app = &visit.app;
    let resource = Resource {
        kind: "application",
        id: held.opened.draft.id().to_owned(),
        person: held.opened.grant.person().to_owned(),
        service: Some(held.opened.draft.service.id.clone()),
        agency: None,
    };
    let purpose: Purpose = held.sitting.purpose();
    let grant = authorise(tx, app, &visit.actor(), Action::Send, resource, purpose).await?;
    let draft = &mut held.opened.draft;
    domain::applications::declare(tx, app, &grant, draft, email).await?;
    store::keep_words(tx, (&held.sitting.id, draft.id()), &words, visit.now()).await?;
    if draft.is_complete() {
        domain::applications::send(tx, app, &grant, draft).await?;
    }
    // Where a case was opened, the words stand in its history, for the person and for the officer who decides.
    let subject = match &draft.row.case_id {
        Some(case) => Subject::case(case),
        None => Subject::application(draft.id()),
    };
    let event = SittingEvent::Declared {
        channel: held.sitting.channel.name().to_owned(),
        how: "voice".to_owned(),
        words,
        checked: held.sitting.checked.name().to_owned(),
        application: draft.id().to_owned(),
    };
    events::record(tx, app, &visit.actor(), subject.of(grant.person()), event).await?;
    Ok(Vec::new())
}
