//! The part of a fee that goes back for each day over: counted once the promise is kept, however late, and recorded with
//! its figures.

use catalogue::clock::Counting;
use catalogue::service::{Promise, RefundShare, Remedy};
use db::Tx;
use rules::Decimal;

use super::clocks::{at, clock_of};
use super::{refunds, store};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store::Promised;
use crate::refusal::Outcome;

/// The remedy's name in the records.
pub(super) const SHARE: &str = "refund-share";

/// How late a promise was kept, and what of the fee goes back for it, in minor units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    pub days: u32,
    pub percent: Decimal,
    pub amount: i64,
}

impl Share {
    /// Half a cent is rounded up, in the person's favour.
    fn of(share: RefundShare, fee: i64, days: u32) -> Option<Share> {
        let percent = share.percent_after(days);
        let exact = Decimal::from(fee).checked_mul(percent)?.checked_div(Decimal::ONE_HUNDRED)?;
        let amount = exact.round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        Some(Share { days, percent, amount: i64::try_from(amount).ok()? })
    }

    /// As recorded: days, percent and minor units.
    fn recorded(self) -> String {
        format!("{} {} {}", self.days, self.percent.normalize(), self.amount)
    }

    /// As recorded with the remedy.
    pub fn read(stored: &str) -> Option<Share> {
        let mut parts = stored.split(' ');
        let (days, percent, amount) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Share { days: days.parse().ok()?, percent: percent.parse().ok()?, amount: amount.parse().ok()? })
    }
}

/// A promise that was missed is kept: works out what goes back, records it, and asks for it to be paid.
pub(super) async fn settle(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (made, kept, at_moment): (&Promise, &Promised, i64),
) -> Outcome<()> {
    let share = made.if_missed.iter().find_map(|remedy| match remedy {
        Remedy::RefundShare(share) => Some(*share),
        _ => None,
    });
    let (Some(share), true) = (share, kept.missed_at.is_some()) else { return Ok(()) };
    let Some(fee) = refunds::owed(tx, held).await? else { return Ok(()) };
    let service = held.service(app)?;
    let happened = store::happened(tx, &held.grant).await?;
    let due = clock_of(app, service, kept, &happened).and_then(|clock| clock.norm_due().last_day(&app.zone));
    let counting = Counting::by(app.catalogue.calendar_of(service));
    let day = at(at_moment).to_zoned(app.zone.clone()).date();
    let days = due.and_then(|due| counting.days_over(share.working_days, due, day));
    let Some(share) = days.and_then(|days| Share::of(share, fee, days)).filter(|share| share.amount > 0) else {
        return Ok(());
    };
    if store::detail_remedy(tx, &held.grant, (&made.id, SHARE), &share.recorded()).await? {
        refunds::begin_share(tx, app, held, (&made.id, share.amount)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(fee: i64, days: u32) -> String {
        let one = RefundShare { percent: Decimal::ONE, working_days: true, most: Decimal::from(50) };
        Share::of(one, fee, days).map(Share::recorded).unwrap_or_default()
    }

    #[test]
    fn a_percent_for_each_day_and_at_most_half() {
        assert_eq!(share(250_000, 1), "1 1 2500");
        assert_eq!(share(250_000, 17), "17 17 42500");
        assert_eq!(share(250_000, 50), "50 50 125000");
        assert_eq!(share(250_000, 300), "300 50 125000");
        assert_eq!(share(50, 1), "1 1 1", "half a cent");
        assert_eq!(share(250_000, 0), "0 0 0");
    }

    #[test]
    fn what_is_recorded_is_read_again() {
        let one = Share { days: 17, percent: Decimal::from(17), amount: 42_500 };
        assert_eq!(Share::read(&one.recorded()), Some(one));
        assert_eq!(Share::read(""), None);
    }
}
