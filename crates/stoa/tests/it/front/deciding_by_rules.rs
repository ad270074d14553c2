//! Deciding with and against the verdict of the rules: two presses for what they say yes to, a clause, a reason and a
//! second officer for what they do not.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::decision::granting::GrantAnswers;
use domain::cases::decision::model::{Departure, Draft};
use domain::cases::decision::{self, grant_by_rules};
use domain::cases::{OpenedCase, officers};
use domain::desk::{self, ClaimResult};
use serde_json::{Value, json};

use super::Town;
use super::cases::known;
use super::casework::does;
use super::decisions::{draft, of_the_town, open, save};

/// Somebody who meets every clause of the gas rebate.
pub(super) fn gas() -> Value {
    json!({
        "nsw_resident": "true",
        "gas_connection": "retail",
        "energy_account_holder": "true",
        "holds_health_care_card": "true",
        "gas_rebate_issued": "false",
    })
}

/// A case in the hands of an officer.
async fn taken(town: &Town, person: &str, (service, facts): (&str, Value), name: &str) -> anyhow::Result<OpenedCase> {
    let case = open(town, person, (service, "energy-nsw"), facts).await?;
    town.work().await?;
    does!(town, officers::take_up, &of_the_town(name)?, &case.id).map_err(anyhow::Error::msg)?;
    Ok(case)
}

async fn what_the_rules_say_yes_to_takes_two_presses(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let there = format!("/desk/cases/{}", case.reference);
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&there).await?;
    assert!(page.has("Grant: the rules say yes"), "{}", page.text());
    // The first press.
    let link = page.address_like(&format!("{there}/decision/grant")).ok_or("no link")?;
    let page = peter.open(&link).await?;
    for words in [
        "Grant: the rules say yes",
        "Not done: Check card",
        "Services Australia has not confirmed:",
        "The gas account and its bills are in your name.",
        "NSW Social Programs for Energy Code, Gas Rebate, eligibility (c)",
        "The letter as it will go out, in English",
        "Hello Ana Silva",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.has("What only you can say") && !page.has("unsafe ways of heating"), "{}", page.text());
    // The second.
    peter.send(&link, &[("version", "0")]).await?;
    assert!(peter.page.has("The decision is made"), "{}", peter.page.text());
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in [
        "The decision: Grant",
        "You meet what the rules ask for.",
        "Your household has not had the rebate this financial year.",
        "Health Care Card",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(!page.has("unsafe ways of heating"), "nothing is said that nobody weighed: {}", page.text());
    let mut tx = db.begin().await?;
    let weighed: Value = tx.fetch_one("SELECT weighed FROM case_decisions WHERE case_id = $1", args![case.id]).await?;
    let judged: Value = tx.fetch_one("SELECT judged FROM case_decisions WHERE case_id = $1", args![case.id]).await?;
    tx.rollback().await?;
    let reasons = weighed["considerations"].as_array().ok_or("no reasons")?;
    assert_eq!(reasons.iter().map(|one| &one["question"]).collect::<Vec<_>>(), ["clauses", "one-per-household"]);
    assert!(reasons.iter().all(|one| one["from_rules"] == true && one["evidence"] != json!([])), "{weighed}");
    assert_eq!((&judged["not_done"], &judged["departure"]), (&json!(["check-card"]), &Value::Null));
    Ok(())
}

