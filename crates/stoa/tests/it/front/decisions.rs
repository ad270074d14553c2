//! Decisions: what they require, who makes them, what a rule may decide alone, and what a review changes.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use db::{args, from_row};
use domain::cases;
use domain::cases::decision;
use domain::cases::decision::SaveResult;
use domain::cases::decision::model::{Conflict, Consideration, Departure, Draft, Evidence};
use domain::cases::{NewCase, OpenedCase, officers};
use domain::session::Assurance;
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};
use serde_json::{Value, json};

use super::Town;
use super::case_life::officer;
use super::cases::{known, sign_in};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// An officer's act, in its own transaction; returns the kind of the refusal, if any.
macro_rules! does {
    ($town:expr, $action:path, $actor:expr, $case:expr $(, $more:expr)*) => {{
        let mut tx = $town.app.db.begin().await?;
        let done = $action(&mut tx, &$town.app, $actor, $case $(, $more)*).await;
        match done {
            Ok(done) => { tx.commit().await?; Ok(done) }
            Err(problem) => {
                assert_eq!(problem.cause, None, "{}", problem.kind);
                tx.rollback().await?;
                Err(problem.kind)
            }
        }
    }};
}

/// Opens a case of a service as an application would.
pub(super) async fn open(
    town: &Town,
    person: &str,
    (service, agency): (&str, &str),
    facts: Value,
) -> anyhow::Result<OpenedCase> {
    let service = town.app.catalogue.service(service).ok_or_else(|| anyhow::anyhow!("no service {service}"))?;
    let actor = Actor::Person { id: person.to_owned(), assurance: Assurance::Code };
    let application = town.app.world.new_id();
    let mut tx = town.app.db.begin().await?;
    let resource = Resource {
        kind: "application",
        id: application.clone(),
        person: person.to_owned(),
        service: Some(service.id.clone()),
        agency: Some(agency.to_owned()),
    };
    let asked = trust::authorise(&mut tx, &town.app, &actor, Action::Send, resource, Purpose::Applying).await;
    let grant = asked.map_err(|refused| anyhow::anyhow!("{refused:?}"))?;
    let new = NewCase { service, agency, application: &application, facts };
    let opened = cases::open(&mut tx, &town.app, &grant, new).await?;
    tx.commit().await?;
    Ok(opened)
}

/// A licence of somebody aged 40 that expires in a month.
pub(super) fn licence() -> Value {
    json!({
        "renewing_licence": "true",
        "nsw_resident": "true",
        "licence_expiry": "2026-08-06",
        "licence_taken_away": "false",
        "date_of_birth": "1986-02-03",
        "licence_class": "car",
        "medical_condition": "false",
        "eyesight_test_asked": "false",
    })
}

fn with(mut facts: Value, name: &str, value: Option<&str>) -> Value {
    match value {
        Some(value) => facts[name] = value.into(),
        None => drop(facts.as_object_mut().map(|facts| facts.remove(name))),
    }
    facts
}

/// Somebody whom a doctor found fit to drive.
fn fit() -> Value {
    with(licence(), "medical_assessment_passed", Some("true"))
}

fn family_rebate() -> Value {
    json!({
        "nsw_resident": "true",
        "receives_family_tax_benefit": "true",
        "energy_account_holder": "true",
        "energy_connection": "retail",
        "holds_concession_card": "false",
    })
}

/// A draft with reasoning and evidence under every question of a service.
pub(super) fn draft(town: &Town, service: &str, outcome: &str) -> Draft {
    let questions = town.app.catalogue.service(service).map(|service| service.duties.as_slice()).unwrap_or_default();
    let weighed = questions.iter().map(|question| Consideration {
        question: question.id.clone(),
        text: format!("We looked at {}.", question.id.replace('-', " ")),
        evidence: vec![Evidence::Fact("nsw_resident".to_owned()), Evidence::Words("The call of 6 July".to_owned())],
        ..Consideration::default()
    });
    Draft {
        outcome: outcome.to_owned(),
        language: "en".to_owned(),
        summary: "This is what we decided, and why.".to_owned(),
        considerations: weighed.collect(),
        ..Draft::default()
    }
}

