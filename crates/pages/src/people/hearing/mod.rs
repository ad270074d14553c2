//! The one page on which a person chooses how they hear from us.

mod choose;
mod ending;
mod page;

use axum::routing::get;
use domain::people::contact_points::contact_points;
use domain::people::{Hearing, devices, hearing};
use domain::trust::Action;

use crate::people::account::own;
use crate::slice::Routes;
use crate::web::{Outcome, Visit};

pub(super) use ending::EndMailsPage;
pub(super) use page::HearingPage;

/// Its address.
const AT: &str = "/account/hearing";

pub(super) fn routes() -> Routes {
    Routes::new().route(AT, get(show).post(choose::change)).route(ending::LINK, get(ending::show).post(ending::end))
}

/// By what somebody can be reached, as far as it is proven.
struct Reachable {
    email: Option<String>,
    /// A number for text messages; none where nobody sends any.
    number: Option<String>,
    /// Devices that take messages.
    devices: usize,
    /// Whether text messages can be had at all.
    has_sms: bool,
    /// Where one press ends the mails that need not come.
    ending: Option<String>,
}

/// What a person chose, and by what they can be reached.
async fn known(visit: &Visit, action: Action) -> Outcome<(Hearing, Reachable)> {
    let mut tx = visit.app.db.read().await?;
    let grant = own(visit, &mut tx, action, "preferences").await?;
    let chosen = hearing(&mut tx, &grant).await?;
    let points = contact_points(&mut tx, &grant).await?;
    let devices = devices(&mut tx, &grant).await?;
    tx.commit().await?;
    let proven = |kind: &str| points.iter().find(|point| point.kind == kind && point.verified_at.is_some());
    let has_sms = visit.app.texts.sms.is_there();
    let here = |number: &str| visit.app.catalogue.about.dialled_here(number).unwrap_or_else(|| number.to_owned());
    let reachable = Reachable {
        email: proven("email").map(|point| point.address.clone()),
        number: proven("phone").filter(|_| has_sms).map(|point| here(&point.address)),
        devices: devices.iter().filter(|device| device.ended_at.is_none()).count(),
        has_sms,
        ending: ending::of(visit, grant.person()),
    };
    Ok((chosen, reachable))
}

async fn show(visit: Visit) -> Outcome {
    let (chosen, reachable) = known(&visit, Action::See).await?;
    Ok(page::shown(&visit, &page::Shown::of(&chosen), &reachable, Vec::new()))
}