async fn what_only_an_officer_knows_is_confirmed_and_many_are_granted_at_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let family = json!({
        "nsw_resident": "true", "receives_family_tax_benefit": "true", "energy_account_holder": "true",
        "energy_connection": "retail", "holds_concession_card": "false",
    });
    let asks = taken(&town, &person, ("family-energy-rebate", family.clone()), "peter").await?;
    let clear = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let begun = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let mut no = gas();
    no["gas_rebate_issued"] = "true".into();
    let refused = taken(&town, &person, ("gas-rebate", no), "peter").await?;
    let peter = of_the_town("peter")?;
    save(&town, &peter, &begun.id, 0, &Draft { summary: "Half of it.".to_owned(), ..Draft::default() }).await?;
    let none = GrantAnswers::default();
    let grant = async |case: &str| -> anyhow::Result<Result<(), &'static str>> {
        Ok(does!(town, grant_by_rules, &peter, case, (0, &none)))
    };
    assert_eq!(grant(&clear.id).await?, Ok(()));
    assert_eq!(grant(&asks.id).await?, Err("case-no-reason"));
    assert_eq!(grant(&begun.id).await?, Err("case-draft-changed"), "a draft is not written over");
    assert_eq!(grant(&refused.id).await?, Err("case-rules-do-not-say-yes"));
    let eve = super::case_life::officer("Eve", "create-nsw");
    assert_eq!(does!(town, grant_by_rules, &eve, &asks.id, (0, &none)), Err("no-mandate"));

    let there = format!("/desk/cases/{}/decision/grant", asks.reference);
    let mut browser = town.officer("peter").await?;
    let page = browser.open(&there).await?;
    assert!(page.has("What only you can say") && page.has("Nobody else at this address has had"), "{}", page.text());
    browser.send(&there, &[("version", "0"), ("confirmed", "other-rebates")]).await?;
    assert_eq!(browser.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.page.has("Say what you weighed: Has anybody else"), "{}", browser.page.text());
    let both = [("version", "0"), ("confirmed", "other-rebates"), ("confirmed", "one-per-household")];
    browser.send(&there, &both).await?;
    assert!(browser.page.has("The decision is made"), "{}", browser.page.text());
    assert!(browser.page.has("Peter Lund confirmed it on 6 July 2026."), "{}", browser.page.text());
    Ok(())
}

