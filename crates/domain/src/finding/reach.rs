//! Which matters officers can find, remembered for the day: the catalogue stays the same while the program runs, so the
//! policy says the same about a realm all day.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;

use super::store::Realm;

/// The most entries that are remembered.
const MOST: usize = 500;

/// An agency, the roles of its officers, and a day.
pub(super) type Officers = (String, Vec<String>, Date);

#[derive(Default)]
pub struct Reach(Mutex<HashMap<Officers, HashMap<i64, bool>>>);

impl Reach {
    /// The realms in which such officers may find something; `may` asks the policy about one.
    pub(super) fn of(&self, officers: Officers, realms: &[Realm], may: impl Fn(&Realm) -> bool) -> Vec<i64> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST && !all.contains_key(&officers) {
            all.clear();
        }
        let known = all.entry(officers).or_default();
        let may = |realm: &&Realm| *known.entry(realm.id).or_insert_with(|| may(realm));
        realms.iter().filter(may).map(|realm| realm.id).collect()
    }
}
