//! Proofs that an officer scanned in a sitting, until the application is sent and its case has them.

use db::Tx;
use domain::assisted::store;
use domain::attachments::File;
use domain::trust::{self, Action};

use super::reach;
use crate::applications;
use crate::attachments::Place;
use crate::web::{Outcome, Problem, Visit};

/// The sitting of this officer in which the application of a file is gone through.
async fn sitting(tx: &mut Tx, visit: &Visit, file: &File) -> Outcome<domain::assisted::model::Sitting> {
    let officer = visit.officer()?;
    let open = store::with_application(tx, &officer.id, &file.owner_id).await?;
    let id = open.filter(|_| file.owner == "application").ok_or_else(Problem::not_found)?;
    reach::sitting(tx, visit, &id).await
}

/// Where the page of a file stands.
///
/// # Errors
/// When it is of no sitting of this officer, or proves what they may not see.
pub async fn place_of_file(tx: &mut Tx, visit: &Visit, file: &File) -> Outcome<Place> {
    let sitting = sitting(tx, visit, file).await?;
    let held = reach::application(tx, visit, (&sitting.id, &file.owner_id), Action::See).await?;
    if !held.shows(&file.about) {
        return Err(Problem::forbidden("file-hidden"));
    }
    let fact = visit.app.catalogue.program.vocabulary.fact(&file.about);
    Ok(Place {
        address: format!("/desk/files/{}", file.id),
        back: held.here(),
        about: visit.spoken().service_name(held.opened.draft.service).to_string(),
        came_as: fact.map(|fact| applications::fact_label(visit, fact)).unwrap_or_default(),
        text: None,
    })
}

/// The file, with a line of its own in the record of looks.
///
/// # Errors
/// As above.
pub async fn file_of_application(tx: &mut Tx, visit: &Visit, file: File, action: Action) -> Outcome<File> {
    let sitting = sitting(tx, visit, &file).await?;
    let mut resource = domain::applications::resource(tx, &file.owner_id).await?.ok_or_else(Problem::not_found)?;
    (resource.kind, resource.id) = ("proof", file.id.clone());
    let purpose = sitting.purpose();
    let grant = trust::authorise(tx, &visit.app, &visit.actor(), action, resource, purpose).await?;
    match grant.may_see(&file.about) {
        true => Ok(file),
        false => Err(Problem::forbidden("file-hidden")),
    }
}
