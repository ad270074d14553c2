//! `/renewals`: what a person holds, when it ends, and a button to renew it.

use domain::codes;
use domain::people::represented;
use domain::renewals::model::{days_left, is_soon, renewable};
use domain::renewals::store::{self, Holding};
use domain::trust::{self, Action, Purpose, Resource};
use jiff::civil::Date;
use serde::Serialize;

use crate::applications::for_whom_called;
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
    /// Whose it is, if not one's own.
    for_whom: Option<String>,
    /// The key of that person, where one may renew it for them.
    person: Option<String>,
    /// Whether one may only look.
    is_seen_only: bool,
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
            for_whom: None,
            person: None,
            is_seen_only: false,
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
        let fathers = HoldingLine {
            for_whom: Some("For George Pappas".to_owned()),
            person: Some("019ee77f".to_owned()),
            ..sample(HoldingState::Soon)
        };
        let aunts = HoldingLine {
            for_whom: Some("For Irene Pappas".to_owned()),
            is_seen_only: true,
            ..sample(HoldingState::Soon)
        };
        let holdings = [sent, begun, fathers, aunts].into_iter().chain(open).collect();
        vec![
            RenewalsPage { holdings, services, sign_in: Some("/sign-in?then=/renewals".to_owned()) },
            RenewalsPage { holdings: Vec::new(), services: Vec::new(), sign_in: None },
        ]
    }
}

pub(super) async fn all(visit: Visit) -> Outcome {
    let today = visit.app.today();
    let mut holdings = Vec::new();
    if let Some(person) = visit.session.person.clone() {
        let mut tx = visit.app.db.read().await?;
        let (app, actor) = (&visit.app, visit.actor());
        let own = Resource::of_person("holdings", &person);
        let own = trust::authorise(&mut tx, app, &actor, Action::See, own, Purpose::OwnAffairs).await?;
        holdings.extend(store::of_person(&mut tx, &own).await?.into_iter().map(|one| line(one, today)));
        for whom in represented(&mut tx, app, &actor, &person).await? {
            let theirs = Resource::of_person("holdings", &whom.id);
            let theirs = trust::authorise(&mut tx, app, &actor, Action::See, theirs, Purpose::OwnAffairs).await?;
            let lines = store::of_person(&mut tx, &theirs).await?.into_iter();
            holdings.extend(lines.map(|one| HoldingLine {
                for_whom: Some(for_whom_called(&visit, &whom.name)),
                person: whom.may_act.then(|| whom.id.clone()),
                is_seen_only: !whom.may_act,
                ..line(one, today)
            }));
        }
        tx.commit().await?;
    }
    let spoken = visit.spoken();
    let others = renewable(visit.app.catalogue, today);
    let others = others
        .map(|service| RenewableService { id: service.id.clone(), name: spoken.service_name(service).to_string() });
    Ok(visit.page().title("renewals-title").show(RenewalsPage {
        holdings,
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
        for_whom: None,
        person: None,
        is_seen_only: false,
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