pub(super) async fn save(town: &Town, actor: &Actor, case: &str, seen: i64, draft: &Draft) -> anyhow::Result<i64> {
    match does!(town, decision::save, actor, case, (seen, draft)) {
        Ok(SaveResult::As(version)) => Ok(version),
        other => anyhow::bail!("not saved: {other:?}"),
    }
}

#[derive(Debug)]
struct Told {
    kind: String,
    data: Value,
}
from_row!(Told { kind, data });

async fn events(town: &Town, case: &str) -> anyhow::Result<Vec<Told>> {
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT kind, data FROM events WHERE subject_id = $1 ORDER BY id";
    let all = tx.fetch_all(sql, args![case]).await?;
    tx.rollback().await?;
    Ok(all)
}

/// An officer of the demonstration as the actor, by their first name.
pub(super) fn of_the_town(name: &str) -> anyhow::Result<Actor> {
    let is_it = |name_of: &str| name_of.to_lowercase().split(' ').next() == Some(name);
    let found = super::town::officers().into_iter().find(|(_, new)| is_it(&new.name));
    let (id, new) = found.ok_or_else(|| anyhow::anyhow!("nobody is called {name}"))?;
    Ok(Actor::Officer { id, name: new.name, agency: new.agency })
}

async fn a_rule_says_yes_in_seconds_and_says_why(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("driver-licence-renewal", "transport-for-nsw"), licence()).await?;
    town.work().await?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in [
        "Approved",
        "The decision: Renew",
        "You meet what the rules ask for. You want to renew your licence. You live in New South Wales.",
        "The same rule decides for everybody",
        "The rules decided this by themselves",
        "The law of 6 July 2026 was applied",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let mut tx = db.begin().await?;
    let judged: Value = tx.fetch_one("SELECT judged FROM case_decisions WHERE case_id = $1", args![case.id]).await?;
    tx.rollback().await?;
    assert_eq!((&judged["verdict"], &judged["day"]), (&json!("yes"), &json!("2026-07-06")));
    assert_eq!(judged["clauses"][0]["id"], "wants-to-renew");
    assert_eq!(judged["clauses"][0]["facts"], json!({"renewing_licence": "true"}));
    let rate =
        judged["rates"].as_array().into_iter().flatten().find(|rate| rate["figure"] == "older_drivers.medical_age");
    assert_eq!(rate.ok_or("the rate is not bound")?["value"], "75");
    Ok(())
}

async fn what_a_rule_cannot_grant_stays_for_an_officer(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mine = ("driver-licence-renewal", "transport-for-nsw");
    let family = ("family-energy-rebate", "energy-nsw");
    let cases = [
        (mine, with(licence(), "licence_taken_away", Some("true")), "requirements"),
        (mine, with(licence(), "licence_taken_away", None), "requirements"),
        (mine, with(fit(), "medical_condition", Some("true")), "duty"),
        (mine, with(fit(), "medical_condition", None), "duty"),
        (family, family_rebate(), "unconfirmed"),
    ];
    for (service, facts, why) in cases {
        let case = open(&town, &person, service, facts).await?;
        town.work().await?;
        let page = ana.open(&format!("/cases/{}", case.reference)).await?;
        assert!(page.has("Received") && !page.has("The decision:"), "{why}: {}", page.text());
        let told = events(&town, &case.id).await?;
        let passed = told.iter().find(|event| event.kind == "cases.rule_passed_on").ok_or("not passed on")?;
        assert_eq!(passed.data["why"], why);
    }
    // A case that an officer has taken up is not decided by the rule.
    let case = open(&town, &person, mine, licence()).await?;
    does!(town, officers::take_up, &officer("Kim Ito", "transport-for-nsw"), &case.id)?;
    town.work().await?;
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("Being worked on"));
    Ok(())
}

