//! Changes of the service under a draft: answers that still fit are kept, and the person is told about the others
//! before continuing.

use rules::Need;
use serde_json::Value;

use super::draft::Draft;
use crate::app::App;
use crate::questions::{key_of, need_of, said};

/// An answer that no longer counts: the question, and the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct DroppedAnswer {
    pub label: String,
    pub said: String,
}

/// What a changed manifest means for a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Answers to questions that no longer exist or no longer accept them.
    pub left: Vec<DroppedAnswer>,
    /// Questions that are new, or need another answer.
    pub new: Vec<Need>,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.left.is_empty() && self.new.is_empty()
    }
}

/// Compares the pages at the time answers were last stored with the current ones.
pub fn changes(app: &App, locale: &crate::locale::Locale, draft: &Draft) -> Changes {
    let way: Vec<(&str, &str)> = draft.row.way.as_array().into_iter().flatten().filter_map(pair).collect();
    let label_of = |key: &str| {
        let known = way.iter().find(|(known, label)| *known == key && !label.is_empty());
        known.map_or_else(|| key.replace(['_', '-'], " "), |(_, label)| (*label).to_owned())
    };
    let mut found = Changes::default();
    for (key, value) in &draft.given.strangers {
        let said = value.as_str().map_or_else(|| locale.text("i-do-not-know"), str::to_owned);
        found.left.push(DroppedAnswer { label: label_of(key), said });
    }
    let asked = draft.ahead(app);
    for (key, _) in &way {
        let Some(need) = need_of(app.catalogue, key).filter(|need| !asked.contains(need)) else { continue };
        if let Some(Some(value)) = draft.given.get(need) {
            found.left.push(DroppedAnswer { label: label_of(key), said: said(app.catalogue, locale, need, value) });
        }
    }
    let was_asked = |key: &str| way.iter().any(|(known, _)| *known == key);
    let fits_no_more = |key: &str| draft.given.strangers.iter().any(|(known, _)| known == key);
    let is_new = |need: &&Need| {
        let key = key_of(app.catalogue, **need);
        draft.given.get(**need).is_none() && (!was_asked(&key) || fits_no_more(&key))
    };
    // Before anything was answered, every question is new and there is nothing to report.
    if !draft.given.is_empty() || !draft.given.strangers.is_empty() {
        found.new = asked.iter().filter(is_new).copied().collect();
    }
    found
}

fn pair(entry: &Value) -> Option<(&str, &str)> {
    Some((entry.get(0)?.as_str()?, entry.get(1)?.as_str()?))
}
