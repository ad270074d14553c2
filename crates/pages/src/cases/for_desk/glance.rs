//! The few things about a case that fit beside a list.

use super::ForDesk;

/// The most messages.
const MESSAGES: usize = 2;

/// Who a case is about, and the last words.
pub(crate) struct CaseGlance {
    pub name: Option<String>,
    /// The tag of their language.
    pub language: Option<String>,
    /// What makes it easier for them, in their words; empty for none.
    pub needs: String,
    /// What is asked of the person and not answered.
    pub asked: Vec<String>,
    /// Who wrote, when, and what; no name where the person wrote.
    pub messages: Vec<(Option<String>, i64, String)>,
}

impl ForDesk {
    pub(crate) fn glance(&self) -> CaseGlance {
        let last = self.messages.iter().rev().take(MESSAGES).rev();
        let from = |is_person: bool, name: &Option<String>| name.clone().filter(|_| !is_person);
        CaseGlance {
            name: self.person.as_ref().and_then(|person| person.name.clone()),
            language: self.person.as_ref().map(|person| person.language.clone()),
            needs: self.wishes.needs.clone(),
            asked: self.requests.iter().filter(|one| one.answered_at.is_none()).map(|one| one.ask.clone()).collect(),
            messages: last
                .map(|one| (from(one.from_kind == "person", &one.from_name), one.at, one.body.clone()))
                .collect(),
        }
    }
}
