//! The form for a new officer, or for one who is changed, as its template reads it.

use serde::Serialize;

use crate::web::{CheckChoice, View};

#[derive(Serialize)]
pub(in crate::officers) struct OfficerPage {
    /// None for a new officer.
    pub officer: Option<OfficerStatus>,
    pub name: String,
    pub email: String,
    pub team: String,
    /// Between commas.
    pub skills: String,
    pub roles: Vec<CheckChoice>,
    pub languages: Vec<CheckChoice>,
    pub name_error: Option<String>,
    pub email_error: Option<String>,
    pub role_error: Option<String>,
}

#[derive(Serialize)]
pub(in crate::officers) struct OfficerStatus {
    pub id: String,
    pub active: bool,
    /// Whether it is the leader who looks at the page.
    pub is_you: bool,
}

impl View for OfficerPage {
    const TEMPLATE: &'static str = "desk/officer.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(text.to_owned());
        let sample = |officer| OfficerPage {
            officer,
            name: "Noor Haddad".to_owned(),
            email: "noor@service.example".to_owned(),
            team: "rebates".to_owned(),
            skills: "energy, fines".to_owned(),
            roles: vec![CheckChoice::new("team-leader", "team leader", true)],
            languages: vec![CheckChoice::new("ar", "العربية", true), CheckChoice::new("vi", "Tiếng Việt", false)],
            name_error: None,
            email_error: None,
            role_error: None,
        };
        let status = |active, is_you| sample(Some(OfficerStatus { id: "noor".to_owned(), active, is_you }));
        let wrong = OfficerPage {
            name_error: text("Write the name of the officer"),
            email_error: text("Another officer has this address"),
            role_error: text("You cannot take the lead of the team from yourself"),
            ..status(true, false)
        };
        vec![wrong, status(true, true), status(false, false), sample(None)]
    }
}
