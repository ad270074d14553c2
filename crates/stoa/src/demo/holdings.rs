//! Licences and registrations of the town, some of which expire soon.

use catalogue::town::Town;
use domain::renewals::{self, NewHolding};
use domain::trust::Actor;

use super::stage::Stage;

/// Creates them as the register of an agency would.
pub(super) async fn hand_out(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    stage.clock.set(50, 0);
    for held in &town.holdings {
        let facts = stage.facts(&held.facts)?;
        let grant = stage.leave(&Actor::System("register"), "holdings", &held.owner).await?;
        let expires_on = stage.day(held.ends_in);
        let new = NewHolding { service: &held.service, label: &held.label, expires_on, facts: &facts };
        renewals::hold(&mut stage.tx, &stage.app, &grant, new).await?;
    }
    Ok(())
}
