//! Letters at the desk: what is to be printed, what could not be made, what has no address.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use catalogue::Channel;
use db::Tx;
use domain::codes;
use domain::letters::access::open;
use domain::letters::acts::{self, May};
use domain::letters::kinds::{Kind, State};
use domain::letters::recipient::lines;
use domain::letters::store::{self, PendingLetter, Row};
use domain::outbox::{self, Delivery};
use domain::trust::{Act, Action, Grant};
use screens::FieldError;

use super::desk_view::{CaseLetter, CaseLettersPage, CaseNotice, LetterAddressPage, LettersPage, WaitingLetter};
use super::line::LetterLine;
use super::pages::file_name;
use crate::web::{Outcome, Posted, Problem, Visit};
use crate::{cases, uploads};

pub(super) async fn queue(visit: Visit) -> Outcome {
    let officer = visit.officer()?.actor();
    let mut tx = visit.app.db.read().await?;
    let waiting = acts::waiting(&mut tx, &officer).await?;
    let mut may: BTreeMap<&str, May> = BTreeMap::new();
    for one in &waiting {
        if !may.contains_key(one.service.as_str()) {
            may.insert(&one.service, acts::may(&mut tx, &visit.app, &officer, &one.service).await?);
        }
    }
    tx.commit().await?;
    let in_state = |state: State| -> Vec<WaitingLetter> {
        let these = waiting.iter().filter(|one| one.state == state.name());
        these.map(|one| shown(&visit, one, may.get(one.service.as_str()).copied().unwrap_or_default())).collect()
    };
    Ok(visit.page().title("desk-letters-title").show(LettersPage {
        to_post: in_state(State::ToPost),
        needs_address: in_state(State::NeedsAddress),
        failed: in_state(State::Failed),
    }))
}

fn shown(visit: &Visit, one: &PendingLetter, may: May) -> WaitingLetter {
    let service = visit.app.catalogue.service(&one.service);
    let language = visit.app.locales.get(&one.language);
    WaitingLetter {
        id: one.id.clone(),
        reference: codes::grouped(&one.reference),
        case: format!("/desk/cases/{}", one.reference),
        service: service
            .map_or_else(|| one.service.clone(), |service| visit.spoken().service_name(service).to_string()),
        kind: Kind::of(&one.kind).map(|kind| visit.text(kind.key())).unwrap_or_default(),
        language: language.map_or(one.language.as_str(), |locale| locale.own_name()).to_owned(),
        problem: one.problem.clone(),
        asked_at: one.asked_at,
        may_see: may.see,
        may_open: may.open,
        may_post: may.post,
        may_address: may.address,
        may_make: may.make,
    }
}

/// A letter with an officer's grant for it.
async fn held(tx: &mut Tx, visit: &Visit, id: &str, action: impl Into<Action>) -> Outcome<(Row, Grant)> {
    visit.officer()?;
    Ok(open(tx, &visit.app, &visit.actor(), id, action).await?)
}

pub(super) async fn download(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let (row, grant) = held(&mut tx, &visit, &id, Action::Download).await?;
    let pdf = store::pdf(&mut tx, &grant).await?;
    tx.commit().await?;
    Ok(uploads::download(&file_name("letter", &row), "application/pdf", pdf.ok_or_else(Problem::not_found)?))
}

pub(super) async fn posted(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    acts::posted(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/letters"))
}

pub(super) async fn again(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    acts::make_again(&mut tx, &visit.app, &visit.actor(), &id).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/letters"))
}

pub(super) async fn ask_address(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let (row, _) = held(&mut tx, &visit, &id, Act::AddressLetter).await?;
    tx.commit().await?;
    let to = row.recipient();
    Ok(address_page(&visit, &id, (&to.name, &to.lines.join("\n")), Vec::new()))
}

fn address_page(visit: &Visit, id: &str, (name, typed): (&str, &str), errors: Vec<FieldError>) -> Response {
    let of = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let content = LetterAddressPage {
        name: name.to_owned(),
        typed: typed.to_owned(),
        name_error: of("#name"),
        address_error: of("#address"),
    };
    let page = visit.page().title("desk-letter-address-title").back("/desk/letters");
    page.form(format!("/desk/letters/{id}/address")).errors(errors).show(content)
}

pub(super) async fn address(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let (name, typed) = (posted.get("name"), posted.get("address"));
    let mut errors = Vec::new();
    let mut wrong = |key: &str, href: &str| errors.push(FieldError { text: visit.text(key), href: href.to_owned() });
    if lines(name).is_empty() {
        wrong("desk-letter-name-missing", "#name");
    }
    if lines(typed).len() < 2 {
        wrong("desk-letter-address-missing", "#address");
    }
    let mut tx = visit.app.db.begin().await?;
    if errors.is_empty() {
        acts::address(&mut tx, &visit.app, &visit.actor(), &id, (name, typed)).await?;
        tx.commit().await?;
        return Ok(visit.see("/desk/letters"));
    }
    held(&mut tx, &visit, &id, Act::AddressLetter).await?;
    tx.commit().await?;
    Ok(address_page(&visit, &id, (name, typed), errors))
}

/// Every letter of a case, to anyone.
pub(super) async fn of_case(visit: Visit, Path(reference): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let (grant, nav) = cases::grant_with_nav(&mut tx, &visit, &reference).await?;
    let rows = store::of_case(&mut tx, &grant).await?;
    let notices = outbox::of_subject(&mut tx, &grant).await?;
    tx.commit().await?;
    let opens = grant.sees_every_fact(visit.app.catalogue);
    let letters: Vec<CaseLetter> = rows.iter().map(|row| case_letter(&visit, row, opens)).collect();
    let page = visit.page().nav(nav).title("desk-case-letters-title").back(format!("/desk/cases/{reference}"));
    Ok(page.show(CaseLettersPage {
        is_closed: !opens && !letters.is_empty(),
        letters,
        notices: notices.into_iter().map(|one| case_notice(&visit, one)).collect(),
        reference: codes::grouped(&reference.to_uppercase()),
    }))
}

/// `opens`: whether the officer may open letters of this case.
fn case_letter(visit: &Visit, row: &Row, opens: bool) -> CaseLetter {
    CaseLetter {
        line: LetterLine::of(visit, row, format!("/desk/letters/{}/letter.pdf", row.id)),
        to: row.recipient().name,
        state: row.state(),
        problem: row.problem.clone(),
        has_pdf: opens && row.sha256.is_some(),
        printed_language: row.printed_language.clone(),
    }
}

fn case_notice(visit: &Visit, one: Delivery) -> CaseNotice {
    CaseNotice {
        state: outbox::State::of(&one.state).map(|state| visit.text(state.key())),
        at: one.changed_at,
        problem: one.problem,
        channel: Channel::of(&one.channel).map(|channel| visit.locale().channel(channel)),
        by: one.recorded_by,
    }
}
