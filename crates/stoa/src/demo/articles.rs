//! Articles by the town's officers about their services, based on the manifests, and a question one of them asked.

use anyhow::anyhow;
use domain::knowledge::{self, ArticleDraft, QuestionTopic, State};
use domain::refusal::Refusal;

use super::staff::{HANNAH, OWEN, PETER, RUTH, SIMON, Staff};
use super::stage::Stage;

/// One save of an article: how many days ago, and why.
struct Save {
    days_ago: i64,
    why: &'static str,
    public: &'static str,
    staff: &'static str,
}

struct Article {
    by: Staff,
    title: &'static str,
    services: &'static [&'static str],
    facts: &'static [&'static str],
    /// Days from today to the review; negative if overdue.
    review_in: i32,
    state: State,
    saves: &'static [Save],
}

const ALL: &[Article] = &[
    Article {
        by: PETER,
        title: "The electricity account is in my partner's name. Can I still get the rebate?",
        services: &["family-energy-rebate"],
        facts: &["energy_account_holder"],
        review_in: 120,
        state: State::Published,
        saves: &[
            Save {
                days_ago: 40,
                why: "Asked at the counter again and again",
                public: "The electricity account must be in the name of the person who applies.",
                staff: "Do not refuse. Ask them to have their own name added first.",
            },
            Save {
                days_ago: 6,
                why: "Says what to do, and that the application stays open",
                public: "The Family Energy Rebate goes to the person whose name is on the electricity account. \
                    If only your partner's name is on it:\n\n\
                    * Call your electricity retailer and ask to have your name added. They can do it in one call.\n\
                    * Then [apply for the rebate](/services/family-energy-rebate).\n\n\
                    You also need to have received Family Tax Benefit for the last financial year. If that is not \
                    finalised yet, apply all the same: we keep your application open.",
                staff: "An account in a partner's name: do not refuse. Ask them to have their own name added first.\n\n\
                    Parents who separated often still have the account in the other name.",
            },
        ],
    },
    Article {
        by: PETER,
        title: "I have a concession card. Which energy rebate is mine?",
        services: &["family-energy-rebate", "low-income-household-rebate"],
        facts: &["holds_concession_card"],
        review_in: 150,
        state: State::Published,
        saves: &[Save {
            days_ago: 30,
            why: "First version",
            public: "With a Pensioner Concession Card, a Health Care Card or a Veteran Gold Card, ask for the \
                [Low Income Household Rebate](/services/low-income-household-rebate). It is the larger one.\n\n\
                A family that received Family Tax Benefit can have the \
                [Family Energy Rebate](/services/family-energy-rebate) besides. It is smaller for those who have a \
                concession card.\n\n\
                For both, the electricity account must be in your name.",
            staff: "Look out for a person with a concession card who has never claimed the Low Income Household \
                Rebate.\n\nSomebody whose power is about to be cut off is told of emergency vouchers today.",
        }],
    },
    Article {
        by: SIMON,
        title: "My licence has run out. What now?",
        services: &["driver-licence-renewal"],
        facts: &["licence_expiry"],
        review_in: 60,
        state: State::Published,
        saves: &[Save {
            days_ago: 20,
            why: "First version",
            public: "You may not drive while your licence is expired.\n\n\
                * It ran out up to 5 years ago: you can [renew it](/services/driver-licence-renewal).\n\
                * It ran out more than 5 years ago: apply for a new licence. You will sit the tests again.\n\n\
                When you renew within 6 months, the new term counts from the old date. After that it counts from the \
                day on which you renew.",
            staff: "Somebody who drove here on an expired licence: say plainly that they may not drive home.\n\n\
                You do not see what the doctor wrote, only whether the assessment was passed. Do not ask for more.",
        }],
    },
    Article {
        by: SIMON,
        title: "I am 75 or older. What do I need to keep my licence?",
        services: &["driver-licence-renewal"],
        facts: &["medical_assessment_passed", "driving_assessment_passed"],
        review_in: -12,
        state: State::Published,
        saves: &[Save {
            days_ago: 200,
            why: "First version",
            public: "From 75, a doctor must find you fit to drive each year.\n\n\
                From 85, car and motorcycle drivers have a choice:\n\n\
                * pass a driving assessment every second year, or\n\
                * take a modified licence, to drive near home.",
            staff: "People fear for their independence. Say what they can keep, early, and on paper.",
        }],
    },
    Article {
        by: RUTH,
        title: "Do I need the council's consent to build?",
        services: &["development-application"],
        facts: &["planning_pathway"],
        review_in: 30,
        state: State::Published,
        saves: &[Save {
            days_ago: 15,
            why: "First version",
            public: "That depends on the work:\n\n\
                * Exempt development needs no approval, if it keeps to the rules. You can start without us.\n\
                * A certifier can approve complying development. That is quicker.\n\
                * Everything else needs a [development application](/services/development-application).\n\n\
                The owner of the land must agree in writing. Ask us before you pay an architect.",
            staff: "Somebody whose work is complying may still choose a development application.\n\n\
                Check which parts of the reforms of 2025 are in force before you quote a time limit.",
        }],
    },
    Article {
        by: OWEN,
        title: "I paid my fine. Can I still ask for a review?",
        services: &["fine-review"],
        facts: &["fine_paid_in_full"],
        review_in: 90,
        state: State::Published,
        saves: &[Save {
            days_ago: 25,
            why: "First version",
            public: "Yes. If you paid in full before a reminder came, ask within 60 days from the day of the fine. \
                Otherwise you can [ask for a review](/services/fine-review) at any time.\n\n\
                A fine is reviewed once, by somebody who did not give it to you. It is free.",
            staff: "Somebody who wants to name the driver needs a nomination, not a review.\n\n\
                When you hear fear of debt, offer time to pay before anything else.",
        }],
    },
    Article {
        by: PETER,
        title: "The electricity comes from a caravan park or strata",
        services: &["family-energy-rebate"],
        facts: &["energy_connection"],
        review_in: 100,
        state: State::Draft,
        saves: &[Save {
            days_ago: 2,
            why: "Begun after a call",
            public: "You can get the rebate too. It is paid into your bank account.",
            staff: "A copy of the operator's bill is enough.",
        }],
    },
];

