//! What a page says of somebody's wish for an earlier time: the time that is kept for them, or that they wait.

use catalogue::VisitWay;
use db::Tx;
use domain::counter;
use domain::counter::waiting::{self, VisitWait};
use domain::trust::Grant;
use serde::Serialize;

use super::visit_box::day_of;
use crate::web::Visit as Request;

/// `parts/visit-wait.html`.
#[derive(Clone, Debug, Serialize)]
pub struct WaitBox {
    pub centre: String,
    pub way: String,
    /// The days between which they could come.
    pub first: String,
    pub last: String,
    /// The time that is kept for them.
    pub offer: Option<OfferLine>,
    /// Where a press goes.
    pub action: String,
}

/// A time that is kept for somebody.
#[derive(Clone, Debug, Serialize)]
pub struct OfferLine {
    pub day: String,
    pub time: String,
    pub until: String,
}

impl WaitBox {
    /// That of the conversation of a grant.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(tx: &mut Tx, request: &Request, (grant, reference): (&Grant, &str)) -> db::Result<Option<WaitBox>> {
        let wait = waiting::of_conversation(tx, grant).await?;
        Ok(wait.and_then(|wait| WaitBox::made(request, &wait, reference)))
    }

    fn made(request: &Request, wait: &VisitWait, reference: &str) -> Option<WaitBox> {
        let (locale, zone) = (request.locale(), &request.app.zone);
        let centre = counter::centre(&request.app, &wait.centre);
        let page = if request.is_desk { "/desk/conversations" } else { "/person" };
        let offer = wait.offer(request.now()).and_then(|from| {
            let until = locale.moment(wait.offer_until?, zone);
            Some(OfferLine { day: locale.weekday(day_of(request, from)?), time: locale.time(from, zone), until })
        });
        Some(WaitBox {
            centre: centre.map_or_else(|| wait.centre.replace('-', " "), |centre| centre.name.clone()),
            way: request.text(way_key(wait.way())),
            first: locale.weekday(wait.first_day.parse().ok()?),
            last: locale.weekday(wait.last_day.parse().ok()?),
            offer,
            action: format!("{page}/{reference}/visit/wait"),
        })
    }

    /// One to whom a time is offered, and one who waits.
    pub fn samples() -> [WaitBox; 2] {
        let text = |text: &str| text.to_owned();
        let waits = WaitBox {
            centre: text("Gumtree Bend Service Centre"),
            way: text("By phone: we call you"),
            first: text("Friday 3 July 2026"),
            last: text("Friday 10 July 2026"),
            offer: None,
            action: text("/person/GR7K4M2P/visit/wait"),
        };
        let offer =
            OfferLine { day: text("Friday 3 July 2026"), time: text("9:20 am"), until: text("3 July, 8:20 am") };
        [WaitBox { offer: Some(offer), ..waits.clone() }, waits]
    }
}

/// What a way is called.
pub(super) fn way_key(way: VisitWay) -> &'static str {
    match way {
        VisitWay::Counter => "visit-way-counter",
        VisitWay::Phone => "visit-way-phone",
        VisitWay::Video => "visit-way-video",
    }
}
