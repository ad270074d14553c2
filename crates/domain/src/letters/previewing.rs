//! The letter of a decision before it is made, by the same content and templates as the letter that goes out.

use db::Tx;
use serde_json::json;

use super::blocks::StoredBlock;
use super::content::{Content, Lacking, LetterContext, content};
use super::kinds::Kind;
use super::making::text_of;
use super::recipient::Printed;
use super::renderer::emblem;
use super::templates::Templates;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::decision::checks::CheckedDraft;
use crate::cases::{CaseSummary, decision, summarise_draft};
use crate::people;
use crate::refusal::{Outcome, Refusal};

/// A letter as text.
pub struct PreviewedLetter {
    /// The language in which the person reads it.
    pub language: String,
    /// Empty while the draft has nothing to say, or the templates fail.
    pub blocks: Vec<StoredBlock>,
}

/// The letter that would go out if this draft were decided today. Nothing is stored.
pub async fn preview(tx: &mut Tx, app: &App, held: &CaseHandle, weighed: &CheckedDraft) -> Outcome<PreviewedLetter> {
    let language = app.locales.of(&weighed.person_language).tag().to_owned();
    let name = people::person(tx, &held.grant).await?.and_then(|person| person.name).unwrap_or_default();
    let told = summarise_draft(tx, app, held, weighed, &language).await?;
    let to = Printed { name, ..Printed::default() };
    let written = written(app, &told, &to, weighed, &language);
    let templates = Templates::read(app.settings.overrides.as_deref(), &told.agency, &emblem(&app.screens));
    // A draft without words has no letter yet.
    let Ok(written) = written else { return Ok(PreviewedLetter { language, blocks: Vec::new() }) };
    // Typesetting takes a while, so it runs on a blocking thread.
    let at = app.clone();
    let text = move || text_of(at.letters.maker(), &templates, Kind::Decision, &written);
    let blocks = tokio::task::spawn_blocking(text).await.map_err(Refusal::internal)?.unwrap_or_default();
    Ok(PreviewedLetter { language, blocks: blocks.iter().map(StoredBlock::from).collect() })
}

/// The data of the letter, in the language of the person.
fn written(
    app: &App,
    told: &CaseSummary,
    to: &Printed,
    weighed: &CheckedDraft,
    language: &str,
) -> Result<Content, Lacking> {
    let event = json!({
        "conditions": decision::making::in_words(&weighed.draft),
        "expires_on": weighed.draft.expires_on().map(|day| day.to_string()),
    });
    let day_of = |moment| app.day_of(moment);
    let about = LetterContext {
        catalogue: app.catalogue,
        address: &app.settings.address,
        locale: app.locales.of(language),
        told,
        to,
        large_print: false,
        by_post: false,
        in_home_language: false,
        day: app.today(),
        day_of: &day_of,
        event: &event,
    };
    content(Kind::Decision, &about)
}