async fn a_decision_without_its_parts_is_not_made(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), family_rebate()).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    let whole = draft(&town, "family-energy-rebate", "grant");
    assert_eq!(does!(town, decision::save, &bao, &case.id, (0, &whole)).err(), Some("case-not-now"));
    does!(town, officers::take_up, &bao, &case.id)?;
    let eve = officer("Eve", "create-nsw");
    assert_eq!(does!(town, decision::save, &eve, &case.id, (0, &whole)).err(), Some("no-mandate"));
    assert_eq!(does!(town, decision::make, &bao, &case.id, 0), Err("case-draft-changed"));
    let mut version = 0;
    let lacks = |change: fn(&mut Draft)| {
        let mut spoiled = whole.clone();
        change(&mut spoiled);
        spoiled
    };
    let spoiled = [
        (lacks(|draft| draft.outcome = "approve".to_owned()), "case-no-such-outcome"),
        (lacks(|draft| draft.considerations[1].text = " ".to_owned()), "case-no-reason"),
        (lacks(|draft| draft.considerations[2].evidence.clear()), "case-no-evidence"),
        (lacks(|draft| draft.summary.clear()), "case-no-words"),
        (lacks(|draft| draft.expires = "31 June".to_owned()), "case-bad-expiry"),
        (lacks(|draft| draft.conflicts.push(Conflict::default())), "case-no-conflicts"),
    ];
    for (draft, kind) in spoiled {
        version = save(&town, &bao, &case.id, version, &draft).await?;
        assert_eq!(does!(town, decision::make, &bao, &case.id, version), Err(kind));
    }
    let long = lacks(|draft| draft.summary = "word ".repeat(3_000));
    assert_eq!(does!(town, decision::save, &bao, &case.id, (version, &long)).err(), Some("case-no-words"));
    let good = Draft { conditions: vec!["Tell us when you move.".into()], expires: "2027-06-30".to_owned(), ..whole };
    version = save(&town, &bao, &case.id, version, &good).await?;
    assert_eq!(save(&town, &bao, &case.id, version, &good).await?, version, "nothing changed, so no version");
    assert_eq!(does!(town, decision::make, &eve, &case.id, version), Err("no-mandate"));
    assert_eq!(does!(town, decision::make, &bao, &case.id, version), Ok(()));
    assert_eq!(does!(town, decision::make, &bao, &case.id, version), Err("case-not-now"));
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in [
        "The decision: Grant",
        "What the law says",
        "We looked at clauses.",
        "NSW Social Programs for Energy Code, Family Energy Rebate",
        "The call of 6 July",
        "Conditions Tell us when you move.",
        "It holds until 30 June 2027.",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    Ok(())
}

async fn two_officers_write_and_nothing_is_lost(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), family_rebate()).await?;
    let (bao, mei) = (officer("Bao Tran", "energy-nsw"), officer("Mei Lin", "energy-nsw"));
    does!(town, officers::take_up, &bao, &case.id)?;
    let first = draft(&town, "family-energy-rebate", "grant");
    assert_eq!(save(&town, &bao, &case.id, 0, &first).await?, 1);
    let (mut of_bao, mut of_mei) = (first.clone(), first.clone());
    of_bao.summary = "Bao wrote this.".to_owned();
    of_mei.summary = "Mei wrote this.".to_owned();
    assert_eq!(save(&town, &bao, &case.id, 1, &of_bao).await?, 2);
    let Ok(SaveResult::Meanwhile(theirs)) = does!(town, decision::save, &mei, &case.id, (1, &of_mei)) else {
        return Err("the second save went over the first".into());
    };
    assert_eq!((theirs.version, theirs.officer_name.as_str(), theirs.draft()), (2, "Bao Tran", of_bao.clone()));
    assert_eq!(save(&town, &mei, &case.id, 2, &of_mei).await?, 3);
    let mut tx = db.begin().await?;
    let kept: Vec<i64> = tx
        .fetch_all("SELECT version FROM case_decision_drafts WHERE case_id = $1 ORDER BY version", args![case.id])
        .await?;
    assert_eq!(kept, [1, 2, 3], "what was written over can still be read");
    Ok(())
}

