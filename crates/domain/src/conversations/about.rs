//! What a person was doing when they asked for help, derived from the URL of the page.

use serde_json::{Value, json};

use crate::app::App;
use crate::paths::own_path;

/// The maximum length of a stored path.
const LONGEST: usize = 200;

/// Only pages of ours are recognised, never text from elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum About {
    #[default]
    Nothing,
    Service(String),
    Event(String),
    Plan(String),
    Application(String),
    /// A case, by reference.
    Case(String),
    /// Another page of ours.
    Page(String),
}

impl About {
    /// Parses the path of a page. `Nothing` if it is not ours.
    pub fn from_path(path: &str) -> About {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let Some(path) = own_path(path).filter(|path| path.len() <= LONGEST) else { return About::Nothing };
        let mut parts = path.split('/').skip(1).filter(|part| !part.is_empty());
        let key = |part: Option<&str>| part.filter(|part| is_key(part)).map(str::to_owned);
        let (first, second) = (parts.next(), key(parts.next()));
        match (first, second) {
            (Some("services"), Some(id)) => About::Service(id),
            (Some("events"), Some(id)) => About::Event(id),
            (Some("plans"), Some(id)) => About::Plan(id),
            (Some("applications"), Some(id)) => About::Application(id),
            (Some("cases"), Some(id)) => About::Case(id),
            (None | Some("person" | "conversations" | "sign-in" | "resume"), _) => About::Nothing,
            _ if path.split('/').skip(1).all(is_key) => About::Page(path.to_owned()),
            _ => About::Nothing,
        }
    }

    pub fn to_json(&self) -> Value {
        let (kind, id) = self.parts();
        json!({"kind": kind, "id": id})
    }

    pub fn from_json(value: &Value) -> About {
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
        let id = text("id").to_owned();
        match text("kind") {
            "service" => About::Service(id),
            "event" => About::Event(id),
            "plan" => About::Plan(id),
            "application" => About::Application(id),
            "case" => About::Case(id),
            "page" => About::Page(id),
            _ => About::Nothing,
        }
    }

    /// The URL of the page.
    pub fn path(&self) -> Option<String> {
        let (kind, id) = self.parts();
        match self {
            About::Nothing => None,
            About::Page(path) => Some(path.clone()),
            _ => Some(format!("/{kind}s/{id}")),
        }
    }

    fn parts(&self) -> (&'static str, &str) {
        match self {
            About::Nothing => ("nothing", ""),
            About::Service(id) => ("service", id),
            About::Event(id) => ("event", id),
            About::Plan(id) => ("plan", id),
            About::Application(id) => ("application", id),
            About::Case(id) => ("case", id),
            About::Page(path) => ("page", path),
        }
    }

    /// The description shown to the person; `None` if there is no context to carry over.
    pub fn said(&self, app: &App, language: &str) -> Option<String> {
        let (catalogue, spoken) = (app.catalogue, app.catalogue.in_language(language));
        let locale = app.locales.of(language);
        match self {
            About::Nothing => None,
            About::Service(id) => {
                let service = catalogue.service(id)?;
                Some(locale.say("about-service", &[("name", spoken.service_name(service).to_string().into())]))
            }
            About::Event(id) => {
                let event = catalogue.event(id)?;
                Some(locale.say("about-event", &[("name", spoken.event_name(event).to_string().into())]))
            }
            About::Plan(_) => Some(locale.text("about-plan")),
            About::Application(_) => Some(locale.text("about-application")),
            About::Case(reference) => {
                let shown = crate::codes::grouped(&reference.replace('-', ""));
                Some(locale.say("about-case", &[("reference", shown.into())]))
            }
            About::Page(path) => Some(locale.say("about-page", &[("path", path.as_str().into())])),
        }
    }
}

/// Our URLs consist of plain names, ids and codes.
fn is_key(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_known_by_its_path() {
        assert_eq!(About::from_path("/services/gas-rebate"), About::Service("gas-rebate".into()));
        assert_eq!(About::from_path("/services/gas-rebate?q=1#top"), About::Service("gas-rebate".into()));
        assert_eq!(About::from_path("/events/having-a-baby"), About::Event("having-a-baby".into()));
        assert_eq!(About::from_path("/plans/0190/questions"), About::Plan("0190".into()));
        assert_eq!(About::from_path("/applications/0190/steps/3"), About::Application("0190".into()));
        assert_eq!(About::from_path("/cases/K7M4PX9T"), About::Case("K7M4PX9T".into()));
        assert_eq!(About::from_path("/account/preferences"), About::Page("/account/preferences".into()));
        assert_eq!(About::from_path("/services"), About::Page("/services".into()));
    }

    #[test]
    fn nothing_of_others_is_taken_along() {
        for path in [
            "https://example.org/services/gas-rebate",
            "//example.org",
            "",
            "/",
            "/person",
            "/services/<script>",
            "/a b",
            "/resume/K7M4PX9T",
        ] {
            let about = About::from_path(path);
            assert!(matches!(about, About::Nothing), "{path}: {about:?}");
        }
        assert_eq!(About::from_path(&format!("/{}", "a".repeat(300))), About::Nothing);
    }

    #[test]
    fn what_is_kept_comes_back() {
        for about in [About::Nothing, About::Case("K7M".into()), About::Page("/services".into())] {
            assert_eq!(About::from_json(&about.to_json()), about);
        }
        assert_eq!(About::Case("K7M".into()).path().as_deref(), Some("/cases/K7M"));
    }
}
