//! Where a call stands, as it is stored after each turn. Pure.

use serde::{Deserialize, Serialize};

/// After so many silences, or so many keys that are no choice, in a row, a person is offered.
pub(super) const PATIENCE: u8 = 3;

/// A question of the call: what is said there, and what an answer leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "kebab-case")]
pub(super) enum CallPlace {
    Language,
    Menu,
    /// Whom to call in danger.
    Danger {
        crises: Vec<String>,
    },
    /// Life events to choose from; as they were found by words, or all of them from a place in their list on.
    Events {
        found: Vec<String>,
        from: usize,
    },
    Event {
        event: String,
    },
    /// Which of the things that a code opens.
    Code,
    Plan {
        plan: String,
    },
    Question {
        plan: String,
        need: String,
        skipped: Vec<String>,
    },
    /// Reads back what was keyed in.
    Check {
        plan: String,
        need: String,
        skipped: Vec<String>,
        typed: String,
    },
    /// The application of a code.
    Draft {
        application: String,
    },
    Reference,
    Birth {
        keys: String,
    },
    Case {
        case: String,
    },
    Centre,
    /// Times to choose from, from the so manieth on; of a visit that is moved, or a new one.
    Times {
        centre: String,
        conversation: Option<String>,
        from: usize,
    },
    Visit {
        conversation: String,
    },
    Person,
    /// The number to call back; asked for where there is none.
    Number {
        given: Option<String>,
    },
    Voicemail,
    /// On the line until an officer comes; whether the place was just told.
    Waiting {
        told: bool,
    },
    Talking,
    /// We called: first the officer, who is then connected with the person.
    CallingBack,
    /// It was said what was agreed, and the call ends.
    Goodbye {
        key: String,
        words: Vec<(String, String)>,
    },
    Over,
}

/// Where a call stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Standing {
    pub(super) place: CallPlace,
    /// What is said before the place: the key of a message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<String>,
    #[serde(default)]
    pub(super) silences: u8,
    #[serde(default)]
    pub(super) slips: u8,
    /// Wrong codes and references.
    #[serde(default)]
    pub(super) tries: u8,
    /// What the person chose and said, for the officer who takes over.
    #[serde(default)]
    pub(super) trail: Vec<String>,
    /// Whether an officer and the person were connected.
    #[serde(default)]
    pub(super) spoke: bool,
    /// Whether they said that they are in danger.
    #[serde(default)]
    pub(super) urgent: bool,
    /// The page that it is about, by its address.
    #[serde(default)]
    pub(super) about: String,
}

impl Standing {
    pub(super) fn at(place: CallPlace) -> Standing {
        Standing {
            place,
            note: None,
            silences: 0,
            slips: 0,
            tries: 0,
            trail: Vec::new(),
            spoke: false,
            urgent: false,
            about: String::new(),
        }
    }

    /// Goes on to another place.
    pub(super) fn go(&mut self, place: CallPlace) {
        self.place = place;
        self.note = None;
        self.silences = 0;
        self.slips = 0;
    }

    /// The same, with a message before.
    pub(super) fn go_with(&mut self, place: CallPlace, note: &str) {
        self.go(place);
        self.note = Some(note.to_owned());
    }

    /// What was heard is no choice here: says so, and offers a person in the end.
    pub(super) fn slip(&mut self) {
        self.silences = 0;
        self.slips += 1;
        self.note = Some("call-no-choice".to_owned());
        if self.slips >= PATIENCE {
            self.go_with(CallPlace::Person, "call-let-us-help");
        }
    }

    /// Nothing was heard.
    pub(super) fn silence(&mut self) {
        self.silences += 1;
        self.note = Some("call-nothing-heard".to_owned());
        if self.silences >= PATIENCE {
            match self.place {
                // Nobody is there, or nothing can be heard.
                CallPlace::Person | CallPlace::Number { .. } => {
                    self.go(CallPlace::Goodbye { key: "call-bye-silence".to_owned(), words: Vec::new() });
                }
                _ => self.go_with(CallPlace::Person, "call-let-us-help"),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_and_slips_end_at_a_person_and_nobody_is_kept_on_the_line() {
        let mut one = Standing::at(CallPlace::Menu);
        one.silence();
        assert_eq!((one.note.as_deref(), &one.place), (Some("call-nothing-heard"), &CallPlace::Menu));
        one.silence();
        one.silence();
        assert_eq!((one.note.as_deref(), &one.place), (Some("call-let-us-help"), &CallPlace::Person));
        (0..3).for_each(|_| one.silence());
        assert!(matches!(one.place, CallPlace::Goodbye { .. }), "{one:?}");
        let mut one = Standing::at(CallPlace::Reference);
        (0..3).for_each(|_| one.slip());
        assert_eq!(one.place, CallPlace::Person);
    }

    #[test]
    fn where_a_call_stands_comes_back_as_it_was_stored() {
        let question = CallPlace::Question { plan: "p".into(), need: "n".into(), skipped: vec!["s".into()] };
        for place in
            [CallPlace::Language, question, CallPlace::Number { given: None }, CallPlace::Waiting { told: true }]
        {
            let one = Standing::at(place);
            let json = serde_json::to_value(&one).unwrap();
            assert_eq!(serde_json::from_value::<Standing>(json).unwrap(), one);
        }
    }
}
