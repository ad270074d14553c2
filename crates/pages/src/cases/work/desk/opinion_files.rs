//! The files that an agency sees when it is asked for an opinion: those that prove the facts it was asked about.

use axum::extract::Path;
use db::Tx;
use domain::attachments::{self, File};
use domain::cases::store as cases_store;
use domain::cases::work::context::asked_of;
use domain::cases::work::desk::opinion_files::is_listed;
use domain::cases::work::opinions::{OpinionRequest, asked};
use domain::cases::work::store::Opinion;
use domain::trust::{self, Action, Purpose};

use super::officer;
use crate::attachments::{Place, viewing};
use crate::cases::files::{self, FileLine, came_as};
use crate::cases::words::service_name;
use crate::web::{Outcome, Problem, Visit};

pub(super) fn shown(visit: &Visit, opinion: &Opinion, files: &[File]) -> Vec<FileLine> {
    files.iter().map(|file| files::line(visit, file, address(opinion, file))).collect()
}

fn address(opinion: &Opinion, file: &File) -> String {
    format!("/desk/opinions/{}/files/{}", opinion.id, file.id)
}

/// A file of the case, if the opinion was asked with it.
async fn found(tx: &mut Tx, opinion: &Opinion, id: &str) -> Outcome<File> {
    let file = attachments::file(tx, id).await?.filter(|file| file.belongs_to(("case", &opinion.case_id)));
    file.filter(|file| is_listed(opinion, file)).ok_or_else(Problem::not_found)
}

pub(super) async fn show(visit: Visit, Path((id, file)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let OpinionRequest { opinion, grant } = asked(&mut tx, &visit.app, &officer(&visit)?, &id, Action::See).await?;
    let file = found(&mut tx, &opinion, &file).await?;
    let case = cases_store::case_of_opinion(&mut tx, &grant).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    let place = Place {
        address: address(&opinion, &file),
        back: format!("/desk/opinions/{id}"),
        about: service_name(&visit, &case.service),
        came_as: came_as(&visit, &file),
        text: None,
    };
    Ok(viewing::page(&visit, &file, &place))
}

pub(super) async fn content(visit: Visit, Path((id, file)): Path<(String, String)>) -> Outcome {
    let file = granted(&visit, (&id, &file), Action::See).await?;
    viewing::content(&visit.app, &file).await
}

pub(super) async fn download(visit: Visit, Path((id, file)): Path<(String, String)>) -> Outcome {
    let file = granted(&visit, (&id, &file), Action::Download).await?;
    viewing::download(&visit.app, &file).await
}

/// The file, with a line of its own in the record of looks.
async fn granted(visit: &Visit, (id, file): (&str, &str), action: Action) -> Outcome<File> {
    let actor = officer(visit)?;
    let mut tx = visit.app.db.begin().await?;
    let opinion = domain::cases::work::store::opinions::opinion(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let whose = cases_store::whose(&mut tx, &opinion.case_id).await?.ok_or_else(Problem::not_found)?;
    let resource = asked_of("opinion-file", file, &opinion.agency, whose);
    trust::authorise(&mut tx, &visit.app, &actor, action, resource, Purpose::Consulting).await?;
    let file = found(&mut tx, &opinion, file).await?;
    tx.commit().await?;
    Ok(file)
}
