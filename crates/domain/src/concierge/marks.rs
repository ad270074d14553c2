//! What people mark in their plan: steps that are done, notes on steps, and steps of their own. No I/O.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Steps of their own that one plan can hold.
pub const MOST_OWN_STEPS: usize = 50;

/// The most characters of a step of their own.
pub const LONGEST_STEP: usize = 200;

/// The most characters of a note.
pub const LONGEST_NOTE: usize = 2_000;

/// The marks of one plan. A step is named by its service, by its id in the life event, or by the id of an own step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Marks {
    /// Steps that are done, and when that was said, in milliseconds.
    pub done: BTreeMap<String, i64>,
    pub notes: BTreeMap<String, String>,
    pub own: Vec<OwnStep>,
}

/// A step that the person added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnStep {
    pub id: String,
    pub text: String,
    /// The day by which they want to do it.
    pub day: Option<Date>,
}

/// Why a mark was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkProblem {
    Empty,
    TooLong,
    /// The plan is full of own steps.
    TooMany,
}

impl Marks {
    pub fn from_json(json: Option<&Value>) -> Marks {
        json.and_then(|json| serde_json::from_value(json.clone()).ok()).unwrap_or_default()
    }

    pub fn to_json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    pub fn is_done(&self, step: &str) -> bool {
        self.done.contains_key(step)
    }

    /// Marks a step as done now, or as not done.
    pub fn tick(&mut self, step: &str, is_done: bool, now: i64) {
        match is_done {
            true => {
                self.done.entry(step.to_owned()).or_insert(now);
            }
            false => {
                self.done.remove(step);
            }
        }
    }

    /// Keeps the note of a step; an empty one is removed.
    pub fn note(&mut self, step: &str, note: &str) -> Result<(), MarkProblem> {
        let note = note.trim();
        if note.chars().count() > LONGEST_NOTE {
            return Err(MarkProblem::TooLong);
        }
        match note.is_empty() {
            true => self.notes.remove(step),
            false => self.notes.insert(step.to_owned(), note.to_owned()),
        };
        Ok(())
    }

    /// Adds a step of the person's own.
    pub fn add(&mut self, id: String, text: &str, day: Option<Date>) -> Result<(), MarkProblem> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match text.chars().count() {
            0 => return Err(MarkProblem::Empty),
            length if length > LONGEST_STEP => return Err(MarkProblem::TooLong),
            _ if self.own.len() >= MOST_OWN_STEPS => return Err(MarkProblem::TooMany),
            _ => self.own.push(OwnStep { id, text, day }),
        }
        Ok(())
    }

    /// Removes a step of the person's own, with its marks.
    pub fn remove(&mut self, id: &str) {
        if self.own.iter().any(|step| step.id == id) {
            self.own.retain(|step| step.id != id);
            self.done.remove(id);
            self.notes.remove(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_back_as_they_were_kept() {
        let mut marks = Marks::default();
        marks.tick("register-birth", true, 7);
        marks.tick("register-birth", true, 9);
        marks.note("register-birth", "  Ask for\ntwo copies ").unwrap();
        marks.add("a".to_owned(), " Ring  Grandma ", Some(jiff::civil::date(2026, 7, 6))).unwrap();
        assert_eq!(marks.done["register-birth"], 7, "the first tick counts");
        assert_eq!(marks.notes["register-birth"], "Ask for\ntwo copies");
        assert_eq!(marks.own[0].text, "Ring Grandma");
        assert_eq!(Marks::from_json(Some(&marks.to_json())), marks);
        assert_eq!(Marks::from_json(None), Marks::default());
        assert_eq!(Marks::from_json(Some(&Value::from(3))), Marks::default(), "nothing else is taken for marks");
    }

    #[test]
    fn an_own_step_goes_with_its_marks_and_other_steps_stay() {
        let mut marks = Marks::default();
        marks.add("a".to_owned(), "Ring Grandma", None).unwrap();
        for step in ["a", "register-birth"] {
            marks.tick(step, true, 1);
            marks.note(step, "x").unwrap();
        }
        marks.remove("register-birth");
        marks.remove("a");
        assert_eq!(marks.done.keys().collect::<Vec<_>>(), ["register-birth"]);
        assert_eq!(marks.notes.keys().collect::<Vec<_>>(), ["register-birth"]);
        marks.note("register-birth", " ").unwrap();
        marks.tick("register-birth", false, 2);
        assert_eq!(marks, Marks::default());
    }

    #[test]
    fn what_is_empty_too_long_or_too_much_is_refused() {
        let mut marks = Marks::default();
        assert_eq!(marks.add("a".to_owned(), " \n ", None), Err(MarkProblem::Empty));
        assert_eq!(marks.add("a".to_owned(), &"é".repeat(LONGEST_STEP + 1), None), Err(MarkProblem::TooLong));
        assert_eq!(marks.note("x", &"é".repeat(LONGEST_NOTE + 1)), Err(MarkProblem::TooLong));
        for n in 0..MOST_OWN_STEPS {
            assert_eq!(marks.add(n.to_string(), &"é".repeat(LONGEST_STEP), None), Ok(()));
        }
        assert_eq!(marks.add("a".to_owned(), "one more", None), Err(MarkProblem::TooMany));
    }
}
