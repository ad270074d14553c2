//! A person's name, their language, and what they need.

use axum::response::Response;
use domain::events::PersonEvent;
use domain::locale::Locale;
use domain::paths::encoded;
use domain::people::account::noted;
use domain::people::account::store::{self, Preferences};
use domain::people::store::{describe, person};
use domain::trust::Action;
use screens::FieldError;
use serde::Serialize;

use super::own;
use crate::people::FieldMessage;
use crate::web::{CheckChoice, Outcome, Posted, View, Visit};

/// Letters that a field takes.
const MOST: [(&str, usize); 3] = [("name", 200), ("needs", 2_000), ("interpreter", 100)];

#[derive(Serialize)]
pub(super) struct PreferencesPage {
    name: String,
    languages: Vec<LanguageChoice>,
    needs: String,
    interpreter: String,
    large_print: bool,
    wrong: WrongPreferences,
}

/// A radio button whose words are in the language that it stands for.
#[derive(Serialize)]
struct LanguageChoice {
    #[serde(flatten)]
    choice: CheckChoice,
    attributes: LanguageAttributes,
}

#[derive(Serialize)]
struct LanguageAttributes {
    lang: String,
}

/// What is wrong with each field.
#[derive(Default, Serialize)]
struct WrongPreferences {
    name: Option<FieldMessage>,
    language: Option<FieldMessage>,
    needs: Option<FieldMessage>,
    interpreter: Option<FieldMessage>,
}

impl LanguageChoice {
    fn new(tag: &str, name: &str, checked: bool) -> LanguageChoice {
        let attributes = LanguageAttributes { lang: tag.to_owned() };
        LanguageChoice { choice: CheckChoice::new(tag, name, checked), attributes }
    }
}

impl View for PreferencesPage {
    const TEMPLATE: &'static str = "preferences.html";

    fn samples() -> Vec<Self> {
        let sample = |large_print, wrong| PreferencesPage {
            name: "Ana Silva".to_owned(),
            languages: vec![LanguageChoice::new("en", "English", true), LanguageChoice::new("ar", "العربية", false)],
            needs: "A room without steps.".to_owned(),
            interpreter: "Auslan".to_owned(),
            large_print,
            wrong,
        };
        let message = FieldMessage::sample;
        let wrong = WrongPreferences { name: message(), language: message(), needs: message(), interpreter: message() };
        vec![sample(true, wrong), sample(false, WrongPreferences::default())]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "preferences").await?;
    let who = person(&mut tx, &grant).await?;
    let chosen = store::preferences(&mut tx, &grant).await?;
    tx.commit().await?;
    let (name, language) = who.map(|who| (who.name.unwrap_or_default(), who.language)).unwrap_or_default();
    Ok(page(&visit, &name, &language, &chosen, Vec::new()))
}

pub(super) async fn change(visit: Visit, posted: Posted) -> Outcome {
    visit.signed_in()?;
    let get = |name| posted.get(name).to_owned();
    let chosen = Preferences {
        needs: get("needs"),
        interpreter: get("interpreter"),
        large_print: posted.has("large_print"),
        ..Preferences::default()
    };
    let (name, language) = (posted.get("name"), posted.get("language"));
    let errors = errors(&visit, &posted);
    if !errors.is_empty() {
        return Ok(page(&visit, name, language, &chosen, errors));
    }
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "preferences").await?;
    describe(&mut tx, &grant, name, language).await?;
    store::prefer(&mut tx, &visit.app, &grant, &chosen).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::PreferencesChanged {}).await?;
    tx.commit().await?;
    // The pages speak the language that was chosen from now on.
    Ok(visit.see(&format!("/account?lang={}", encoded(language))))
}

fn errors(visit: &Visit, posted: &Posted) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut wrong = |field: &str, text: String| errors.push(FieldError { text, href: format!("#{field}") });
    for (field, most) in MOST {
        if posted.get(field).chars().count() > most {
            wrong(field, visit.locale().say("preferences-too-long", &[("most", most.into())]));
        }
    }
    if visit.app.locales.get(posted.get("language")).is_none() {
        wrong("language", visit.text("preferences-no-language"));
    }
    errors
}

fn page(visit: &Visit, name: &str, language: &str, chosen: &Preferences, errors: Vec<FieldError>) -> Response {
    let language_choice =
        |locale: &Locale| LanguageChoice::new(locale.tag(), locale.own_name(), locale.tag() == language);
    let wrong = |field: &str| FieldMessage::at(&errors, field);
    let content = PreferencesPage {
        name: name.to_owned(),
        languages: visit.app.locales.all().map(language_choice).collect(),
        needs: chosen.needs.clone(),
        interpreter: chosen.interpreter.clone(),
        large_print: chosen.large_print,
        wrong: WrongPreferences {
            name: wrong("name"),
            language: wrong("language"),
            needs: wrong("needs"),
            interpreter: wrong("interpreter"),
        },
    };
    let page = visit.page().title("preferences-title").back("/account");
    page.form("/account/preferences").errors(errors).show(content)
}
