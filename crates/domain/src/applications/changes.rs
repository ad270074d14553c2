//! The service changed under a draft: what still fits is kept, and what does not is told before anybody goes on.

use rules::Need;
use serde_json::Value;

use super::draft::Draft;
use crate::app::App;
use crate::questions::{key_of, need_of, said};

/// One answer that no longer counts: what it was about, and what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Left {
    pub label: String,
    pub said: String,
}

/// What another manifest means for a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Answers that fit no question any more, or are asked no more.
    pub left: Vec<Left>,
    /// Questions that were not asked before, or that need another answer.
    pub new: Vec<Need>,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.left.is_empty() && self.new.is_empty()
    }
}

/// Compares the way as it was when answers were last kept with the way as it is.
pub fn changes(app: &App, locale: &crate::locale::Locale, draft: &Draft) -> Changes {
    let way: Vec<(&str, &str)> = draft.row.way.as_array().into_iter().flatten().filter_map(pair).collect();
    let label_of = |key: &str| {
        let known = way.iter().find(|(known, label)| *known == key && !label.is_empty());
        known.map_or_else(|| key.replace(['_', '-'], " "), |(_, label)| (*label).to_owned())
    };
    let mut found = Changes::default();
    for (key, value) in &draft.given.strangers {
        let said = value.as_str().map_or_else(|| locale.text("i-do-not-know"), str::to_owned);
        found.left.push(Left { label: label_of(key), said });
    }
    let asked = draft.ahead(app);
    for (key, _) in &way {
        let Some(need) = need_of(app.catalogue, key).filter(|need| !asked.contains(need)) else { continue };
        if let Some(Some(value)) = draft.given.get(need) {
            found.left.push(Left { label: label_of(key), said: said(app.catalogue, locale, need, value) });
        }
    }
    let was_asked = |key: &str| way.iter().any(|(known, _)| *known == key);
    let fits_no_more = |key: &str| draft.given.strangers.iter().any(|(known, _)| known == key);
    let is_new = |need: &&Need| {
        let key = key_of(app.catalogue, **need);
        draft.given.get(**need).is_none() && (!was_asked(&key) || fits_no_more(&key))
    };
    // Before anything was answered every question is as good as new, and nobody has to be told.
    if !draft.given.is_empty() || !draft.given.strangers.is_empty() {
        found.new = asked.iter().filter(is_new).copied().collect();
    }
    found
}

fn pair(entry: &Value) -> Option<(&str, &str)> {
    Some((entry.get(0)?.as_str()?, entry.get(1)?.as_str()?))
}
