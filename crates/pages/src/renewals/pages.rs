//! `/renewals`: what I hold, when it ends, and one button to renew it.

use domain::codes;
use domain::renewals::model::{days_left, is_soon, renewable};
use domain::renewals::store::{self, Holding};
use domain::trust::{self, Action, Purpose, Resource};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::web::{Outcome, Visit, layout};

pub(super) async fn all(visit: Visit) -> Outcome {
    let mut holdings = Vec::new();
    if let Some(person) = visit.session.person.clone() {
        let mut tx = visit.app.db.read().await?;
        let resource = Resource::of_person("holdings", &person);
        let grant =
            trust::authorise(&mut tx, &visit.app, &visit.actor(), Action::See, resource, Purpose::OwnAffairs).await?;
        holdings = store::of_person(&mut tx, &grant).await?;
        tx.commit().await?;
    }
    let today = visit.app.today();
    let spoken = visit.spoken();
    let others = renewable(visit.app.catalogue, today);
    let others = others.map(|service| json!({"id": service.id, "name": spoken.service_name(service).to_string()}));
    let content = json!({
        "holdings": holdings.iter().map(|holding| line(&visit, holding, today)).collect::<Vec<_>>(),
        "services": others.collect::<Vec<_>>(),
        "sign_in": (!visit.session.is_signed_in()).then(|| layout::sign_in_address("/renewals")),
    });
    Ok(visit.untyped("renewals.html").title("renewals-title").show_untyped(content))
}

fn line(visit: &Visit, holding: &Holding, today: Date) -> Value {
    let end = holding.expires_on.parse::<Date>().ok();
    let service = visit.app.catalogue.service(&holding.service);
    let left = end.map_or(0, |end| days_left(end, today));
    let state = match (&holding.sent_at, left) {
        (Some(_), _) => "sent",
        (None, left) if left < 0 => "ended",
        _ if end.is_some_and(|end| is_soon(end, today)) => "soon",
        _ => "later",
    };
    json!({
        "id": holding.id,
        "label": holding.label,
        "service": holding.service,
        "name": service.map(|service| visit.spoken().service_name(service).to_string()),
        "expires_on": holding.expires_on,
        "left": left,
        "state": state,
        "application": holding.application_id,
        "case": holding.reference,
        "reference": holding.reference.as_deref().map(codes::grouped),
        "sent_at": holding.sent_at,
    })
}
