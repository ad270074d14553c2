//! Applications and cases of the town.

use super::applying::{Applied, apply};
use super::stage::Told::Is;
use super::stage::{Stage, Told};

const YES: Told = Is("true");
const NO: Told = Is("false");

/// A case and what becomes of it.
struct Story {
    days_ago: i64,
    applied: Applied,
}

const ALL: &[Story] = &[
    Story {
        days_ago: 24,
        applied: Applied {
            owner: "grace.okafor",
            by: "grace.okafor",
            service: "low-income-household-rebate",
            language: "en",
            facts: &[
                ("holds_concession_card", YES),
                ("energy_retailer", Is("Example Energy")),
                ("energy_account_number", Is("\"0000 0001\"")),
                ("national_meter_identifier", Is("\"00000000001\"")),
                ("centrelink_reference_number", Is("\"000 000 001A\"")),
            ],
            pages: None,
        },
    },
    Story {
        days_ago: 18,
        applied: Applied {
            owner: "tom.brennan",
            by: "tom.brennan",
            service: "fine-review",
            language: "en",
            facts: &[
                ("fine_reviewed_before", NO),
                ("fine_paid_in_full", NO),
                ("fine_reminder_received", NO),
                ("fine_number", Is("\"0000000002\"")),
                ("why_fine_is_wrong", Is("The sign was behind a tree, and I have a photo of it.")),
            ],
            pages: None,
        },
    },
    Story {
        days_ago: 6,
        applied: Applied {
            owner: "fatima.haddad",
            by: "fatima.haddad",
            service: "gas-rebate",
            language: "ar",
            facts: &[
                ("gas_connection", Is("bottled")),
                ("energy_account_holder", NO),
                ("gas_rebate_issued", NO),
                ("energy_retailer", Is("Example Gas")),
                ("energy_account_number", Is("\"0000 0003\"")),
                ("centrelink_reference_number", Is("\"000 000 003A\"")),
            ],
            pages: None,
        },
    },
    Story {
        days_ago: 3,
        applied: Applied {
            owner: "priya.raman",
            by: "priya.raman",
            service: "change-of-address",
            language: "en",
            facts: &[
                ("address_change_for", Is("me")),
                ("address_must_stay_private", NO),
                ("new_address", Is("1 Example Street, Gumtree Bend NSW")),
                ("new_postal_address", Is("1 Example Street, Gumtree Bend NSW")),
                ("tell_transport", YES),
                ("tell_revenue", YES),
                ("tell_fair_trading", NO),
                ("tell_seniors_card", NO),
                ("tell_council", YES),
            ],
            pages: None,
        },
    },
    Story {
        days_ago: 1,
        applied: Applied {
            owner: "george.pappas",
            by: "eleni.pappas",
            service: "nsw-seniors-card",
            language: "en",
            facts: &[("paid_work_20_hours_or_less", YES)],
            pages: None,
        },
    },
    Story {
        days_ago: 2,
        applied: Applied {
            owner: "aroha.ngata",
            by: "aroha.ngata",
            service: "death-registration",
            language: "en",
            facts: &[("someone_died", YES), ("died_in_nsw", YES), ("funeral_arranged_by", Is("me"))],
            pages: Some(1),
        },
    },
    Story {
        days_ago: 5,
        applied: Applied {
            owner: "li.wei",
            by: "li.wei",
            service: "rental-bond-refund",
            language: "zh-Hans",
            facts: &[("tenancy", Is("ended")), ("bond_role", Is("tenant")), ("bond_held", YES)],
            pages: Some(1),
        },
    },
];

/// Everything that people of the town applied for, and what officers did with it.
pub(super) async fn happen(stage: &mut Stage) -> anyhow::Result<()> {
    for story in ALL {
        stage.clock.set(story.days_ago, -30);
        apply(stage, &story.applied).await?;
    }

    Ok(())
}