async fn a_refusal_against_the_rules_is_stopped_for_one_officer_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let peter = of_the_town("peter")?;
    let refusal = draft(&town, "gas-rebate", "refuse");
    // One act of a program.
    let reasons = refusal.considerations.iter().map(|one| (one.question.as_str(), one.text.as_str())).collect();
    let at_once = cases::Deciding { outcome: "refuse", summary: &refusal.summary, reasons };
    assert_eq!(does!(town, cases::decide, &peter, &case.id, &at_once), Err("case-against-rules"));
    // The draft, step by step.
    let mut version = save(&town, &peter, &case.id, 0, &refusal).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-against-rules"));
    let with = |departure: Departure| Draft { departure, ..refusal.clone() };
    let unknown = Departure {
        clause: "made-up".to_owned(),
        why: "The bill names the landlord.".to_owned(),
        ..Departure::default()
    };
    version = save(&town, &peter, &case.id, version, &with(unknown.clone())).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-against-rules"));
    let named = Departure { clause: "own-name".to_owned(), ..unknown };
    version = save(&town, &peter, &case.id, version, &with(named.clone())).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-notice-first"));
    assert_eq!(does!(town, decision::ask_second, &peter, &case.id, version), Err("case-notice-first"));
    // The page says so too, and sends the notice.
    let mut desk = town.officer("peter").await?;
    let page = desk.open(&there).await?;
    for words in
        ["The rules say yes, and this would refuse", "Which provision do you read differently?", "Not done: Check card"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    does!(town, decision::send_notice, &peter, &case.id, "").map_err(anyhow::Error::msg)?;
    let told = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in
        ["The rules alone say yes.", "The gas account and its bills are in your name.", "The bill names the landlord."]
    {
        assert!(told.has(words), "{words}: {}", told.text());
    }
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-notice-waits"));
    // The person answers by telephone, which ends the waiting.
    let heard = Departure { heard: "On 7 July by telephone: the landlord pays the bill.".to_owned(), ..named };
    version = save(&town, &peter, &case.id, version, &with(heard)).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-second-first"));
    does!(town, decision::ask_second, &peter, &case.id, version).map_err(anyhow::Error::msg)?;

    // A colleague finds it by links alone, with the clause and the reason.
    let mut mariam = town.officer("mariam").await?;
    let queue = mariam.open("/desk").await?;
    let link = queue.address_like(&there).ok_or_else(|| format!("no link: {}", queue.text()))?;
    let page = mariam.open(&link).await?;
    let second = page.address_like(&format!("{there}/second")).unwrap_or_else(|| link.clone());
    let page = mariam.open(&second).await?;
    for words in [
        "Against the rules",
        "Read differently: The gas account and its bills are in your name.",
        "The bill names the landlord.",
        "On 7 July by telephone",
        "Not done: Check card",
        "I agree",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let agreed = version.to_string();
    mariam.send(&second, &[("version", &agreed), ("agrees", "yes"), ("words", "")]).await?;
    does!(town, decision::make, &peter, &case.id, version).map_err(anyhow::Error::msg)?;

    // Both are in the record, on the page and on paper.
    let mut tx = db.begin().await?;
    let judged: Value = tx.fetch_one("SELECT judged FROM case_decisions WHERE case_id = $1", args![case.id]).await?;
    tx.rollback().await?;
    assert_eq!(judged["departure"]["clause"], "own-name");
    assert_eq!(judged["departure"]["why"], "The bill names the landlord.");
    town.work().await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Why is it decided otherwise than the rules alone would?"), "{}", page.text());
    assert!(page.has("On 7 July by telephone") && page.has("Mariam Aziz looked at it as well"), "{}", page.text());
    let mut tx = db.begin().await?;
    let letters = "SELECT text FROM letters WHERE kind = 'decision'";
    let letter: String = tx.fetch_one(letters, args![]).await?;
    tx.rollback().await?;
    assert!(letter.contains("The bill names the landlord."), "{letter}");
    Ok(())
}

async fn words_that_contradict_the_facts_are_pointed_at(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let peter = of_the_town("peter")?;
    let mut grant = draft(&town, "gas-rebate", "grant");
    grant.considerations[2].text = "Your account is in another name.".to_owned();
    let mut version = save(&town, &peter, &case.id, 0, &grant).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-reason-contradicts"));
    let mut desk = town.officer("peter").await?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let page = desk.open(&there).await?;
    for words in [
        "Please look at this again",
        "Your account is in another name",
        "The gas account and its bills are in your name.",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    grant.acknowledged = vec!["clause:own-name|Your account is in another name".to_owned()];
    version = save(&town, &peter, &case.id, version, &grant).await?;
    assert!(desk.open(&there).await?.html.contains("own-name|Your account is in another name\" checked"));
    // Other words have to be looked at again.
    grant.considerations[2].text = "The account is in a different name.".to_owned();
    version = save(&town, &peter, &case.id, version, &grant).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-reason-contradicts"));
    for (text, kind) in [("ok", "case-reason-too-short"), ("We looked at one-per-household!", "case-reason-pasted")] {
        grant.considerations[2].text = "We looked at one per household.".to_owned();
        grant.considerations[4].text = text.to_owned();
        version = save(&town, &peter, &case.id, version, &grant).await?;
        assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err(kind));
    }
    Ok(())
}

async fn reasons_are_in_the_language_of_the_person_or_say_why_not(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut minh) = known(&town, "Minh Tran").await?;
    let mut tx = db.begin().await?;
    tx.execute("UPDATE people SET language = 'vi' WHERE id = $1", args![person]).await?;
    tx.commit().await?;
    let case = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let by_rules = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let peter = of_the_town("peter")?;
    let mut grant = draft(&town, "gas-rebate", "grant");
    grant.language = "vi".to_owned();
    let mut version = save(&town, &peter, &case.id, 0, &grant).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-other-language"));
    grant.language = "en".to_owned();
    version = save(&town, &peter, &case.id, version, &grant).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Err("case-other-language"));
    grant.other_language_because = "No translator can be had this week.".to_owned();
    version = save(&town, &peter, &case.id, version, &grant).await?;
    assert_eq!(does!(town, decision::make, &peter, &case.id, version), Ok(()));
    town.work().await?;
    let mut tx = db.begin().await?;
    let letter: String = tx.fetch_one("SELECT text FROM letters WHERE kind = 'decision'", args![]).await?;
    tx.rollback().await?;
    assert!(letter.contains("No translator can be had this week."), "{letter}");
    // What the rules found has the words of the catalogue in each language.
    let none = GrantAnswers::default();
    assert_eq!(does!(town, grant_by_rules, &peter, &by_rules.id, (0, &none)), Ok(()));
    minh.cookies.insert("stoa-language".to_owned(), "vi".to_owned());
    let mut tx = db.begin().await?;
    let summary = "SELECT summary FROM case_decisions WHERE case_id = $1";
    let summary: String = tx.fetch_one(summary, args![by_rules.id]).await?;
    tx.rollback().await?;
    assert!(summary.contains("Quý vị") && !summary.contains("You live"), "{summary}");
    Ok(())
}

