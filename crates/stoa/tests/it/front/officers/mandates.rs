//! What officers may do by the mandates of New South Wales, as the catalogue has them.

use db::testing::{TestDb, Tested};
use domain::people;
use domain::trust;
use domain::trust::{Act, Action, Actor, Grant, Purpose, Refused, Resource};

use crate::front::Town;

/// Requests a grant in its own transaction, which is rolled back.
async fn ask(town: &Town, actor: &Actor, action: impl Into<Action>, resource: Resource) -> Result<Grant, Refused> {
    let mut tx = town.app.db.begin().await?;
    let asked = trust::authorise(&mut tx, &town.app, actor, action.into(), resource, Purpose::Casework).await;
    tx.rollback().await?;
    asked
}

async fn somebody(town: &Town) -> db::Result<String> {
    let mut tx = town.app.db.begin().await?;
    let id = people::new_guest(&mut tx, &town.app, "en").await?;
    tx.commit().await?;
    Ok(id)
}

fn case_of(person: &str, service: &str) -> Resource {
    // What any council delivers belongs to the one that has it.
    let agency = (service == "development-application").then(|| "council".to_owned());
    let service = Some(service.to_owned());
    Resource { id: "1".to_owned(), service, agency, ..Resource::of_person("case", person) }
}

/// The powers of somebody over a case of a service, as one word.
async fn powers(town: &Town, actor: &Actor, resource: &Resource) -> anyhow::Result<String> {
    let mut powers = String::new();
    let collects = if resource.kind == "case" { Action::Act(Act::TakeUp) } else { Action::Change };
    let decides = Action::Act(Act::SignDecision);
    let actions = [(Action::Advise, 'a'), (collects, 'c'), (Action::See, 's'), (decides, 'd')];
    for (action, letter) in actions {
        match ask(town, actor, action, resource.clone()).await {
            Ok(_) => powers.push(letter),
            Err(Refused::No(_)) => powers.push('-'),
            Err(Refused::Failed(error)) => return Err(error.into()),
        }
    }
    Ok(powers)
}

/// Agency, roles, service, and the expected powers: advise, collect, see, decide.
const TABLE: &[(&str, &[&str], &str, &str)] = &[
    // The responsible agency, whatever the role.
    ("energy-nsw", &[], "gas-rebate", "acsd"),
    ("transport-for-nsw", &["licensing-officer"], "driver-licence-renewal", "acsd"),
    ("revenue-nsw", &["reviewer"], "fine-review", "acsd"),
    ("council", &["planner"], "development-application", "acsd"),
    // Service NSW, on behalf of others: some it may decide, some only fill in, some only explain.
    ("service-nsw", &["customer-officer"], "driver-licence-renewal", "acsd"),
    ("service-nsw", &["customer-officer"], "vehicle-registration-renewal", "acsd"),
    ("service-nsw", &["customer-officer"], "mobility-parking-scheme", "acs-"),
    ("service-nsw", &["customer-officer"], "fine-review", "acs-"),
    ("service-nsw", &["customer-officer"], "birth-registration", "acs-"),
    ("service-nsw", &["customer-officer"], "working-with-children-check", "acs-"),
    ("service-nsw", &["customer-officer"], "national-parks-seniors-pass", "ac--"),
    ("service-nsw", &["customer-officer"], "development-application", "a---"),
    ("service-nsw", &["customer-officer"], "child-protection-report", "----"),
    // The role in the mandate matters, not the agency alone.
    ("service-nsw", &[], "driver-licence-renewal", "----"),
    ("service-nsw", &["team-leader"], "driver-licence-renewal", "----"),
    ("transport-for-nsw", &["customer-officer"], "gas-rebate", "----"),
    // What an agency gives to certain roles of its own is theirs alone.
    ("service-nsw", &["customer-officer"], "change-of-address", "acsd"),
    ("service-nsw", &["privacy-officer"], "change-of-address", "acs-"),
    ("service-nsw", &["team-leader"], "change-of-address", "----"),
    ("communities-and-justice", &["helpline-caseworker"], "child-protection-report", "acsd"),
    ("communities-and-justice", &["seniors-card-officer"], "child-protection-report", "----"),
    ("communities-and-justice", &["seniors-card-officer"], "nsw-seniors-card", "acsd"),
    // A mandate for some facts opens no whole case.
    ("revenue-nsw", &["records-officer"], "change-of-address", "----"),
    ("heritage-nsw", &["heritage-assessor"], "development-application", "----"),
];