const ASKED: (usize, &str) = (
    2,
    "Somebody moved here with a licence of another state that ran out last month. Which of the two holds for them?",
);

pub(super) async fn write(stage: &mut Stage) -> anyhow::Result<()> {
    let mut ids = Vec::new();
    for article in ALL {
        let (actor, id) = (article.by.actor(), stage.app.world.new_id());
        let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        for (before, save) in article.saves.iter().enumerate() {
            stage.clock.set(save.days_ago, 0);
            let new = ArticleDraft {
                title: article.title.to_owned(),
                language: "en".to_owned(),
                public_text: save.public.to_owned(),
                staff_text: save.staff.to_owned(),
                services: owned(article.services),
                facts: owned(article.facts),
                review_on: stage.day(article.review_in),
                state: article.state,
                owner: (actor.id().to_owned(), article.by.name().to_owned()),
                why: save.why.to_owned(),
            };
            let (tx, app) = (&mut stage.tx, &stage.app);
            if before == 0 {
                knowledge::write(tx, app, &actor, &id, &new).await.map_err(stopped)?;
            } else {
                knowledge::change(tx, app, &actor, &id, i64::try_from(before)?, &new).await.map_err(stopped)?;
            }
        }
        ids.push(id);
    }
    stage.clock.set(1, 0);
    let about = ids.get(ASKED.0).ok_or_else(|| anyhow!("the town asks about an article that it does not have"))?;
    let hannah = HANNAH.actor();
    let asked = knowledge::ask(&mut stage.tx, &stage.app, &hannah, QuestionTopic::Article(about), ASKED.1);
    asked.await.map_err(stopped)?;
    knowledge::tell(&mut stage.tx, &stage.app).await?;
    Ok(())
}

/// A refusal is a mistake in the script.
fn stopped(problem: Refusal) -> anyhow::Error {
    anyhow!("the town is stopped: {problem:?}")
}
