//! Cases that are handed over, reopened or related.

use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::decision;
use domain::cases::decision::SaveResult;
use domain::cases::decision::model::{Consideration, Draft, Evidence};
use domain::cases::officers;
use domain::cases::work;
use domain::cases::work::Ending;
use domain::codes;
use serde_json::json;

use super::Town;
use super::case_life::{deciding, officer};
use super::cases::{gas_rebate, known, sign_in};
use super::casework::{SYSTEM, complete, development, does, open_task, tasks};

const DAY: i64 = 24 * 60 * 60 * 1_000;

async fn a_case_is_merged_into_the_older_one_and_both_references_lead_there(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let (other_person, _) = known(&town, "Eve").await?;
    let older = gas_rebate(&town, &person).await?;
    town.time.advance(DAY);
    let younger = gas_rebate(&town, &person).await?;
    let strange = gas_rebate(&town, &other_person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    let into = |case: &cases::OpenedCase| case.reference.clone();
    let why = "Sent twice.";
    assert_eq!(does!(town, work::merge_cases, &bao, &younger.id, (&into(&younger), why)), Err("link-same-case"));
    assert_eq!(does!(town, work::merge_cases, &bao, &younger.id, (&into(&strange), why)), Err("merge-not-alike"));
    assert_eq!(does!(town, work::merge_cases, &bao, &older.id, (&into(&younger), why)), Err("merge-into-older"));
    assert_eq!(does!(town, work::merge_cases, &bao, &younger.id, ("AAAAAAAA", why)), Err("not-found"));
    does!(town, work::merge_cases, &bao, &younger.id, (&into(&older), why))?;
    assert_eq!(does!(town, work::reopen, &bao, &younger.id, "Again"), Err("case-goes-on-elsewhere"));
    assert_eq!(does!(town, work::merge_cases, &bao, &younger.id, (&into(&older), why)), Err("case-not-now"));
    sign_in(&town, &mut ana, &person).await?;
    for reference in [&older.reference, &younger.reference] {
        let page = ana.open(&format!("/cases/{reference}")).await?;
        assert_eq!(page.address, format!("/cases/{}", older.reference));
        let words = format!("Case {} goes on here", codes::grouped(&younger.reference));
        assert!(page.has(&words), "{}", page.text());
    }
    let answers = ana.page.address_like(&format!("/cases/{}/answers", younger.reference)).ok_or("no answers")?;
    assert!(ana.open(&answers).await?.has("See what was sent"), "{}", ana.page.text());
    Ok(())
}

async fn a_case_that_is_split_keeps_its_day_and_its_promises(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.time.advance(3 * DAY);
    let bao = officer("Bao Tran", "energy-nsw");
    assert_eq!(does!(town, work::split_case, &bao, &case.id, " ").map(drop), Err("case-no-words"));
    let new = does!(town, work::split_case, &bao, &case.id, "Two accounts.")?;
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", new.reference)).await?;
    assert!(page.has("Give you a decision by 27 July 2026"), "{}", page.text());
    assert!(page.has(&format!("Case {}", codes::grouped(&case.reference))), "{}", page.text());
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("was made out of this one"));
    assert!(open_task(&town, &new.id, "decide").await.is_ok());
    Ok(())
}

async fn a_part_stands_behind_the_case_that_the_person_knows(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    does!(town, officers::take_up, &bao, &case.id)?;
    assert_eq!(does!(town, work::open_part, &bao, &case.id, ("nobody", "x")).map(drop), Err("hand-over-no-agency"));
    assert_eq!(does!(town, work::end_part, &bao, &case.id, "x"), Err("case-no-part"));
    let part = does!(town, work::open_part, &bao, &case.id, ("create-nsw", "Read the meter."))?;
    let page = ana.open("/cases").await?;
    assert_eq!(page.html.matches("href=\"/cases/").count(), 1, "one case is shown: {}", page.text());
    let page = ana.open(&format!("/cases/{}", part.reference)).await?;
    assert_eq!(page.address, format!("/cases/{}", case.reference));
    assert!(page.has("does a part of this: Received"), "{}", page.text());
    assert_eq!(does!(town, cases::decide, &bao, &case.id, &deciding("grant")), Err("decide-part-open"));
    does!(town, work::end_part, &officer("Ida", "create-nsw"), &part.id, "It shows 4,711.")?;
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("A part of the work was done"));
    does!(town, cases::decide, &bao, &case.id, &deciding("grant"))?;
    Ok(())
}

async fn what_is_opened_again_is_decided_anew_and_closes_by_the_new_days(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    does!(town, officers::take_up, &bao, &case.id)?;
    assert_eq!(does!(town, work::reopen, &bao, &case.id, "Why not"), Err("case-not-now"));
    does!(town, cases::decide, &bao, &case.id, &deciding("refuse"))?;
    assert_eq!(does!(town, work::reopen, &bao, &case.id, ""), Err("case-no-words"));
    town.time.advance(300 * DAY);
    does!(town, work::reopen, &bao, &case.id, "The retailer corrected the bill.")?;
    assert!(open_task(&town, &case.id, "decide").await.is_ok());
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Being worked on") && page.has("The retailer corrected the bill."), "{}", page.text());
    does!(town, cases::decide, &bao, &case.id, &deciding("grant"))?;
    // The first decision would have closed it by now; the new one gives the time for a review again.
    town.time.advance(20 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("Approved"), "{}", ana.page.text());
    town.time.advance(400 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("Closed"), "{}", ana.page.text());
    Ok(())
}

