//! One screen to grant what the rules say yes to: what they found, what only the officer can say, and the letter.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::checks::{CheckedDraft, Hurdle};
use domain::cases::decision::grant_by_rules;
use domain::cases::decision::granting::{self, GrantAnswers, RuleGrant, ask_for_grant_by_rules};
use domain::cases::decision::model::Missing;
use domain::cases::decision::speech::Speech;
use domain::codes;
use domain::trust::{Act, Action};
use screens::FieldError;

use super::both::VERSION;
use super::desk::officer;
use super::grant_view::{GrantField, GrantScreen};
use super::hurdles::wrong;
use super::law_view::law;
use super::view::{saved_by, steps};
use super::{letter_preview, shown};
use crate::cases::case_nav::case_nav;
use crate::cases::requests::paragraphs;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let page = page(&mut tx, &visit, &held, &GrantAnswers::default(), false).await?;
    tx.commit().await?;
    Ok(page)
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let app = &visit.app;
    let answers = answers(&posted);
    let seen: i64 = posted.get(VERSION).parse().unwrap_or(0);
    let mut tx = app.db.begin().await?;
    let held = acting::by_reference(&mut tx, app, &actor, &reference, Act::DraftDecision).await?;
    let case = held.case.id.clone();
    let found = granting::checked(&mut tx, app, &held, &answers).await?;
    let (_, weighed) = found.ok_or_else(|| Problem::conflict("case-rules-do-not-say-yes"))?;
    if !open_hurdles(&weighed).is_empty() {
        let page = page(&mut tx, &visit, &held, &answers, true).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let there = format!("/desk/cases/{reference}/decision");
    let there = if weighed.needs_second {
        ask_for_grant_by_rules(&mut tx, app, &actor, &case, (seen, &answers)).await?;
        there
    } else {
        grant_by_rules(&mut tx, app, &actor, &case, (seen, &answers)).await?;
        format!("{there}/made")
    };
    tx.commit().await?;
    Ok(visit.see(&there))
}

/// What keeps the officer from the press: a second officer is asked by it, and another signs where they may not.
fn open_hurdles(weighed: &CheckedDraft) -> Vec<Hurdle> {
    let by_press = |hurdle: &Hurdle| {
        matches!(hurdle, Hurdle::Second | Hurdle::SentBack)
            || (weighed.needs_second && matches!(hurdle, Hurdle::NotSigned))
    };
    weighed.hurdles().into_iter().filter(|hurdle| !by_press(hurdle)).collect()
}

fn answers(posted: &Posted) -> GrantAnswers {
    let written =
        posted.fields().filter_map(|(name, text)| Some((name.strip_prefix("text-")?.to_owned(), text.to_owned())));
    GrantAnswers {
        confirmed: posted.all("confirmed").map(str::to_owned).collect(),
        written: written.collect(),
        no_conflict: posted.has("no-conflict"),
    }
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    answers: &GrantAnswers,
    was_pressed: bool,
) -> Outcome<Response> {
    let there = format!("/desk/cases/{}/decision", held.case.reference);
    let found = granting::checked(tx, &visit.app, held, answers).await?;
    let Some((grant, weighed)) = found else { return Ok(visit.see(&there)) };
    let hurdles = open_hurdles(&weighed);
    // What is still to be answered on this page is no error before the first press.
    let is_asked_here = |hurdle: &Hurdle| matches!(hurdle, Hurdle::Missing(missing) if is_on_page(missing));
    let told = hurdles.iter().filter(|hurdle| was_pressed || !is_asked_here(hurdle));
    let errors: Vec<FieldError> = told.map(|hurdle| wrong(visit, &weighed, hurdle)).collect();
    let letter = letter_preview::of_draft(tx, visit, held, &weighed).await?;
    let content = screen(visit, held, (&grant, &weighed), (answers, &errors), letter);
    let nav = case_nav(tx, visit, held).await?;
    let page = visit.page().nav(nav).title("desk-grant-title").back(format!("/desk/cases/{}", held.case.reference));
    let page = page.form(format!("{there}/grant")).hidden(VERSION, weighed.version().to_string());
    let page = if was_pressed { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page };
    Ok(page.errors(errors).show(content))
}

fn is_on_page(missing: &Missing) -> bool {
    matches!(missing, Missing::Weighed(_) | Missing::Conflicts | Missing::TooShort(_) | Missing::Pasted(_))
}

fn screen(
    visit: &Visit,
    held: &CaseHandle,
    (grant, weighed): (&RuleGrant, &CheckedDraft),
    (answers, errors): (&GrantAnswers, &[FieldError]),
    letter: letter_preview::LetterPreview,
) -> GrantScreen {
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let fields = grant.asked.iter().map(|asked| {
        let id = &asked.question.id;
        let text = answers.written.iter().find(|(known, _)| known == id).map(|(_, text)| text.clone());
        let href = format!("#text-{id}");
        GrantField {
            id: id.clone(),
            ask: asked.question.ask.clone(),
            cite: asked.question.cite.clone(),
            confirm: asked.confirm.clone(),
            is_confirmed: answers.confirmed.contains(id),
            text: text.unwrap_or_default(),
            wrong: errors.iter().find(|error| error.href == href).map(|error| error.text.clone()),
        }
    });
    let others = weighed.law.unconfirmed(&held.case);
    GrantScreen {
        reference: codes::grouped(&held.case.reference),
        service: speech.spoken.service_name(weighed.law.service).to_string(),
        case_href: format!("/desk/cases/{}", held.case.reference),
        address: format!("/desk/cases/{}/decision", held.case.reference),
        outcome: speech.outcome(&weighed.law, &grant.draft.outcome),
        is_open: held.case.state() == domain::cases::model::State::InProgress,
        may: held.grant.acts().clone(),
        law: law(visit, held, weighed, &speech),
        asked: fields.collect(),
        asks_conflicts: grant.asks_conflicts,
        no_conflict: answers.no_conflict,
        conflicts_asked: weighed.law.service.conflicts.clone(),
        weighed: shown::of_draft(visit, weighed, &grant.draft),
        paragraphs: paragraphs(&grant.draft.summary),
        letter,
        not_done: steps(visit, held, weighed),
        unconfirmed: others.into_iter().map(|(fact, agency)| (speech.fact(fact), speech.agency(agency))).collect(),
        needs_second: weighed.needs_second,
        saved: saved_by(weighed),
    }
}
