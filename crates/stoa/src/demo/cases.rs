//! The applications and cases of the town.

use anyhow::Context;

use super::applying::{Applied, apply};
use super::case_history::{Deed, happen};
use super::staff::{FIONA, HANNAH, MARIAM, OWEN, PETER};
use super::stage::FactValue::Is;
use super::stage::{FactValue, Stage};

const YES: FactValue = Is("true");

const NO: FactValue = Is("false");

/// A case and its history.
struct Story {
    days_ago: i64,
    applied: Applied,
    /// How many days before today, and what was done.
    then: &'static [(i64, Deed)],
}

const ALL: &[Story] = &[
    // Fifteen working days were promised. The clock was stopped for a fortnight, and the decision was still late.
    Story {
        days_ago: 75,
        applied: Applied {
            owner: "aroha.ngata",
            by: "aroha.ngata",
            service: "family-energy-rebate",
            language: "en",
            facts: &[
                ("receives_family_tax_benefit", YES),
                ("energy_account_holder", YES),
                ("energy_connection", Is("retail")),
                ("holds_pensioner_concession_card", NO),
                ("holds_health_care_card", NO),
                ("holds_dva_pensioner_concession_card", NO),
                ("veteran_card", Is("none")),
                ("energy_retailer", Is("Example Energy")),
                ("energy_account_number", Is("\"0000 0006\"")),
                ("national_meter_identifier", Is("\"00000000006\"")),
                ("centrelink_reference_number", Is("\"000 000 006A\"")),
            ],
            pages: None,
        },
        then: &[
            (74, Deed::TakeUp(PETER)),
            (72, Deed::Ask(PETER, "Please send us the notice that your Family Tax Benefit is final.", -55)),
            (58, Deed::Give("It came yesterday. The notice says that the year is final.")),
            (30, Deed::Wait),
            (
                12,
                Deed::Decide {
                    by: PETER,
                    with: None,
                    outcome: "grant",
                    summary: "You get the rebate. Your retailer takes it off your next bill.",
                    reasons: &[("clauses", "Services Australia confirmed that the payment for the year is final.")],
                    otherwise: "Looked at; nothing speaks against it.",
                },
            ),
        ],
    },
    Story {
        days_ago: 24,
        applied: Applied {
            owner: "grace.okafor",
            by: "grace.okafor",
            service: "low-income-household-rebate",
            language: "en",
            facts: &[
                ("holds_health_care_card", NO),
                ("holds_dva_pensioner_concession_card", NO),
                ("veteran_card", Is("none")),
                ("energy_retailer", Is("Example Energy")),
                ("energy_account_number", Is("\"0000 0001\"")),
                ("national_meter_identifier", Is("\"00000000001\"")),
                ("centrelink_reference_number", Is("\"000 000 001A\"")),
            ],
            pages: None,
        },
        then: &[
            (23, Deed::TakeUp(PETER)),
            (22, Deed::Write(HANNAH, "Your application is with the right people. You need not do anything.")),
            (
                20,
                Deed::Decide {
                    by: PETER,
                    with: None,
                    outcome: "grant",
                    summary: "You get the rebate. Your retailer takes it off your bills from the next one on.",
                    reasons: &[
                        (
                            "clauses",
                            "The account is in her name at her only home, and Services Australia confirmed the card.",
                        ),
                        ("life-support", "Nobody at home depends on a machine."),
                    ],
                    otherwise: "Looked at; nothing speaks against it.",
                },
            ),
        ],
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
        then: &[
            (16, Deed::TakeUp(OWEN)),
            (15, Deed::Write(OWEN, "Thank you for the photo. We have asked the council when the tree was last cut.")),
            (
                4,
                Deed::Decide {
                    by: OWEN,
                    with: Some(FIONA),
                    outcome: "confirm",
                    summary: "The fine stays. The council's own photo of that day shows the sign from where you parked. \
                          You can pay in instalments, or take it to the Local Court.",
                    reasons: &[
                        ("lawful", "The notice was served in time and names the right place."),
                        ("exceptional", "The person named none."),
                        ("hardship", "Instalments were offered."),
                    ],
                    otherwise: "Looked at; it changes nothing here.",
                },
            ),
        ],
    },
    Story {
        days_ago: 30,
        applied: Applied {
            owner: "sam.doyle",
            by: "sam.doyle",
            service: "low-income-household-rebate",
            language: "en",
            facts: &[
                ("energy_account_holder", YES),
                ("energy_connection", Is("retail")),
                ("holds_pensioner_concession_card", YES),
                ("holds_health_care_card", NO),
                ("holds_dva_pensioner_concession_card", NO),
                ("veteran_card", Is("none")),
                ("energy_retailer", Is("Example Energy")),
                ("energy_account_number", Is("\"0000 0004\"")),
                ("national_meter_identifier", Is("\"00000000004\"")),
                ("centrelink_reference_number", Is("\"000 000 004A\"")),
            ],
            pages: None,
        },
        then: &[
            (29, Deed::TakeUp(PETER)),
            (
                21,
                Deed::Decide {
                    by: PETER,
                    with: None,
                    outcome: "refuse",
                    summary: "You do not get the rebate for this account, because it is not for your main home.",
                    reasons: &[("clauses", "The retailer lists the address as a holiday home.")],
                    otherwise: "Looked at; it changes nothing here.",
                },
            ),
            (7, Deed::Review { why: "I moved there for good in March. The retailer has it wrong." }),
        ],
    },
    Story {
        days_ago: 12,
        applied: Applied {
            owner: "minh.tran",
            by: "minh.tran",
            service: "gas-rebate",
            language: "vi",
            facts: &[
                ("gas_connection", Is("retail")),
                ("energy_account_holder", YES),
                ("holds_health_care_card", YES),
                ("gas_rebate_issued", NO),
                ("holds_pensioner_concession_card", NO),
                ("holds_dva_pensioner_concession_card", NO),
                ("veteran_card", Is("none")),
                ("energy_retailer", Is("Example Gas")),
                ("energy_account_number", Is("\"0000 0005\"")),
                ("centrelink_reference_number", Is("\"000 000 005A\"")),
            ],
            pages: None,
        },
        then: &[(11, Deed::Withdraw("The account is in the name of my wife, so she applies."))],
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
                ("holds_pensioner_concession_card", NO),
                ("holds_dva_pensioner_concession_card", NO),
                ("veteran_card", Is("none")),
                ("energy_retailer", Is("Example Gas")),
                ("energy_account_number", Is("\"0000 0003\"")),
                ("centrelink_reference_number", Is("\"000 000 003A\"")),
            ],
            pages: None,
        },
        then: &[
            (5, Deed::TakeUp(MARIAM)),
            (4, Deed::Ask(MARIAM, "Please send us the latest receipt for your gas bottles. A photo is enough.", 10)),
        ],
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
        then: &[
            (2, Deed::TakeUp(HANNAH)),
            (1, Deed::Write(HANNAH, "Transport for NSW has your new address. The council follows tomorrow.")),
        ],
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
        then: &[],
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
        then: &[],
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
        then: &[],
    },
];

/// Creates all applications of the town, and plays through what officers did with them.
pub(super) async fn unfold(stage: &mut Stage) -> anyhow::Result<()> {
    for story in ALL {
        stage.clock.set(story.days_ago, -30);
        let Some(case) = apply(stage, &story.applied).await? else { continue };
        for (days_ago, deed) in story.then {
            stage.clock.set(*days_ago, 0);
            happen(stage, &story.applied, &case, deed).await.with_context(|| story.applied.service)?;
        }
    }

    Ok(())
}
