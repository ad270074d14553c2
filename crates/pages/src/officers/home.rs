//! The page on which an officer sees what is known of them.

use domain::paths::encoded;
use serde::Serialize;

use crate::web::{Outcome, View, Visit, WaitingForms, waiting};

#[derive(Serialize)]
pub(super) struct HomePage {
    kept: WaitingForms,
    /// The address of the officer's own work.
    work: String,
    languages: Vec<String>,
    skills: Vec<String>,
    roles: Vec<String>,
}

impl View for HomePage {
    const TEMPLATE: &'static str = "desk/home.html";

    fn samples() -> Vec<Self> {
        let sample = |many, of: fn(&str) -> Vec<String>| HomePage {
            kept: WaitingForms { many, href: "/desk/kept".to_owned() },
            work: "/desk/team/noor".to_owned(),
            languages: of("ar"),
            skills: of("energy"),
            roles: of("team-leader"),
        };
        vec![sample(2, |one| vec![one.to_owned()]), sample(0, |_| Vec::new())]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let kept = waiting(&mut tx, &visit).await?;
    tx.commit().await?;
    Ok(visit.page().title("desk-home-title").show(HomePage {
        kept,
        work: format!("/desk/team/{}", encoded(&officer.id)),
        languages: officer.languages.clone(),
        skills: officer.skills.clone(),
        roles: officer.roles.clone(),
    }))
}