async fn a_corrected_decision_says_what_it_replaces(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mut facts = gas();
    facts["gas_rebate_issued"] = "true".into();
    let case = taken(&town, &person, ("gas-rebate", facts), "peter").await?;
    let peter = of_the_town("peter")?;
    let refusal = draft(&town, "gas-rebate", "refuse");
    let version = save(&town, &peter, &case.id, 0, &refusal).await?;
    does!(town, decision::make, &peter, &case.id, version).map_err(anyhow::Error::msg)?;
    town.work().await?;
    town.time.advance(3 * 24 * 60 * 60 * 1_000);
    let there = format!("/desk/cases/{}", case.reference);
    let mut mariam = town.officer("mariam").await?;
    let page = mariam.open(&there).await?;
    assert!(page.has("Correct this decision") && !page.has("You have this"), "{}", page.text());
    let link = page.address_like(&format!("{there}/decision/correct")).ok_or("no link")?;
    mariam.open(&link).await?;
    mariam.send(&link, &[("why", " ")]).await?;
    assert_eq!(mariam.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    mariam.send(&link, &[("why", "We read the wrong condition.")]).await?;
    assert!(mariam.page.has("What is weighed") && mariam.page.has("This is what we decided"), "{}", mariam.page.text());
    // Somebody else goes on from the draft of the first decision.
    let mariam_acts = of_the_town("mariam")?;
    let corrected = Draft { conditions: vec!["Ask again from 1 July 2027.".into()], ..refusal };
    let version = save(&town, &mariam_acts, &case.id, version, &corrected).await?;
    does!(town, decision::make, &mariam_acts, &case.id, version).map_err(anyhow::Error::msg)?;
    town.work().await?;
    super::cases::sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in ["This decision replaces that of 6 July 2026", "Why it was corrected: We read the wrong condition."] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    // The time for a review runs anew: 28 days from 9 July.
    assert!(page.has("6 August 2026"), "{}", page.text());
    let mut tx = db.begin().await?;
    let letters: Vec<String> =
        tx.fetch_all("SELECT text FROM letters WHERE kind = 'decision' ORDER BY id", args![]).await?;
    tx.rollback().await?;
    assert_eq!(letters.len(), 2);
    assert!(!letters[0].contains("replaces our decision"), "{}", letters[0]);
    for words in ["Our corrected decision", "replaces our decision of 6 July 2026", "We read the wrong condition."] {
        assert!(letters[1].contains(words), "{words}: {}", letters[1]);
    }
    Ok(())
}

async fn a_draft_stays_when_its_officer_leaves(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = taken(&town, &person, ("gas-rebate", gas()), "peter").await?;
    let peter = of_the_town("peter")?;
    let begun = Draft { summary: "Peter wrote half of it.".to_owned(), ..draft(&town, "gas-rebate", "grant") };
    save(&town, &peter, &case.id, 0, &begun).await?;
    let mut tx = db.begin().await?;
    tx.execute("UPDATE officers SET active = $1 WHERE id = $2", args![false, peter.id()]).await?;
    tx.commit().await?;
    let mut mariam = town.officer("mariam").await?;
    let page = mariam.open(&format!("/desk/cases/{}", case.reference)).await?;
    assert!(page.has("Go on with the draft of the decision"), "{}", page.text());
    let there = format!("/desk/cases/{}/decision", case.reference);
    let page = mariam.open(&there).await?;
    assert!(page.has("Peter wrote half of it.") && page.has("by Peter Lund, version 1"), "{}", page.text());
    let whole = Draft { summary: "You get it, as the card is valid.".to_owned(), ..begun };
    let mariam = of_the_town("mariam")?;
    let version = save(&town, &mariam, &case.id, 1, &whole).await?;
    assert_eq!(does!(town, decision::make, &mariam, &case.id, version), Ok(()));
    Ok(())
}

async fn who_leaves_in_the_middle_leaves_what_colleagues_finish(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let (peter, anton) = (of_the_town("peter")?, of_the_town("anton")?);
    let case = open(&town, &person, ("gas-rebate", "energy-nsw"), gas()).await?;
    town.work().await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    let departure = Departure {
        clause: "own-name".to_owned(),
        why: "The bill names the landlord.".to_owned(),
        heard: "On 6 July by telephone: the landlord pays the bill.".to_owned(),
    };
    let refusal = Draft { departure, ..draft(&town, "gas-rebate", "refuse") };
    let version = save(&town, &peter, &case.id, 0, &refusal).await?;
    does!(town, decision::ask_second, &peter, &case.id, version).map_err(anyhow::Error::msg)?;
    let there = format!("/desk/cases/{}/decision", case.reference);
    let mut at_work = town.officer("peter").await?;
    at_work.open(&there).await?;
    let mut leader = town.officer("anton").await?;
    leader.open(&format!("/desk/officers/{}", peter.id())).await?;
    leader.send(&format!("/desk/officers/{}/deactivation", peter.id()), &[]).await?;
    // What he sends from the page that is still open decides nothing.
    at_work.send(&there, &[("version", &version.to_string()), ("do", "decide")]).await?;
    assert_eq!(at_work.page.status, StatusCode::UNAUTHORIZED);
    assert!(does!(town, decision::make, &peter, &case.id, version).is_err());
    // The case is free again, and the second officer is still asked.
    let mut mariam = town.officer("mariam").await?;
    let free = mariam.open("/desk?view=free").await?;
    let grouped = domain::codes::grouped(&case.reference);
    assert!(free.has(&grouped), "{}", free.text());
    let second = format!("{there}/second");
    mariam.open("/desk?view=all").await?;
    assert!(mariam.page.address_like(&second).is_some(), "{}", mariam.page.text());
    mariam.open(&second).await?;
    mariam.send(&second, &[("version", &version.to_string()), ("agrees", "yes"), ("words", "")]).await?;
    leader.open("/desk?view=free").await?;
    leader.send(&format!("/desk/items/{}/claim", case.id), &[]).await?;
    let page = leader.open(&there).await?;
    assert!(page.has("The bill names the landlord.") && page.has("by Peter Lund"), "{}", page.text());
    assert_eq!(does!(town, decision::make, &anton, &case.id, version), Ok(()));
    town.work().await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Mariam Aziz looked at it as well"), "{}", page.text());
    Ok(())
}

async fn a_deputy_goes_on_with_the_decision_of_who_is_away(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let (peter, mariam) = (of_the_town("peter")?, of_the_town("mariam")?);
    let case = open(&town, &person, ("gas-rebate", "energy-nsw"), gas()).await?;
    town.work().await?;
    assert!(matches!(does!(town, desk::claim, &peter, &case.id), Ok(ClaimResult::Yes(_))));
    let begun = Draft { summary: "Peter wrote half of it.".to_owned(), ..draft(&town, "gas-rebate", "grant") };
    save(&town, &peter, &case.id, 0, &begun).await?;
    let mut leader = town.officer("anton").await?;
    let absence = format!("/desk/team/{}/absence", peter.id());
    leader.open(&format!("/desk/team/{}", peter.id())).await?;
    let today = town.app.today().to_string();
    leader.send(&absence, &[("from", &today), ("until", &today), ("deputy", mariam.id())]).await?;
    let mut deputy = town.officer("mariam").await?;
    let page = deputy.open("/desk?view=mine").await?;
    assert!(page.has("For Peter Lund, who is away"), "{}", page.text());
    let there = format!("/desk/cases/{}", case.reference);
    assert!(deputy.open(&there).await?.has("Go on with the draft of the decision"), "{}", deputy.page.text());
    let page = deputy.open(&format!("{there}/decision")).await?;
    assert!(page.has("Peter wrote half of it."), "{}", page.text());
    let whole = Draft { summary: "You get it, as the card is valid.".to_owned(), ..begun };
    let version = save(&town, &mariam, &case.id, 1, &whole).await?;
    assert_eq!(does!(town, decision::make, &mariam, &case.id, version), Ok(()));
    Ok(())
}

db::on_both!(
    who_leaves_in_the_middle_leaves_what_colleagues_finish,
    a_deputy_goes_on_with_the_decision_of_who_is_away,
    what_the_rules_say_yes_to_takes_two_presses,
    what_only_an_officer_knows_is_confirmed_and_many_are_granted_at_once,
    a_refusal_against_the_rules_is_stopped_for_one_officer_alone,
    words_that_contradict_the_facts_are_pointed_at,
    reasons_are_in_the_language_of_the_person_or_say_why_not,
    a_corrected_decision_says_what_it_replaces,
    a_draft_stays_when_its_officer_leaves,
);
