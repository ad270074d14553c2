//! Everything that is kept of a person as one file, put together from every slice.

use axum::http::header;
use axum::response::IntoResponse;
use db::Tx;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::trust::{Action, Grant};
use serde::Serialize;
use serde_json::Map;

use super::own;
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct DataPage {}

impl View for DataPage {
    const TEMPLATE: &'static str = "account-data.html";

    fn samples() -> Vec<Self> {
        vec![DataPage {}]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    visit.signed_in()?;
    Ok(visit.page().title("data-title").back("/account").form("/account/data").show(DataPage {}))
}

pub(super) async fn download(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Download, "person").await?;
    everything(&visit, tx, &grant, "my-data.json").await
}

/// Everything that is kept of the party of the grant, as a file.
pub(in crate::people) async fn everything(visit: &Visit, mut tx: Tx, grant: &Grant, file: &str) -> Outcome {
    noted(&mut tx, &visit.app, grant, PersonEvent::DataDownloaded {}).await?;
    let mut all = Map::new();
    for (name, export) in visit.app.slices.iter().filter_map(|slice| slice.export) {
        all.insert(name.to_owned(), export(&visit.app, &mut tx, grant).await?);
    }
    tx.commit().await?;
    let text = serde_json::to_string_pretty(&all).map_err(crate::web::Problem::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")),
    ];
    Ok((headers, text).into_response())
}
