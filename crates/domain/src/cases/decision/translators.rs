//! Reasons that a colleague translates: an officer asks for it, the queue offers it by its language, and the
//! translation becomes the next version of the draft, with the original beside it and the translator's name on it.

use std::collections::BTreeMap;

use db::Tx;

use super::checks::{self, CheckedDraft};
use super::making::{self, SaveResult};
use super::model::Draft;
use super::second::name_of;
use super::speech::Speech;
use super::store;
use super::translating::Translation;
use crate::app::App;
use crate::cases::acting::{self, written};
use crate::events::CaseEvent;
use crate::locale::script::is_another;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// A text of a draft: the name of its field, and its words.
pub type NamedText = (String, String);

/// The texts of a draft that are not in the language of the letter, by the names of their fields.
pub fn foreign_texts(draft: &Draft, language: &str) -> Vec<NamedText> {
    let mut draft = draft.clone();
    let named = draft.translatable().into_iter().map(|(name, text)| (name, text.clone()));
    named.filter(|(_, text)| !text.trim().is_empty() && is_another(text, language)).collect()
}

/// Asks for a translation of a version into the language of its letter. Asking twice is asking once.
///
/// # Errors
/// If the draft has changed meanwhile, or nothing in it is in another language.
pub async fn ask_translation(tx: &mut Tx, app: &App, actor: &Actor, case: &str, version: i64) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::DraftDecision).await?;
    let checked = checks::of_version(tx, app, &held, version).await?;
    if foreign_texts(&checked.draft, &checked.language).is_empty() {
        return Err(Refusal::conflict("case-nothing-to-translate"));
    }
    let asked = (checked.language.as_str(), name_of(actor), app.world.now());
    if store::ask_translation(tx, &held.grant, version, asked).await? {
        held.note(tx, app, CaseEvent::TranslationAsked { version, language: checked.language }).await?;
    }
    Ok(())
}

/// The draft with what was translated in place of the original, and who translated it.
///
/// # Errors
/// If a text has no translation: the name of its field.
fn translated(checked: &CheckedDraft, texts: &BTreeMap<String, String>, by: (&str, String)) -> Outcome<Draft> {
    let mut draft = checked.draft.clone();
    for (name, _) in foreign_texts(&checked.draft, &checked.language) {
        let text = texts.get(&name).and_then(|text| written(text));
        let text = text.ok_or_else(|| Refusal::unprocessable("case-not-all-translated").field(name.as_str(), ""))?;
        for (known, place) in draft.translatable() {
            if known == name {
                place.clone_from(&text);
            }
        }
    }
    draft.translation = Some(Translation { by: by.0.to_owned(), day: by.1, ..Translation::default() });
    draft.keep_original(&checked.draft);
    Ok(draft)
}

/// Saves a translation as the next version of the draft.
///
/// # Errors
/// If nobody asked for it, the draft has changed meanwhile, or a text is missing.
pub async fn write_translation(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (version, texts): (i64, &BTreeMap<String, String>),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::DraftDecision).await?;
    let checked = checks::of_version(tx, app, &held, version).await?;
    let open = store::translation(tx, &held.grant).await?.filter(|asked| asked.into_version.is_none());
    open.ok_or_else(|| Refusal::conflict("case-translation-not-asked"))?;
    let name = name_of(actor);
    let day = Speech::of(app, checked.law.catalogue, &checked.language).locale.date(app.today());
    let draft = translated(&checked, texts, (name, day))?;
    let SaveResult::As(into) = making::save_held(tx, app, &held, (version, &draft)).await? else {
        return Err(Refusal::conflict("case-draft-changed"));
    };
    store::keep_translation(tx, &held.grant, (version, into), (name, app.world.now())).await?;
    held.note(tx, app, CaseEvent::TranslationWritten { version: into }).await
}

impl Draft {
    /// What the person reads in the officer's words: the reasons, each condition and why, why the decision departs from
    /// the rules, and the summary. Each by the name of its field in the form.
    fn translatable(&mut self) -> Vec<(String, &mut String)> {
        let weighed = self.considerations.iter_mut().map(|one| (format!("text-{}", one.question), &mut one.text));
        let conditions = self.conditions.iter_mut().enumerate().flat_map(|(place, one)| {
            let n = place + 1;
            [(format!("condition-{n}"), &mut one.text), (format!("condition-{n}-because"), &mut one.because)]
        });
        let departure = [("departure-why".to_owned(), &mut self.departure.why)];
        let summary = [("summary".to_owned(), &mut self.summary)];
        weighed.chain(conditions).chain(departure).chain(summary).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::decision::model::Consideration;

    #[test]
    fn only_what_is_in_another_language_is_translated() {
        let draft = Draft {
            considerations: vec![
                Consideration {
                    question: "a".into(),
                    text: "The bill is in your name.".into(),
                    ..Consideration::default()
                },
                Consideration {
                    question: "b".into(),
                    text: "Hóa đơn đứng tên quý vị.".into(),
                    ..Consideration::default()
                },
            ],
            summary: "You get the rebate because the card is valid.".into(),
            ..Draft::default()
        };
        let names: Vec<String> = foreign_texts(&draft, "vi").into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["text-a", "summary"]);
        assert!(foreign_texts(&draft, "en").iter().all(|(name, _)| name == "text-b"));
    }
}
