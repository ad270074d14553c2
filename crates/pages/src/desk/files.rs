//! One file at the desk, whatever it came with: its page, what it holds, and to save it.

use axum::extract::Path;
use db::Tx;
use domain::attachments::{self, File};
use domain::trust::Action;

use crate::attachments::{Place, viewing};
use crate::web::{Outcome, Problem, Visit};
use crate::{assisted, cases, conversations, post_in};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let file = attachments::file(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    let place: Place = match file.owner.as_str() {
        "case" => cases::place_of_file(&mut tx, &visit, &file).await?,
        "conversation" => conversations::place_of_file(&mut tx, &visit, &file).await?,
        "scan" => post_in::place_of_file(&mut tx, &visit, &file).await?,
        _ => assisted::place_of_file(&mut tx, &visit, &file).await?,
    };
    tx.commit().await?;
    Ok(viewing::page(&visit, &file, &place))
}

pub(super) async fn content(visit: Visit, Path(id): Path<String>) -> Outcome {
    let file = granted(&visit, &id, Action::See).await?;
    viewing::content(&visit.app, &file).await
}

pub(super) async fn download(visit: Visit, Path(id): Path<String>) -> Outcome {
    let file = granted(&visit, &id, Action::Download).await?;
    viewing::download(&visit.app, &file).await
}

/// The file, with a line of its own in the record of looks.
async fn granted(visit: &Visit, id: &str, action: Action) -> Outcome<File> {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let file = attachments::file(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let file = reach(&mut tx, visit, file, action).await?;
    tx.commit().await?;
    Ok(file)
}

async fn reach(tx: &mut Tx, visit: &Visit, file: File, action: Action) -> Outcome<File> {
    match file.owner.as_str() {
        "case" => Ok(domain::cases::file_of_case(tx, &visit.app, &visit.actor(), file, action).await?),
        "conversation" => conversations::file_of_conversation(tx, visit, file, action).await,
        "scan" => post_in::file_of_scan(tx, visit, file, action).await,
        _ => assisted::file_of_application(tx, visit, file, action).await,
    }
}
