//! The box on the screen of an item: who has it, who else looks, and what the officer may do about that.

use db::Tx;
use domain::desk::assignment::supervises;
use domain::desk::item_access::{may_do, stands_in_for};
use domain::desk::store;
use domain::staff::{self, Officer};
use domain::trust::Act;
use domain::work_items::{self, Item};
use screens::FieldError;
use serde::Serialize;

use super::item::ShownItem;
use super::words::error_at;
use crate::web::{Choice, Posted, Visit};

/// What `desk/parts/holding.html` reads as `item`.
#[derive(Debug, Serialize)]
pub(super) struct HoldingBox {
    #[serde(flatten)]
    item: ShownItem,
    is_open: bool,
    /// Names of the others who have the item open.
    lookers: Vec<String>,
    /// Whether the officer has it, or stands in for who has it.
    stands_in: bool,
    /// Whether the officer may hand it on or set it free.
    disposes: bool,
    may_claim: bool,
    /// To whom it can be handed on, after an option that asks to choose.
    colleagues: Vec<Choice>,
    typed: TypedHolding,
}

/// What was typed to hand the item on or to let it sleep, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
struct TypedHolding {
    why: String,
    until: String,
    sleep_why: String,
    to_error: Option<String>,
    until_error: Option<String>,
    sleep_why_error: Option<String>,
}

impl TypedHolding {
    fn new(typed: &Posted, errors: &[FieldError]) -> TypedHolding {
        TypedHolding {
            why: typed.get("why").to_owned(),
            until: typed.get("until").to_owned(),
            sleep_why: typed.get("sleep_why").to_owned(),
            to_error: error_at(errors, "to"),
            until_error: error_at(errors, "until"),
            sleep_why_error: error_at(errors, "sleep_why"),
        }
    }
}

/// Notes that the officer looks, and reads who has the item; none for what has no item.
pub(super) async fn holding_box(
    tx: &mut Tx,
    visit: &Visit,
    (officer, id): (&Officer, &str),
    (typed, errors): (&Posted, &[FieldError]),
) -> db::Result<Option<HoldingBox>> {
    let Some(item) = work_items::item(tx, id).await? else { return Ok(None) };
    visit.app.gathered.mark(store::look(id, (&officer.id, &officer.name), visit.now()))?;
    let lookers = store::lookers(tx, id, &officer.id, visit.now()).await?;
    let stands_in = match &item.holder {
        Some(holder) => stands_in_for(tx, &visit.app, officer, holder).await?,
        None => false,
    };
    let disposes = item.is_open && (stands_in || supervises(tx, &visit.app, officer, (&item, Act::GiveWork)).await?);
    let may_claim = item.is_open && item.holder.is_none() && may_do(tx, &visit.app, officer, &item).await?;
    let colleagues = match disposes {
        true => staff::of_agency(tx, &officer.agency).await?,
        false => Vec::new(),
    };
    Ok(Some(HoldingBox {
        is_open: item.is_open,
        lookers,
        stands_in,
        disposes,
        may_claim,
        colleagues: receivers(visit, (officer, &item), &colleagues, typed.get("to")),
        typed: TypedHolding::new(typed, errors),
        item: ShownItem::new(visit, &item),
    }))
}

/// The colleagues who are here and do not have the item.
fn receivers(visit: &Visit, (officer, item): (&Officer, &Item), colleagues: &[Officer], chosen: &str) -> Vec<Choice> {
    let here = colleagues.iter().filter(|one| one.active && item.holder.as_deref() != Some(&one.id));
    let named = here.map(|one| {
        let name = if one.id == officer.id { visit.text("desk-give-to-me") } else { one.name.clone() };
        Choice::new(&one.id, name, chosen == one.id)
    });
    let choose = Choice::open("", visit.text("desk-give-choose"));
    std::iter::once(choose).chain(named).collect()
}

impl HoldingBox {
    /// An item of the officer with everything that was typed wrong.
    pub(super) fn full_sample() -> HoldingBox {
        HoldingBox {
            item: ShownItem { snoozed_until: None, ..ShownItem::own_sample() },
            is_open: true,
            lookers: vec!["Tom Nguyen".to_owned(), "Ana Kovač".to_owned()],
            stands_in: true,
            disposes: true,
            may_claim: false,
            colleagues: vec![Choice::open("", "Choose"), Choice::new("tom", "Tom Nguyen", true)],
            typed: TypedHolding {
                why: "You know the family.".to_owned(),
                until: "2026-07-01".to_owned(),
                sleep_why: "The landlord is away.".to_owned(),
                to_error: Some("Choose a colleague who is here.".to_owned()),
                until_error: Some("Enter a day that is still to come.".to_owned()),
                sleep_why_error: Some("Enter a reason.".to_owned()),
            },
        }
    }

    /// One that nobody has, one that sleeps in the hands of a colleague who is away, one that is looked at only, and
    /// one that is closed.
    pub(super) fn samples() -> Vec<HoldingBox> {
        let sample = |item| HoldingBox {
            item,
            is_open: true,
            lookers: Vec::new(),
            stands_in: false,
            disposes: false,
            may_claim: false,
            colleagues: vec![Choice::open("", "Choose")],
            typed: TypedHolding::default(),
        };
        let closed = sample(ShownItem::free_sample());
        vec![
            HoldingBox { may_claim: true, disposes: true, ..sample(ShownItem::free_sample()) },
            HoldingBox { stands_in: true, disposes: true, ..sample(ShownItem::full_sample()) },
            sample(ShownItem { snoozed_until: None, ..ShownItem::full_sample() }),
            HoldingBox { is_open: false, ..closed },
        ]
    }
}
