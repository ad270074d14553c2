//! `/renewals`: what a person holds, when it ends, and a button to renew it.

use domain::codes;
use domain::renewals::model::{days_left, is_soon, renewable};
use domain::renewals::store::{self, Holding};
use domain::trust::{self, Action, Purpose, Resource};
use jiff::civil::Date;
use serde::Serialize;

use crate::web::{Outcome, View, Visit, layout};

#[derive(Serialize)]
pub(super) struct RenewalsPage {
    holdings: Vec<HoldingLine>,
    /// What else can be renewed here.
    services: Vec<RenewableService>,
    /// The address to sign in; none for a person who is signed in.
    sign_in: Option<String>,
}

#[derive(Serialize)]
struct HoldingLine {
    id: String,
    label: String,
    /// The service that renews it.
    service: String,
    expires_on: String,
    /// Days until it ends.
    left: i32,
    state: HoldingState,
    /// The renewal that was begun and not sent yet.
    application: Option<String>,
    /// The case of the renewal that was sent, as its address has it.
    case: Option<String>,
    /// The same in groups of letters.
    reference: Option<String>,
    sent_at: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum HoldingState {
    /// Its renewal was sent.
    Sent,
    Ended,
    /// It ends so soon that a reminder was due.
    Soon,
    Later,
}

#[derive(Serialize)]
struct RenewableService {
    id: String,
    name: String,
}

impl View for RenewalsPage {
    const TEMPLATE: &'static str = "renewals.html";

    fn samples() -> Vec<Self> {
        let sample = |state| HoldingLine {
            id: "019ee77d".to_owned(),
            label: "Recreational fishing licence".to_owned(),
            service: "nsw-fishing-licence".to_owned(),
            expires_on: "2026-07-17".to_owned(),
            left: 14,
            state,
            application: None,
            case: None,
            reference: None,
            sent_at: None,
        };
        let sent = HoldingLine {
            case: Some("GR7K4M2P".to_owned()),
            reference: Some("GR7K 4M2P".to_owned()),
            sent_at: Some(1_783_036_800_000),
            ..sample(HoldingState::Sent)
        };
        let begun = HoldingLine { application: Some("019ee77e".to_owned()), ..sample(HoldingState::Soon) };
        let open = [HoldingState::Soon, HoldingState::Later, HoldingState::Ended].map(sample);
        let services = vec![RenewableService { id: "nsw-boat-licence".to_owned(), name: "Boat licence".to_owned() }];
        let holdings = [sent, begun].into_iter().chain(open).collect();
        vec![
            RenewalsPage { holdings, services, sign_in: Some("/sign-in?then=/renewals".to_owned()) },
            RenewalsPage { holdings: Vec::new(), services: Vec::new(), sign_in: None },
        ]
    }
}

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
    let others = others
        .map(|service| RenewableService { id: service.id.clone(), name: spoken.service_name(service).to_string() });
    Ok(visit.page().title("renewals-title").show(RenewalsPage {
        holdings: holdings.into_iter().map(|holding| line(holding, today)).collect(),
        services: others.collect(),
        sign_in: (!visit.session.is_signed_in()).then(|| layout::sign_in_address("/renewals")),
    }))
}

fn line(holding: Holding, today: Date) -> HoldingLine {
    let end = holding.expires_on.parse::<Date>().ok();
    let left = end.map_or(0, |end| days_left(end, today));
    let state = match (&holding.sent_at, left) {
        (Some(_), _) => HoldingState::Sent,
        (None, left) if left < 0 => HoldingState::Ended,
        _ if end.is_some_and(|end| is_soon(end, today)) => HoldingState::Soon,
        _ => HoldingState::Later,
    };
    HoldingLine {
        id: holding.id,
        label: holding.label,
        service: holding.service,
        expires_on: holding.expires_on,
        left,
        state,
        application: holding.application_id,
        reference: holding.reference.as_deref().map(codes::grouped),
        case: holding.reference,
        sent_at: holding.sent_at,
    }
}
