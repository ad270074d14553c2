//! One letter at the desk: its PDF, its address, making it again; and the letters of a case.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Channel;
use db::Tx;
use domain::codes;
use domain::letters::access::open;
use domain::letters::acts;
use domain::letters::recipient::{WINDOW, lines};
use domain::letters::store::{self, Row};
use domain::outbox::{self, Delivery};
use domain::trust::{Act, Action, Grant};
use screens::FieldError;

use super::desk_view::{CaseLetter, CaseLettersPage, CaseNotice, LetterAddressPage};
use super::line::LetterLine;
use super::pages::file_name;
use crate::web::{Outcome, Posted, Problem, Visit};
use crate::{cases, uploads};

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

/// `in_home`: on paper in the catalogue's own language.
pub(super) async fn again(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let how = (id.as_str(), posted.get("in_home") == "yes");
    acts::make_again(&mut tx, &visit.app, &visit.actor(), how).await?;
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
    } else if lines(typed).len() > WINDOW {
        wrong("desk-letter-address-long", "#address");
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
        report: format!("/desk/cases/{reference}/report.pdf"),
        reference: codes::grouped(&reference.to_uppercase()),
    }))
}

/// `opens`: whether the officer may open letters of this case.
fn case_letter(visit: &Visit, row: &Row, opens: bool) -> CaseLetter {
    CaseLetter {
        line: LetterLine::of(visit, row, format!("/desk/letters/{}/letter.pdf", row.id)),
        to: row.recipient().name,
        state: row.state(),
        problem: match row.unprintable() {
            Some(why) => {
                let args = [("scripts", why.scripts.join(", ").into()), ("signs", why.signs.into())];
                Some(visit.locale().say("desk-letters-unprintable", &args))
            }
            None => row.problem.clone(),
        },
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