async fn a_second_officer_agrees_to_the_very_words(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let facts = with(with(licence(), "medical_condition", Some("true")), "licence_taken_away", Some("true"));
    let case = open(&town, &person, ("driver-licence-renewal", "transport-for-nsw"), facts).await?;
    town.work().await?;
    let (kim, lou) = (officer("Kim Ito", "transport-for-nsw"), officer("Lou Berg", "transport-for-nsw"));
    does!(town, officers::take_up, &kim, &case.id)?;
    let refusal = draft(&town, "driver-licence-renewal", "refuse");
    let version = save(&town, &kim, &case.id, 0, &refusal).await?;
    assert_eq!(does!(town, decision::make, &kim, &case.id, version), Err("case-second-first"));
    let answer = (version, true, "");
    assert_eq!(does!(town, decision::answer_second, &lou, &case.id, answer), Err("case-second-not-asked"));
    assert_eq!(does!(town, decision::ask_second, &kim, &case.id, version), Ok(()));
    assert_eq!(does!(town, decision::ask_second, &kim, &case.id, version), Err("case-second-asked"));
    assert_eq!(does!(town, decision::answer_second, &kim, &case.id, answer), Err("case-second-is-first"));
    let eve = officer("Eve", "create-nsw");
    assert_eq!(does!(town, decision::answer_second, &eve, &case.id, answer), Err("no-mandate"));
    assert_eq!(does!(town, decision::answer_second, &lou, &case.id, (version, false, " ")), Err("case-no-words"));
    let back = (version, false, "Would a modified licence do?");
    assert_eq!(does!(town, decision::answer_second, &lou, &case.id, back), Ok(()));
    assert_eq!(does!(town, decision::answer_second, &lou, &case.id, answer), Err("case-second-asked"));
    assert_eq!(does!(town, decision::make, &kim, &case.id, version), Err("case-second-sent-back"));

    let changed = Draft { summary: "A modified licence would not do, because of the seizures.".to_owned(), ..refusal };
    let version = save(&town, &kim, &case.id, version, &changed).await?;
    assert_eq!(does!(town, decision::make, &kim, &case.id, version), Err("case-second-first"));
    does!(town, decision::ask_second, &kim, &case.id, version)?;
    does!(town, decision::answer_second, &lou, &case.id, (version, true, ""))?;
    assert_eq!(does!(town, decision::make, &lou, &case.id, version), Err("case-second-is-first"));
    let other = Draft { summary: "Something else.".to_owned(), ..changed.clone() };
    let later = save(&town, &kim, &case.id, version, &other).await?;
    assert_eq!(does!(town, decision::make, &kim, &case.id, later), Err("case-second-first"), "not what Lou agreed to");
    assert_eq!(does!(town, decision::make, &kim, &case.id, version), Err("case-draft-changed"));
    does!(town, decision::ask_second, &kim, &case.id, later)?;
    does!(town, decision::answer_second, &lou, &case.id, (later, true, ""))?;
    assert_eq!(does!(town, decision::make, &kim, &case.id, later), Ok(()));
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(
        page.has("The decision: Refuse") && page.has("Lou Berg looked at it as well and agreed."),
        "{}",
        page.text()
    );
    Ok(())
}

async fn a_no_on_the_data_of_another_agency_is_announced_first(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let facts = with(family_rebate(), "receives_family_tax_benefit", Some("false"));
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), facts).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    does!(town, officers::take_up, &bao, &case.id)?;
    let yes = save(&town, &bao, &case.id, 0, &draft(&town, "family-energy-rebate", "grant")).await?;
    assert_eq!(does!(town, decision::send_notice, &bao, &case.id, ""), Err("case-no-notice"), "a yes needs none");
    let no = draft(&town, "family-energy-rebate", "refuse");
    let version = save(&town, &bao, &case.id, yes, &no).await?;
    assert_eq!(does!(town, decision::make, &bao, &case.id, version), Err("case-notice-first"));
    assert_eq!(does!(town, cases::decide, &bao, &case.id, &in_one_go(&no)), Err("case-notice-first"));
    assert_eq!(does!(town, decision::send_notice, &bao, &case.id, "Call us with any question."), Ok(()));
    assert_eq!(does!(town, decision::send_notice, &bao, &case.id, ""), Err("case-no-notice"), "told once");
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in [
        "has not decided yet",
        "Services Australia holds this about you",
        "You did not receive Family Tax Benefit",
        "ask Services Australia to correct it",
        "Call us with any question.",
        "You have until 20 July 2026",
        "You were told what a decision against you may rest on",
    ] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    town.work().await?;
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), 1);
    town.time.advance(14 * DAY);
    assert_eq!(
        does!(town, decision::make, &bao, &case.id, version),
        Err("case-notice-waits"),
        "the last day is theirs"
    );
    town.time.advance(DAY);
    town.work().await?;
    assert_eq!(does!(town, decision::make, &bao, &case.id, version), Ok(()));
    sign_in(&town, &mut ana, &person).await?;
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("The decision: Refuse"));
    Ok(())
}

