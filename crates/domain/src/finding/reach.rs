//! Which matters an officer can find: those that the policy lets them see, remembered for the day.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;

use super::store::Realm;
use crate::app::App;
use crate::staff::Officer;
use crate::trust;

/// The most entries that are remembered.
const MOST: usize = 500;

/// An agency, the roles of its officers, and a day.
type Officers = (String, Vec<String>, Date);

/// The catalogue stays the same while the program runs, so the policy says the same about a realm all day.
#[derive(Default)]
pub struct Reach(Mutex<HashMap<Officers, HashMap<i64, bool>>>);

impl Reach {
    /// The realms in which the officer may find something.
    pub(super) fn of(&self, app: &App, officer: &Officer, realms: &[Realm]) -> Vec<i64> {
        let key = (officer.agency.clone(), officer.roles.clone(), app.today());
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST && !all.contains_key(&key) {
            all.clear();
        }
        let known = all.entry(key).or_default();
        let may = |realm: &&Realm| *known.entry(realm.id).or_insert_with(|| may(app, officer, realm));
        realms.iter().filter(may).map(|realm| realm.id).collect()
    }
}

fn may(app: &App, officer: &Officer, realm: &Realm) -> bool {
    let kind = match realm.kind.as_str() {
        "case" => "case",
        "conversation" => "conversation",
        "identity" => "identity",
        _ => return false,
    };
    trust::may_find(app, officer, kind, (realm.service.as_deref(), &realm.agency))
}
