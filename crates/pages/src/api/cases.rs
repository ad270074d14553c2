//! Every case of every agency, and one of them with its timeline.

use axum::extract::Path;
use domain::codes;
use domain::events::{self, Thing};
use domain::trust::iso;
use serde::Serialize;
use utoipa::ToSchema;

use super::body::json;
use super::paging::{Listed, Paging};
use crate::cases;
use crate::web::{Outcome, Visit};

/// A case in a list.
#[derive(Serialize, ToSchema)]
pub(super) struct CaseLine {
    /// To be read out, and the key in addresses.
    reference: String,
    /// The key of the service.
    service: String,
    /// The key of the agency that answers for it.
    agency: String,
    /// Where it stands, such as `received`.
    state: String,
    /// When it began, in UTC.
    opened_at: String,
}

/// A case.
#[derive(Serialize, ToSchema)]
pub(super) struct CasePage {
    #[serde(flatten)]
    line: CaseLine,
    /// What happened and is for the person to read, oldest first.
    timeline: Vec<TimelineLine>,
    messages: Vec<MessageLine>,
}

#[derive(Serialize, ToSchema)]
pub(super) struct TimelineLine {
    at: String,
    /// Such as `cases.opened`.
    kind: String,
}

#[derive(Serialize, ToSchema)]
pub(super) struct MessageLine {
    at: String,
    /// Whether the agency wrote it.
    from_agency: bool,
    body: String,
}

fn line(case: &domain::cases::Case) -> CaseLine {
    CaseLine {
        reference: codes::grouped(&case.reference),
        service: case.service.clone(),
        agency: case.agency.clone(),
        state: case.state.clone(),
        opened_at: iso(case.opened_at),
    }
}

/// The cases of the caller and of people they represent, newest first.
#[utoipa::path(get, path = "/api/v1/cases", tag = "cases", security(("token" = [])), params(Paging),
    responses((status = 200, body = Listed<CaseLine>)))]
pub(super) async fn cases(visit: Visit, paging: Paging) -> Outcome {
    super::person(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let found = cases::cases(&mut tx, &visit, paging.after.as_deref(), paging.limit).await?;
    tx.commit().await?;
    let page = paging.page(found, cases::key);
    Ok(json(Listed { items: page.items.iter().map(line).collect(), next: page.next }))
}

/// One case.
#[utoipa::path(get, path = "/api/v1/cases/{reference}", tag = "cases", security(("token" = [])),
    params(("reference" = String, Path, description = "The reference, with or without dashes")),
    responses((status = 200, body = CasePage)))]
pub(super) async fn case(visit: Visit, Path(reference): Path<String>) -> Outcome {
    super::person(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let (case, messages) = cases::case(&mut tx, &visit, &reference).await?;
    let timeline = events::timeline(&mut tx, Thing::Case, &case.id).await?;
    tx.commit().await?;
    let for_person = timeline.iter().filter(|recorded| recorded.event.audience().reaches_person());
    let message = |(from_agency, at, body)| MessageLine { at: iso(at), from_agency, body };
    Ok(json(CasePage {
        line: line(&case),
        timeline: for_person.map(|one| TimelineLine { at: iso(one.at), kind: one.event.kind().to_owned() }).collect(),
        messages: messages.into_iter().map(message).collect(),
    }))
}