/// The same as a draft, decided in one step.
fn in_one_go(draft: &Draft) -> cases::Deciding<'_> {
    let reasons = draft.considerations.iter().map(|one| (one.question.as_str(), one.text.as_str()));
    cases::Deciding { outcome: &draft.outcome, summary: &draft.summary, reasons: reasons.collect() }
}

async fn a_review_puts_another_outcome_in_the_place_of_the_first(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let facts = with(with(licence(), "medical_condition", Some("true")), "licence_taken_away", Some("true"));
    let case = open(&town, &person, ("driver-licence-renewal", "transport-for-nsw"), facts).await?;
    let at_transport = |name| officer(name, "transport-for-nsw");
    let (kim, lou, mia) = (at_transport("Kim Ito"), at_transport("Lou Berg"), at_transport("Mia Roy"));
    does!(town, officers::take_up, &kim, &case.id)?;
    let version = save(&town, &kim, &case.id, 0, &draft(&town, "driver-licence-renewal", "refuse")).await?;
    does!(town, decision::ask_second, &kim, &case.id, version)?;
    does!(town, decision::answer_second, &lou, &case.id, (version, true, ""))?;
    does!(town, decision::make, &kim, &case.id, version)?;
    ana.open(&format!("/cases/{}/review", case.reference)).await?;
    ana.send(&format!("/cases/{}/review", case.reference), &[("why", "The court gave it back in June.")]).await?;
    let review = ana.page.address.trim_start_matches("/cases/").to_owned();
    let mut tx = db.begin().await?;
    let review_id: String = tx.fetch_one("SELECT id FROM cases WHERE reference = $1", args![review]).await?;
    tx.rollback().await?;
    town.work().await?;
    assert!(ana.open(&format!("/cases/{review}")).await?.has("Received"), "a rule reviews nothing");
    for decider in [&kim, &lou] {
        assert_eq!(does!(town, officers::take_up, decider, &review_id), Err("case-same-officer"));
    }
    does!(town, officers::take_up, &mia, &review_id)?;
    let afresh = draft(&town, "driver-licence-renewal", "renew-with-conditions");
    for decider in [&kim, &lou] {
        assert_eq!(does!(town, decision::save, decider, &review_id, (0, &afresh)).err(), Some("case-same-officer"));
    }
    // The rules still say no, so it names the requirement that is read differently, and a second officer agrees.
    let departure = Departure {
        clause: "not-taken-away".to_owned(),
        why: "The court gave the licence back, and its letter is here.".to_owned(),
        heard: "She wrote why herself.".to_owned(),
    };
    let afresh = Draft { departure, ..afresh };
    let version = save(&town, &mia, &review_id, 0, &afresh).await?;
    assert_eq!(does!(town, decision::make, &mia, &review_id, version), Err("case-second-first"));
    let ned = at_transport("Ned Fox");
    does!(town, decision::ask_second, &mia, &review_id, version)?;
    does!(town, decision::answer_second, &ned, &review_id, (version, true, ""))?;
    does!(town, decision::make, &mia, &review_id, version)?;
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    for words in
        ["Approved", "A review put another decision in its place: Renew with conditions", "The decision: Refuse"]
    {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let told = events(&town, &review_id).await?;
    let decided = told.iter().find(|event| event.kind == "cases.decided").ok_or("no letter")?;
    assert_eq!(decided.data["overturns"], "refuse");
    assert_eq!(decided.data["review_of"], case.reference.as_str());
    let page = ana.open(&format!("/cases/{review}")).await?;
    assert!(page.status == StatusCode::OK && page.has("Local Court"), "the body outside is named: {}", page.text());
    Ok(())
}

db::on_both!(
    a_rule_says_yes_in_seconds_and_says_why,
    what_a_rule_cannot_grant_stays_for_an_officer,
    a_decision_without_its_parts_is_not_made,
    two_officers_write_and_nothing_is_lost,
    a_second_officer_agrees_to_the_very_words,
    a_no_on_the_data_of_another_agency_is_announced_first,
    a_review_puts_another_outcome_in_the_place_of_the_first,
);