async fn a_decision_waits_for_those_who_are_heard(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({"on_state_heritage_register": "true"})).await?;
    let ruth = officer("Ruth", "council");
    does!(town, officers::take_up, &ruth, &case.id)?;
    let duties = ["purpose", "chance-to-answer", "instruments", "heritage", "impacts", "site", "submissions"];
    let duties = duties.into_iter().chain(["public-interest", "consistency", "no-conflict"]);
    let weighed = duties.map(|id| Consideration {
        question: id.to_owned(),
        text: format!("We weighed {id} here."),
        evidence: vec![Evidence::Sent],
        ..Consideration::default()
    });
    let yes = Draft {
        outcome: "approve".to_owned(),
        language: "en".to_owned(),
        summary: "Yes.".to_owned(),
        considerations: weighed.collect(),
        no_conflict: true,
        ..Draft::default()
    };
    let mut seen = 0;
    macro_rules! decides {
        () => {{
            let Ok(SaveResult::As(version)) = does!(town, decision::save, &ruth, &case.id, (seen, &yes)) else {
                return Err("the draft is not kept".into());
            };
            seen = version;
            does!(town, decision::make, &ruth, &case.id, version)
        }};
    }
    assert_eq!(decides!(), Err("decide-steps-to-come"));
    complete(&town, &case.id).await?;
    assert_eq!(decides!(), Err("decide-not-settled"), "the sign does not stand");
    let sign = open_task(&town, &case.id, "put-up-sign").await?;
    does!(town, work::end_task, &SYSTEM, &case.id, (sign.id.as_str(), Ending::Done))?;
    assert_eq!(decides!(), Err("decide-hearing-runs"));
    let party = does!(town, work::parties, &SYSTEM, &case.id)?.remove(0);
    let there = format!("/submissions/{}", party.code);
    let mut joan = town.browser();
    joan.open(&there).await?;
    joan.send(&there, &[("once", "n"), ("stance", "object"), ("body", "Too high.")]).await?;
    town.time.advance(15 * DAY);
    assert_eq!(decides!(), Err("case-no-answer"));
    let mut tx = db.begin().await?;
    let id: String = tx.fetch_one("SELECT id FROM case_submissions", vec![]).await?;
    tx.rollback().await?;
    does!(town, work::answer_submission, &SYSTEM, &case.id, (&id, "The deck must be 1 m lower."))?;
    assert_eq!(decides!(), Err("decide-opinion-awaited"));
    let asked = open_task(&town, &case.id, "give-opinion").await?;
    assert_eq!((asked.owner.as_deref(), asked.due.as_deref()), (Some("heritage-nsw"), Some("2026-08-03")));
    let opinion = asked.about.clone();
    let words = ("with-conditions", "Keep the front wall.");
    assert_eq!(
        does!(town, work::give_opinion, &officer("Clare", "heritage-nsw"), &opinion, ("maybe", "x")),
        Err("opinion-no-such-answer")
    );
    assert_eq!(
        does!(town, work::give_opinion, &officer("Clare", "heritage-nsw"), &opinion, ("objects", " ")),
        Err("case-no-words")
    );
    does!(town, work::give_opinion, &officer("Clare", "heritage-nsw"), &opinion, words)?;
    assert_eq!(
        does!(town, work::give_opinion, &officer("Clare", "heritage-nsw"), &opinion, words),
        Err("opinion-given")
    );
    decides!()?;
    assert!(seen > 0, "what was decided is a version");
    let left: Vec<_> = tasks(&town, &case.id).await?.into_iter().filter(|task| task.is_open()).collect();
    assert!(left.is_empty(), "{left:?}");
    let page = joan.open(&there).await?;
    assert!(page.has("The deck must be 1 m lower.") && page.has("The decision: Approve"), "{}", page.text());
    Ok(())
}

async fn an_opinion_that_does_not_come_lets_the_case_go_on(db: TestDb) -> Tested {
    let town = Town::receiving(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = development(&town, &person, json!({"on_state_heritage_register": "true"})).await?;
    complete(&town, &case.id).await?;
    let there = format!("/cases/{}", case.reference);
    let page = ana.open(&there).await?;
    assert!(page.has("is asked and has until 3 August 2026") && page.has("the days do not count"), "{}", page.text());
    town.time.advance(29 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&there).await?;
    assert!(page.has("did not answer in time") && !page.has("the days do not count"), "{}", page.text());
    let missing = open_task(&town, &case.id, "opinion-missing").await?;
    // A late opinion is stored, and completes its reminder.
    does!(town, work::give_opinion, &officer("Clare", "heritage-nsw"), &missing.about, ("supports", "Fine."))?;
    assert!(open_task(&town, &case.id, "opinion-missing").await.is_err());
    assert!(ana.open(&there).await?.has("supports it"), "{}", ana.page.text());
    Ok(())
}

db::on_both!(
    a_case_is_merged_into_the_older_one_and_both_references_lead_there,
    a_case_that_is_split_keeps_its_day_and_its_promises,
    a_part_stands_behind_the_case_that_the_person_knows,
    what_is_opened_again_is_decided_anew_and_closes_by_the_new_days,
    a_decision_waits_for_those_who_are_heard,
    an_opinion_that_does_not_come_lets_the_case_go_on,
);
