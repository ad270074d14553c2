//! The page on which a colleague translates the reasons of a decision: each text with its original beside it.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::checks::{self, CheckedDraft};
use domain::cases::decision::store;
use domain::cases::decision::translators::{foreign_texts, write_translation};
use domain::codes;
use domain::locale::script::language_of;
use domain::refusal::Why;
use domain::trust::{Act, Action};
use screens::FieldError;
use serde::Serialize;

use super::desk::officer;
use crate::cases::case_nav::case_nav;
use crate::cases::requests::paragraphs;
use crate::web::{Outcome, Posted, View, Visit};

/// `desk/decision-translation.html`.
#[derive(Serialize)]
pub(in crate::cases) struct TranslationPage {
    service: String,
    reference: String,
    /// The address of the draft.
    address: String,
    /// The language to translate into: its tag and its own name.
    tag: String,
    language: String,
    may_write: bool,
    texts: Vec<TextToTranslate>,
}

#[derive(Serialize)]
struct TextToTranslate {
    /// The name of the field.
    name: String,
    label: String,
    original: Vec<String>,
    original_tag: String,
    /// What was typed.
    text: String,
    wrong: Option<String>,
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let page = page(&mut tx, &visit, &held, (&BTreeMap::new(), None)).await?;
    tx.commit().await?;
    Ok(page)
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let texts: BTreeMap<String, String> =
        posted.fields().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    let version = posted.get("version").parse().unwrap_or(0);
    let mut tx = visit.app.db.begin().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Act::DraftDecision).await?;
    let case = held.case.id.clone();
    match write_translation(&mut tx, &visit.app, &actor, &case, (version, &texts)).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{reference}/decision")))
        }
        // A field without its translation: what was typed is given back.
        Err(refusal) if refusal.why == Why::Unfit => {
            let wrong = refusal.fields.first().map(|(field, _)| field.clone());
            let page = page(&mut tx, &visit, &held, (&texts, wrong.as_deref())).await?;
            tx.rollback().await?;
            Ok(page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (typed, wrong): (&BTreeMap<String, String>, Option<&str>),
) -> Outcome<Response> {
    let checked = checks::of_case(tx, &visit.app, held).await?;
    let open = store::translation(tx, &held.grant).await?.filter(|asked| asked.into_version.is_none());
    let there = format!("/desk/cases/{}/decision", held.case.reference);
    let texts = foreign_texts(&checked.draft, &checked.language).into_iter().map(|(name, original)| TextToTranslate {
        label: label(visit, &checked, &name),
        original_tag: language_of(&original).unwrap_or("en").to_owned(),
        original: paragraphs(&original),
        text: typed.get(&name).cloned().unwrap_or_default(),
        wrong: (wrong == Some(name.as_str())).then(|| visit.text("desk-translation-missing")),
        name,
    });
    let errors =
        wrong.map(|field| FieldError { text: visit.text("desk-translation-missing"), href: format!("#{field}") });
    let content = TranslationPage {
        service: checked.law.service.name.clone(),
        reference: codes::grouped(&held.case.reference),
        address: there.clone(),
        tag: checked.language.clone(),
        language: visit.app.locales.of(&checked.language).own_name().to_owned(),
        may_write: open.is_some() && held.grant.may(Act::DraftDecision),
        texts: texts.collect(),
    };
    let nav = case_nav(tx, visit, held).await?;
    let page = visit.page().nav(nav).title("desk-translation-title").back(there.clone());
    let page = page.form(format!("{there}/translation")).hidden("version", checked.version().to_string());
    let page = if wrong.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page };
    Ok(page.errors(errors.into_iter().collect()).show(content))
}

/// What a text is, in the words of its field.
fn label(visit: &Visit, checked: &CheckedDraft, name: &str) -> String {
    let numbered = |key: &str, n: &str| visit.locale().say(key, &[("n", n.to_owned().into())]);
    if let Some(question) = name.strip_prefix("text-") {
        let asked = checked.law.service.duties.iter().find(|one| one.id == question);
        return asked.map_or_else(|| question.to_owned(), |one| one.ask.clone());
    }
    match name.strip_prefix("condition-").map(|rest| (rest.strip_suffix("-because"), rest)) {
        Some((Some(n), _)) => numbered("desk-translation-label-because", n),
        Some((None, n)) => numbered("desk-translation-label-condition", n),
        None if name == "departure-why" => visit.text("desk-translation-label-departure"),
        None => visit.text("desk-translation-label-summary"),
    }
}

impl View for TranslationPage {
    const TEMPLATE: &'static str = "desk/decision-translation.html";

    fn samples() -> Vec<Self> {
        let text = |wrong: Option<&str>| TextToTranslate {
            name: "summary".to_owned(),
            label: "The reasons as a whole".to_owned(),
            original: vec!["You get the rebate because the card is valid.".to_owned()],
            original_tag: "en".to_owned(),
            text: String::new(),
            wrong: wrong.map(str::to_owned),
        };
        let page = |may_write, texts| TranslationPage {
            service: "Gas rebate".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
            address: "/desk/cases/GR7K4M2P/decision".to_owned(),
            tag: "vi".to_owned(),
            language: "Tiếng Việt".to_owned(),
            may_write,
            texts,
        };
        vec![page(true, vec![text(Some("Translate this text too")), text(None)]), page(false, Vec::new())]
    }
}
