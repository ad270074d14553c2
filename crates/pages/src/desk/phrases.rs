//! Phrases of the agency: everybody uses them, leaders write them.

use axum::extract::Path;
use axum::response::Response;
use domain::desk::phrases::{self, FIELDS, NewPhrase, Phrase, PhraseText};
use domain::refusal::Refusal;
use screens::FieldError;

use super::phrase_view::{PhraseList, PhrasePage, PhraseRow, PhraseVersion, TypedPhrase, TypedText};
use super::words::{error_at, language};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn all(visit: Visit) -> Outcome {
    list(&visit, &Posted::default(), Vec::new()).await
}

async fn list(visit: &Visit, typed: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let phrases = phrases::of_agency(&mut tx, &officer.agency).await?;
    drop(tx);
    let page = visit.page().title("desk-phrases-title").back("/desk").form("/desk/phrases");
    let content = PhraseList {
        phrases: phrases.iter().map(|phrase| row(visit, phrase)).collect(),
        may_write: officer.is_team_leader(),
        fields: FIELDS.to_vec(),
        typed: form(visit, None, typed, &errors),
    };
    Ok(page.errors(errors).show(content))
}

fn row(visit: &Visit, phrase: &Phrase) -> PhraseRow {
    let tags = || visit.app.locales.all().map(|locale| locale.tag());
    let named = |is_there: bool| {
        let tags = tags().filter(move |tag| phrase.texts.contains_key(*tag) == is_there);
        tags.map(|tag| language(visit, tag)).collect()
    };
    PhraseRow {
        href: format!("/desk/phrases/{}", phrase.id),
        title: phrase.title.clone(),
        team: phrase.team.clone(),
        days: phrase.days,
        languages: named(true),
        missing: named(false),
    }
}

/// The form as it was typed; before that, as the phrase is.
fn form(visit: &Visit, phrase: Option<&Phrase>, typed: &Posted, errors: &[FieldError]) -> TypedPhrase {
    let or = |name: &str, known: String| typed.find(name).map_or(known, str::to_owned);
    let text = |tag: &str| {
        let field = format!("words-{tag}");
        let known = phrase.and_then(|phrase| phrase.texts.get(tag)).map(|text| text.words.clone());
        TypedText {
            tag: tag.to_owned(),
            language: language(visit, tag),
            words: or(&field, known.unwrap_or_default()),
            error: error_at(errors, &field),
        }
    };
    TypedPhrase {
        title: or("title", phrase.map(|phrase| phrase.title.clone()).unwrap_or_default()),
        team: or("team", phrase.map(|phrase| phrase.team.clone()).unwrap_or_default()),
        days: or("days", phrase.and_then(|phrase| phrase.days).map(|days| days.to_string()).unwrap_or_default()),
        texts: visit.app.locales.all().map(|locale| text(locale.tag())).collect(),
        title_error: error_at(errors, "title"),
    }
}

pub(super) async fn one(visit: Visit, Path(id): Path<String>) -> Outcome {
    page(&visit, &id, &Posted::default(), Vec::new()).await
}

async fn page(visit: &Visit, id: &str, typed: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let phrases = phrases::of_agency(&mut tx, &officer.agency).await?;
    let history = phrases::history(&mut tx, &officer.agency, id).await?;
    drop(tx);
    let phrase = phrases.into_iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?;
    let version = |text: PhraseText| PhraseVersion {
        language: language(visit, &text.language),
        tag: text.language,
        version: text.version,
        words: text.words,
        by: text.officer_name,
        at: text.at,
    };
    let content = PhrasePage {
        title: phrase.title.clone(),
        may_write: officer.is_team_leader(),
        fields: FIELDS.to_vec(),
        typed: form(visit, Some(&phrase), typed, &errors),
        versions: history.into_iter().map(version).collect(),
    };
    let page = visit.page().titled(phrase.title).back("/desk/phrases").form(format!("/desk/phrases/{id}"));
    Ok(page.errors(errors).show(content))
}

/// `POST /desk/phrases`: a new one.
pub(super) async fn begin(visit: Visit, posted: Posted) -> Outcome {
    match written(&visit, None, &posted).await? {
        Ok(id) => Ok(visit.see(&format!("/desk/phrases/{id}"))),
        Err(error) => list(&visit, &posted, vec![error]).await,
    }
}

/// `POST /desk/phrases/{id}`: new versions, or its end.
pub(super) async fn save(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    if posted.get("do") == "end" {
        let leader = visit.officer()?.clone();
        let mut tx = visit.app.db.begin().await?;
        phrases::end(&mut tx, &visit.app, &leader, &id).await?;
        tx.commit().await?;
        return Ok(visit.see("/desk/phrases"));
    }
    match written(&visit, Some(&id), &posted).await? {
        Ok(id) => Ok(visit.see(&format!("/desk/phrases/{id}"))),
        Err(error) => page(&visit, &id, &posted, vec![error]).await,
    }
}

/// Saves what was typed, or says what is wrong with it.
async fn written(visit: &Visit, id: Option<&str>, posted: &Posted) -> Outcome<Result<String, FieldError>> {
    let leader = visit.officer()?.clone();
    let fields: Vec<(&str, String)> =
        visit.app.locales.all().map(|locale| (locale.tag(), format!("words-{}", locale.tag()))).collect();
    let new = NewPhrase {
        team: posted.get("team"),
        title: posted.get("title"),
        days: posted.get("days").parse().ok(),
        texts: fields.iter().map(|(tag, field)| (*tag, posted.get(field))).collect(),
    };
    let mut tx = visit.app.db.begin().await?;
    match phrases::save(&mut tx, &visit.app, &leader, (id, &new)).await {
        Ok(id) => {
            tx.commit().await?;
            Ok(Ok(id))
        }
        Err(refusal) if !refusal.fields.is_empty() => Ok(Err(wrong(visit, &refusal))),
        Err(refusal) => Err(refusal.into()),
    }
}

fn wrong(visit: &Visit, refusal: &Refusal) -> FieldError {
    let field = refusal.fields.first().map(|(field, _)| field.as_str()).unwrap_or_default();
    FieldError {
        text: visit.locale().say(&format!("problem-{}-text", refusal.kind), &refusal.args),
        href: format!("#{field}"),
    }
}