/// The same for resources that are shown fact by fact.
const PART: &[(&str, &[&str], &str, &str)] = &[
    // To see some facts opens no application, which is a whole thing.
    ("revenue-nsw", &["records-officer"], "change-of-address", "----"),
    ("revenue-nsw", &["reviewer"], "change-of-address", "----"),
    ("heritage-nsw", &["heritage-assessor"], "development-application", "a---"),
    ("heritage-nsw", &["heritage-assessor"], "gas-rebate", "----"),
    ("rural-fire-service", &["bush-fire-assessor"], "development-application", "a---"),
    ("nsw-health", &["maternity-clerk"], "birth-registration", "ac--"),
    ("nsw-police", &["records-officer"], "working-with-children-check", "-c--"),
    ("nsw-police", &["child-protection-officer"], "child-protection-report", "----"),
];

async fn every_line_of_the_table_comes_out(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let mut wrong = Vec::new();
    let whole = TABLE.iter().map(|line| ("case", line));
    for (number, (kind, line)) in whole.chain(PART.iter().map(|line| ("application", line))).enumerate() {
        let (agency, roles, service, expected) = line;
        assert!(town.app.catalogue.service(service).is_some(), "no service {service}");
        let actor = town.hire(&format!("officer-{number}"), "Noor Haddad", agency, roles).await?;
        let found = powers(&town, &actor, &Resource { kind, ..case_of(&ana, service) }).await?;
        if found != *expected {
            wrong.push(format!("{agency} {roles:?} {service}: {found}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn facts_outside_the_mandate_are_not_seen(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let counter = town.hire("counter", "Noor Haddad", "service-nsw", &["customer-officer"]).await?;
    let licence = ask(&town, &counter, Action::See, case_of(&ana, "driver-licence-renewal")).await;
    let licence = licence.map_err(|_| "refused")?;
    assert!(licence.may_see("licence_class") && !licence.may_see("medical_condition"));
    let told = serde_json::json!({"licence_class": "car", "medical_condition": "true"});
    assert_eq!(licence.shown(&told), serde_json::json!({"licence_class": "car"}));
    // Deciding opens no more than seeing does.
    let deciding = ask(&town, &counter, Act::SignDecision, case_of(&ana, "driver-licence-renewal")).await;
    assert!(!deciding.map_err(|_| "refused")?.may_see("medical_condition"));
    // The responsible agency sees it.
    let own = town.hire("own", "Simon Tran", "transport-for-nsw", &[]).await?;
    let licence =
        ask(&town, &own, Action::See, case_of(&ana, "driver-licence-renewal")).await.map_err(|_| "refused")?;
    assert!(licence.may_see("medical_condition"));
    // Only the named facts, if a mandate names facts.
    let heritage = town.hire("heritage", "Clare Donovan", "heritage-nsw", &["heritage-assessor"]).await?;
    let some = Resource { kind: "application", ..case_of(&ana, "development-application") };
    assert!(ask(&town, &heritage, Action::See, some.clone()).await.is_err(), "an application is a whole thing");
    let opinion = ask(&town, &heritage, Action::Advise, some).await;
    let opinion = opinion.map_err(|_| "refused")?;
    assert!(opinion.may_see("site_address") && !opinion.may_see("bush_fire_prone_land"));
    // Two roles see what either sees.
    let both = town.hire("both", "Leila Marsh", "service-nsw", &["customer-officer", "privacy-officer"]).await?;
    let address = ask(&town, &both, Action::See, case_of(&ana, "change-of-address")).await.map_err(|_| "refused")?;
    assert!(address.may_see("address_must_stay_private"));
    let counter = ask(&town, &counter, Action::See, case_of(&ana, "change-of-address")).await.map_err(|_| "refused")?;
    assert!(!counter.may_see("address_must_stay_private") && counter.may_see("new_address"));
    // An officer who may fill in answers but not see them sees none.
    let clerk = town.hire("clerk", "Ines Costa", "nsw-health", &["maternity-clerk"]).await?;
    let some = Resource { kind: "application", ..case_of(&ana, "birth-registration") };
    let birth = ask(&town, &clerk, Action::Change, some).await.map_err(|_| "refused")?;
    assert!(!birth.may_see("birth_date"));
    Ok(())
}

async fn a_grant_says_under_which_mandate_and_when(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let counter = town.hire("counter", "Noor Haddad", "service-nsw", &["customer-officer"]).await?;
    let grant = ask(&town, &counter, Act::SignDecision, case_of(&ana, "gas-rebate")).await.map_err(|_| "refused")?;
    let [under] = grant.under() else { return Err(format!("{:?}", grant.under()).into()) };
    assert_eq!(under.on_behalf_of.as_deref(), Some("energy-nsw"));
    assert_eq!(under.when.as_deref(), Some("the rule decides; a refusal is always signed by an officer of energy-nsw"));
    let own = town.hire("own", "Peter Lund", "energy-nsw", &[]).await?;
    let grant = ask(&town, &own, Act::SignDecision, case_of(&ana, "gas-rebate")).await.map_err(|_| "refused")?;
    assert!(grant.under().is_empty(), "the competent agency needs no mandate");
    Ok(())
}

async fn a_refusal_names_the_agency_the_roles_and_what_is_left(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let counter = town.hire("counter", "Noor Haddad", "service-nsw", &["customer-officer"]).await?;
    let refused = ask(&town, &counter, Act::SignDecision, case_of(&ana, "fine-review")).await;
    let Err(Refused::No(refusal)) = refused else { return Err("decided a fine review".into()) };
    assert_eq!(refusal.ask.as_deref(), Some("revenue-nsw"));
    assert_eq!(refusal.may, ["advise", "collect", "see"]);
    let leader = town.hire("leader", "Leila Marsh", "service-nsw", &["team-leader"]).await?;
    let refused = ask(&town, &leader, Action::See, case_of(&ana, "change-of-address")).await;
    let Err(Refused::No(refusal)) = refused else { return Err("a role that has no part in it looked".into()) };
    assert_eq!(refusal.ask.as_deref(), Some("service-nsw"));
    assert_eq!(refusal.roles, ["customer-officer", "privacy-officer"]);
    Ok(())
}

async fn what_is_delivered_by_any_council_belongs_to_the_one_that_has_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let planner = town.hire("planner", "Ruth Ellery", "council", &["planner"]).await?;
    let advisor = town.hire("advisor", "Clare Donovan", "heritage-nsw", &["heritage-assessor"]).await?;
    let ours = Resource { agency: Some("council".to_owned()), ..case_of(&ana, "development-application") };
    assert_eq!(powers(&town, &planner, &ours).await?, "acsd");
    // A case that was handed over belongs to the agency that took it, and mandates on behalf of the former agency end
    // there.
    let moved = Resource { agency: Some("heritage-nsw".to_owned()), ..case_of(&ana, "development-application") };
    assert_eq!(powers(&town, &planner, &moved).await?, "----");
    assert_eq!(powers(&town, &advisor, &moved).await?, "acsd");
    // Where it is not known which council has it, none has.
    let unknown = Resource { agency: Some("nowhere".to_owned()), ..case_of(&ana, "development-application") };
    assert_eq!(powers(&town, &planner, &unknown).await?, "----");
    Ok(())
}

async fn a_venture_counts_on_the_days_on_which_it_is_in_force(db: TestDb) -> Tested {
    let mut catalogue = stoa::files::load_checked(super::CATALOGUE.as_ref())?;
    let today = jiff::civil::date(2026, 7, 6);
    for venture in &mut catalogue.ventures {
        match venture.id.as_str() {
            "service-nsw-for-transport" => venture.until = Some(today.yesterday()?),
            "service-nsw-for-energy" => venture.until = Some(today),
            "service-nsw-for-revenue" => venture.from = today.tomorrow()?,
            _ => {}
        }
    }
    let town = Town::of(&db, true, catalogue, 7).await?;
    let ana = somebody(&town).await?;
    let counter = town.hire("counter", "Noor Haddad", "service-nsw", &["customer-officer"]).await?;
    for (service, expected) in [("driver-licence-renewal", "----"), ("gas-rebate", "acsd"), ("fine-review", "----")] {
        assert_eq!(powers(&town, &counter, &case_of(&ana, service)).await?, expected, "{service}");
    }
    Ok(())
}

async fn no_officer_deletes_and_none_reaches_what_belongs_to_no_service(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let own = town.hire("own", "Peter Lund", "energy-nsw", &["assessor"]).await?;
    assert!(ask(&town, &own, Action::Delete, case_of(&ana, "gas-rebate")).await.is_err());
    for kind in ["person", "facts", "contact-points", "ledger", "passkeys", "representatives", "plan"] {
        assert!(ask(&town, &own, Action::See, Resource::of_person(kind, &ana)).await.is_err(), "{kind}");
    }
    Ok(())
}

async fn whoever_was_deactivated_may_nothing_even_in_the_middle(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = somebody(&town).await?;
    let own = town.hire("own", "Peter Lund", "energy-nsw", &["assessor"]).await?;
    assert_eq!(powers(&town, &own, &case_of(&ana, "gas-rebate")).await?, "acsd");
    let mut tx = db.begin().await?;
    tx.execute("UPDATE officers SET active = $2 WHERE id = $1", db::args!["own", false]).await?;
    tx.commit().await?;
    assert_eq!(powers(&town, &own, &case_of(&ana, "gas-rebate")).await?, "----");
    Ok(())
}

db::on_both!(
    every_line_of_the_table_comes_out,
    facts_outside_the_mandate_are_not_seen,
    a_grant_says_under_which_mandate_and_when,
    a_refusal_names_the_agency_the_roles_and_what_is_left,
    what_is_delivered_by_any_council_belongs_to_the_one_that_has_it,
    a_venture_counts_on_the_days_on_which_it_is_in_force,
    no_officer_deletes_and_none_reaches_what_belongs_to_no_service,
    whoever_was_deactivated_may_nothing_even_in_the_middle,
);
