//! Licences and registrations of the town, some of which expire soon.

use domain::renewals::{self, NewHolding};
use domain::trust::Actor;

use super::stage::FactValue::{In, Is};
use super::stage::{FactValue, Stage};

struct DemoHolding {
    owner: &'static str,
    service: &'static str,
    label: &'static str,
    /// The fact with the expiry date.
    end: &'static str,
    in_days: i32,
    facts: &'static [(&'static str, FactValue)],
}

const YES: FactValue = Is("true");

const NO: FactValue = Is("false");

const LICENCE: &[(&str, FactValue)] =
    &[("renewing_licence", YES), ("nsw_resident", YES), ("licence_class", Is("car")), ("licence_taken_away", NO)];

const CAR: &[(&str, FactValue)] = &[
    ("renewing_registration", YES),
    ("registered_in_own_name", YES),
    ("has_green_slip", YES),
    ("safety_check_needed", NO),
    ("vehicle_used_privately", YES),
];

const ALL: &[DemoHolding] = &[
    DemoHolding {
        owner: "minh.tran",
        service: "driver-licence-renewal",
        label: "Driver licence, class C",
        end: "licence_expiry",
        in_days: 20,
        facts: LICENCE,
    },
    DemoHolding {
        owner: "li.wei",
        service: "vehicle-registration-renewal",
        label: "Car, number-plate DEM 01A",
        end: "registration_expiry",
        in_days: 5,
        facts: CAR,
    },
    DemoHolding {
        owner: "george.pappas",
        service: "driver-licence-renewal",
        label: "Driver licence, class C",
        end: "licence_expiry",
        in_days: 38,
        facts: LICENCE,
    },
    DemoHolding {
        owner: "grace.okafor",
        service: "vehicle-registration-renewal",
        label: "Car, number-plate DEM 02B",
        end: "registration_expiry",
        in_days: -3,
        facts: CAR,
    },
    DemoHolding {
        owner: "ana.silva",
        service: "driver-licence-renewal",
        label: "Driver licence, class C",
        end: "licence_expiry",
        in_days: 400,
        facts: LICENCE,
    },
];

/// Creates them as the register of Transport for NSW would.
pub(super) async fn hand_out(stage: &mut Stage) -> anyhow::Result<()> {
    stage.clock.set(50, 0);
    for held in ALL {
        let told: Vec<(&str, FactValue)> = held.facts.iter().copied().chain([(held.end, In(held.in_days))]).collect();
        let facts = stage.facts(&told)?;
        let grant = stage.leave(&Actor::System("register"), "holdings", held.owner).await?;
        let expires_on = stage.day(held.in_days);
        let new = NewHolding { service: held.service, label: held.label, expires_on, facts: &facts };
        renewals::hold(&mut stage.tx, &stage.app, &grant, new).await?;
    }
    Ok(())
}
