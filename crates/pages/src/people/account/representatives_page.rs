//! The view of the page of representatives: who acts for a person, and for whom the person acts.

use domain::trust::{Representative, Scope};
use screens::FieldError;
use serde::Serialize;

use super::day;
use crate::people::FieldMessage;
use crate::web::{Posted, View};

#[derive(Serialize)]
pub(super) struct RepresentativesPage {
    pub(super) appointed: Vec<RepresentativeCard>,
    pub(super) principals: Vec<PrincipalLine>,
    pub(super) typed: TypedRepresentative,
    pub(super) wrong: WrongRepresentative,
}

/// Somebody who may act for the person or the organisation.
#[derive(Serialize)]
pub(in crate::people) struct RepresentativeCard {
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
    /// Whether they own the organisation, which has no end.
    pub(super) is_owner: bool,
    /// Whether nobody else would own it.
    pub(in crate::people) is_last: bool,
}

impl RepresentativeCard {
    pub(in crate::people) fn of(who: Representative, today: &str) -> RepresentativeCard {
        let scope = Scope::of(&who.scope);
        RepresentativeCard {
            id: who.id,
            name: who.name,
            email: who.email,
            may_act: scope >= Some(Scope::Act),
            is_over: who.until.as_str() < today,
            until: who.until,
            has_come: who.representative_id.is_some(),
            is_owner: scope == Some(Scope::Own),
            is_last: false,
        }
    }

    pub(in crate::people) fn samples() -> Vec<RepresentativeCard> {
        let card = |may_act, has_come, is_over, is_owner, is_last| RepresentativeCard {
            id: "0198f3a2".to_owned(),
            name: "Joana Silva".to_owned(),
            email: "joana@home.example".to_owned(),
            may_act,
            until: "2027-07-03".to_owned(),
            has_come,
            is_over,
            is_owner,
            is_last,
        };
        vec![
            card(true, false, false, false, false),
            card(false, true, false, false, false),
            card(true, true, true, false, false),
            card(true, true, false, true, true),
            card(true, false, false, true, false),
        ]
    }
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
pub(in crate::people) struct TypedRepresentative {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) scope: String,
    /// Day, month and year.
    pub(super) until: [String; 3],
}

impl TypedRepresentative {
    pub(in crate::people) fn of(posted: &Posted) -> TypedRepresentative {
        let typed = |field: &str| posted.get(field).to_owned();
        let until = day::typed(posted, "until");
        TypedRepresentative { name: typed("name"), email: typed("email"), scope: typed("scope"), until }
    }

    pub(in crate::people) fn sample(scope: &str) -> TypedRepresentative {
        TypedRepresentative {
            name: "Joana Silva".to_owned(),
            email: "joana@home.example".to_owned(),
            scope: scope.to_owned(),
            until: ["3", "7", "2027"].map(str::to_owned),
        }
    }
}

/// What is wrong with each field.
#[derive(Default, Serialize)]
pub(in crate::people) struct WrongRepresentative {
    pub(super) name: Option<FieldMessage>,
    pub(super) email: Option<FieldMessage>,
    pub(super) scope: Option<FieldMessage>,
    pub(super) until: Option<FieldMessage>,
}

impl WrongRepresentative {
    pub(in crate::people) fn of(errors: &[FieldError]) -> WrongRepresentative {
        let wrong = |field: &str| FieldMessage::at(errors, field);
        let (name, email) = (wrong("name"), wrong("email"));
        WrongRepresentative { name, email, scope: wrong("scope"), until: wrong("until-day") }
    }

    pub(in crate::people) fn sample() -> WrongRepresentative {
        let message = FieldMessage::sample;
        WrongRepresentative { name: message(), email: message(), scope: message(), until: message() }
    }
}

impl View for RepresentativesPage {
    const TEMPLATE: &'static str = "representatives.html";

    fn samples() -> Vec<Self> {
        let principal = |name: Option<&str>, may_act| PrincipalLine {
            name: name.map(str::to_owned),
            may_act,
            until: "2027-07-03".to_owned(),
        };
        vec![
            RepresentativesPage {
                appointed: RepresentativeCard::samples(),
                principals: vec![principal(Some("George Pappas"), true), principal(None, false)],
                typed: TypedRepresentative::sample("act"),
                wrong: WrongRepresentative::sample(),
            },
            RepresentativesPage {
                appointed: Vec::new(),
                principals: Vec::new(),
                typed: TypedRepresentative::sample("see"),
                wrong: WrongRepresentative::default(),
            },
        ]
    }
}
