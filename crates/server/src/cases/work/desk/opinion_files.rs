//! What the agency that is asked for an opinion sees of the files: those that prove the facts it was asked about.

use axum::extract::Path;
use db::Tx;
use serde_json::{Value, json};

use super::super::opinions::{Asked, asked};
use super::super::store::Opinion;
use super::super::telling::asked_of;
use super::officer;
use crate::attachments::{self, File, Kind, Place, viewing};
use crate::cases::files::came_as;
use crate::cases::store as cases_store;
use crate::cases::words::service_name;
use crate::trust::{self, Action, Purpose};
use crate::uploads;
use crate::web::{Outcome, Problem, Visit};

/// The files of a case that an opinion was asked with.
pub(super) async fn of_opinion(tx: &mut Tx, opinion: &Opinion) -> Outcome<Vec<File>> {
    let mut files = attachments::of(tx, ("case", &opinion.case_id)).await?;
    files.retain(|file| is_listed(opinion, file));
    Ok(files)
}

fn is_listed(opinion: &Opinion, file: &File) -> bool {
    let mut sees = opinion.sees.as_array().into_iter().flatten().filter_map(Value::as_str);
    file.kind == Kind::Proof && sees.any(|fact| fact == file.about)
}

pub(super) fn shown(visit: &Visit, opinion: &Opinion, files: &[File]) -> Vec<Value> {
    let one = |file: &File| {
        json!({
            "name": file.name,
            "type": uploads::kind_name(&file.media_type),
            "kilobytes": file.kilobytes(),
            "came_as": came_as(visit, file),
            "by": viewing::giver(visit, file),
            "at": file.given_at,
            "href": address(opinion, file),
            "state": file.state.key().map(|key| visit.text(key)),
        })
    };
    files.iter().map(one).collect()
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
    let Asked { opinion, grant } = asked(&mut tx, &visit.app, &officer(&visit)?, &id, Action::See).await?;
    let file = found(&mut tx, &opinion, &file).await?;
    let case = cases_store::case_of_opinion(&mut tx, &grant).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    let place = Place {
        address: address(&opinion, &file),
        back: format!("/desk/opinions/{id}"),
        about: service_name(&visit, &case.service),
        came_as: came_as(&visit, &file),
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
    let opinion = super::super::store::opinion(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let whose = cases_store::whose(&mut tx, &opinion.case_id).await?.ok_or_else(Problem::not_found)?;
    let resource = asked_of("opinion-file", file, &opinion.agency, whose);
    trust::authorise(&mut tx, &visit.app, &actor, action, resource, Purpose::Consulting).await?;
    let file = found(&mut tx, &opinion, file).await?;
    tx.commit().await?;
    Ok(file)
}
