//! The view of the page of representatives: who acts for a person, and for whom the person acts.

use serde::Serialize;

use crate::people::FieldMessage;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct RepresentativesPage {
    pub(super) appointed: Vec<RepresentativeCard>,
    pub(super) principals: Vec<PrincipalLine>,
    pub(super) typed: TypedRepresentative,
    pub(super) wrong: WrongRepresentative,
}

/// Somebody who may act for the person.
#[derive(Serialize)]
pub(super) struct RepresentativeCard {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) email: String,
    /// Fill in and send; otherwise only see.
    pub(super) may_act: bool,
    /// The last day.
    pub(super) until: String,
    /// Whether they have signed in since.
    pub(super) has_come: bool,
    pub(super) is_over: bool,
}

/// Somebody for whom the person may act.
#[derive(Serialize)]
pub(super) struct PrincipalLine {
    /// The name that they gave, if any.
    pub(super) name: Option<String>,
    pub(super) may_act: bool,
    pub(super) until: String,
}

/// The form as it was typed.
#[derive(Serialize)]
pub(super) struct TypedRepresentative {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) scope: String,
    /// Day, month and year.
    pub(super) until: [String; 3],
}

/// What is wrong with each field.
#[derive(Default, Serialize)]
pub(super) struct WrongRepresentative {
    pub(super) name: Option<FieldMessage>,
    pub(super) email: Option<FieldMessage>,
    pub(super) scope: Option<FieldMessage>,
    pub(super) until: Option<FieldMessage>,
}

impl View for RepresentativesPage {
    const TEMPLATE: &'static str = "representatives.html";

    fn samples() -> Vec<Self> {
        let card = |may_act, has_come, is_over| RepresentativeCard {
            id: "0198f3a2".to_owned(),
            name: "Joana Silva".to_owned(),
            email: "joana@home.example".to_owned(),
            may_act,
            until: "2027-07-03".to_owned(),
            has_come,
            is_over,
        };
        let principal = |name: Option<&str>, may_act| PrincipalLine {
            name: name.map(str::to_owned),
            may_act,
            until: "2027-07-03".to_owned(),
        };
        let typed = |scope: &str| TypedRepresentative {
            name: "Joana Silva".to_owned(),
            email: "joana@home.example".to_owned(),
            scope: scope.to_owned(),
            until: ["3", "7", "2027"].map(str::to_owned),
        };
        let message = FieldMessage::sample;
        let wrong = WrongRepresentative { name: message(), email: message(), scope: message(), until: message() };
        vec![
            RepresentativesPage {
                appointed: vec![card(true, false, false), card(false, true, false), card(true, true, true)],
                principals: vec![principal(Some("George Pappas"), true), principal(None, false)],
                typed: typed("act"),
                wrong,
            },
            RepresentativesPage {
                appointed: Vec::new(),
                principals: Vec::new(),
                typed: typed("see"),
                wrong: WrongRepresentative::default(),
            },
        ]
    }
}
