//! What a form carried, remembered while its request is answered: should the answer be a refusal, nothing is lost.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::kept_forms::PageOwner;

use super::form::TOKEN;
use super::giving_back::Change;

/// Fields that are never given back or kept.
const SECRET: &[&str] = &["password"];

/// Text of at least so many letters was written; shorter text is a choice or a key.
const WRITTEN: usize = 20;

/// Clones share it. Of files it has the names only.
#[derive(Clone, Default)]
pub struct Typed(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    fields: Vec<(String, String)>,
    files: Vec<String>,
    owner: Option<PageOwner>,
    made_at: Option<i64>,
    kept: Option<String>,
    offered: Option<String>,
    changed: Vec<Change>,
}

impl Typed {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn set(&self, fields: &[(String, String)], files: Vec<String>) {
        let is_typed = |name: &str| name != TOKEN && !SECRET.contains(&name);
        let mut inner = self.inner();
        inner.fields = fields.iter().filter(|(name, _)| is_typed(name)).cloned().collect();
        inner.files = files;
    }

    /// Whose page it was, when that is not who is signed in now.
    pub(super) fn belongs_to(&self, owner: PageOwner) {
        self.inner().owner = Some(owner);
    }

    pub(super) fn owner(&self) -> Option<PageOwner> {
        self.inner().owner.clone()
    }

    pub(super) fn made_at(&self, moment: Option<i64>) {
        self.inner().made_at = moment;
    }

    /// When the page of the form was made.
    pub fn since(&self) -> Option<i64> {
        self.inner().made_at
    }

    /// It was kept under this key.
    pub(super) fn keep_as(&self, key: String) {
        self.inner().kept = Some(key);
    }

    pub(super) fn kept(&self) -> Option<String> {
        self.inner().kept.clone()
    }

    /// The form had been kept under this key, and is sent again.
    pub(super) fn offered_as(&self, key: Option<String>) {
        self.inner().offered = key;
    }

    pub(super) fn offered(&self) -> Option<String> {
        self.inner().offered.clone()
    }

    pub(super) fn changed_meanwhile(&self, changes: Vec<Change>) {
        self.inner().changed = changes;
    }

    /// What happened since the page of the form was made, where that is why it was refused.
    pub(super) fn changed(&self) -> Vec<Change> {
        self.inner().changed.clone()
    }

    /// The fields in the order of the form, without the token.
    pub fn fields(&self) -> Vec<(String, String)> {
        self.inner().fields.clone()
    }

    /// Names of the files that came with it, or the first of them; they have to be chosen again.
    pub fn files(&self) -> Vec<String> {
        self.inner().files.clone()
    }

    /// Whether there is anything to give back.
    pub fn is_empty(&self) -> bool {
        self.inner().fields.iter().all(|(_, value)| value.trim().is_empty())
    }
}

/// Whether somebody wrote this in their own words, so that a page shows it; keys and choices are carried unseen.
pub(super) fn is_written(value: &str) -> bool {
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | ':' | '/');
    !value.trim().is_empty()
        && (!value.is_ascii()
            || (value.chars().count() > WRITTEN && !value.chars().all(is_key))
            || value.contains('\n'))
}

#[cfg(test)]
mod tests {
    use super::is_written;

    #[test]
    fn what_was_written_is_told_from_keys_and_choices() {
        for written in ["The deck is 30 cm too high.", "我有两个孩子", "one\ntwo"] {
            assert!(is_written(written), "{written}");
        }
        for carried in ["", "yes", "0198f3a2-7c1e-7d11-8a54-0242ac120002", "  "] {
            assert!(!is_written(carried), "{carried}");
        }
    }
}
