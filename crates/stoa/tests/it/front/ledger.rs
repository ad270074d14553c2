//! The boundary of trust: who may look, what the ledger records, and that nobody can change it unnoticed.

use db::args;
use db::testing::{TestDb, Tested};
use domain::people;
use domain::session::Assurance;
use domain::trust;
use domain::trust::{Act, Action, Actor, Purpose, Refused, Resource};
use pages::web::Problem;

use super::Town;

fn person(id: &str) -> Actor {
    Actor::Person { id: id.to_owned(), assurance: Assurance::Code }
}

fn officer(agency: &str) -> Actor {
    Actor::Officer { id: format!("noor-{agency}"), name: "Noor Haddad".into(), agency: agency.into() }
}

fn case_of(owner: &str, service: &str) -> Resource {
    Resource { kind: "case", id: "1".into(), person: owner.into(), service: Some(service.into()), agency: None }
}

/// Requests a grant in its own transaction, as a request does.
async fn ask(town: &Town, actor: Actor, action: Action, resource: Resource) -> Result<(), Refused> {
    let mut tx = town.app.db.begin().await?;
    trust::authorise(&mut tx, &town.app, &actor, action, resource, Purpose::Casework).await?;
    tx.commit().await?;
    Ok(())
}

async fn new_person(town: &Town) -> db::Result<String> {
    let mut tx = town.app.db.begin().await?;
    let id = people::new_guest(&mut tx, &town.app, "en").await?;
    tx.commit().await?;
    Ok(id)
}

/// A person's ledger as `actor action resource`, with `!` if refused, oldest first.
async fn ledger(town: &Town, of: &str) -> Result<Vec<String>, db::testing::Failure> {
    let mut tx = town.app.db.begin().await?;
    let grant = trust::for_new_person(&person(of), of);
    let entries = trust::entries(&mut tx, &grant, None, 100).await?;
    let line = |entry: &trust::LedgerEntry| {
        let mark = if entry.refused { "!" } else { "" };
        format!("{mark}{} {} {}", entry.actor_kind, entry.action, entry.resource_kind)
    };
    Ok(entries.iter().rev().map(line).collect())
}

async fn officers_act_within_their_agency_and_its_mandates(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = new_person(&town).await?;
    let rebate = || case_of(&ana, "family-energy-rebate");
    ask(&town, officer("energy-nsw"), Action::Act(Act::TakeUp), rebate())
        .await
        .map_err(Problem::from)
        .map_err(|_| "owner")?;
    let noor = town.hire("noor", "Noor Haddad", "service-nsw", &["customer-officer"]).await?;
    ask(&town, noor, Action::See, rebate()).await.map_err(|_| "mandate to see")?;
    let foreign = ask(&town, officer("transport-for-nsw"), Action::See, rebate()).await;
    let Err(Refused::No(refusal)) = foreign else { return Err("an agency without a mandate looked".into()) };
    assert_eq!(refusal.ask.as_deref(), Some("energy-nsw"), "the refusal names who can help");
    refusal.keep(&town.app).await;
    assert_eq!(ledger(&town, &ana).await?, ["officer change case", "officer see case", "!officer see case"]);
    Ok(())
}

async fn only_the_person_and_whoever_they_appoint(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (ana, ben) = (new_person(&town).await?, new_person(&town).await?);
    let case = || case_of(&ana, "fine-review");
    assert!(ask(&town, person(&ben), Action::See, case()).await.is_err());
    assert!(ask(&town, Actor::Nobody, Action::See, case()).await.is_err());
    ask(&town, person(&ana), Action::See, case()).await.map_err(|_| "her own case")?;
    let mut tx = town.app.db.begin().await?;
    let grant = trust::for_new_person(&person(&ana), &ana);
    let until = town.app.today();
    let new = trust::NewRepresentative {
        email: "ben@example.org".into(),
        name: "Ben".into(),
        scope: trust::Scope::See,
        until,
    };
    trust::appoint(&mut tx, &town.app, &grant, &new).await?;
    trust::accept_all(&mut tx, &ben, "ben@example.org").await?;
    tx.commit().await?;
    ask(&town, person(&ben), Action::See, case()).await.map_err(|_| "appointed to see")?;
    assert!(ask(&town, person(&ben), Action::Send, case()).await.is_err(), "to see is not to act");
    let account = Resource::of_person("person", &ana);
    assert!(ask(&town, person(&ben), Action::See, account).await.is_err(), "the account is not appointed away");
    town.time.advance(24 * 60 * 60 * 1000);
    assert!(ask(&town, person(&ben), Action::See, case()).await.is_err(), "an appointment ends on its day");
    assert_eq!(ledger(&town, &ana).await?, ["person see case", "representative see case"]);
    Ok(())
}

async fn the_ledger_shows_when_it_was_touched(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for touch in [
        "UPDATE ledger SET purpose = 'security' WHERE seq = 2",
        "DELETE FROM ledger WHERE seq = 2",
        "DELETE FROM ledger WHERE seq = 3",
        "UPDATE ledger SET seq = 4 WHERE seq = 3",
    ] {
        let ana = new_person(&town).await?;
        for _ in 0..3 {
            ask(&town, person(&ana), Action::See, case_of(&ana, "fine-review")).await.map_err(|_| "her own case")?;
        }
        let mut tx = town.app.db.begin().await?;
        assert!(trust::is_whole(&mut tx, &ana).await?);
        tx.execute(touch, args![]).await?;
        assert!(!trust::is_whole(&mut tx, &ana).await?, "{touch}");
        tx.rollback().await?;
    }
    Ok(())
}

async fn a_look_that_is_rolled_back_leaves_no_line(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let ana = new_person(&town).await?;
    let mut tx = town.app.db.begin().await?;
    let case = case_of(&ana, "fine-review");
    let granted = trust::authorise(&mut tx, &town.app, &person(&ana), Action::See, case, Purpose::OwnAffairs).await;
    assert!(granted.is_ok());
    tx.rollback().await?;
    assert!(ledger(&town, &ana).await?.is_empty());
    Ok(())
}

async fn a_guest_brings_the_ledger_along(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (guest, ana) = (new_person(&town).await?, new_person(&town).await?);
    for owner in [&guest, &guest, &ana] {
        ask(&town, person(owner), Action::See, case_of(owner, "fine-review")).await.map_err(|_| "one's own case")?;
    }
    let mut tx = town.app.db.begin().await?;
    trust::move_to(&mut tx, &guest, &ana).await?;
    assert!(trust::is_whole(&mut tx, &ana).await?);
    assert!(trust::is_whole(&mut tx, &guest).await?);
    tx.commit().await?;
    assert_eq!(ledger(&town, &ana).await?.len(), 3);
    assert!(ledger(&town, &guest).await?.is_empty());
    Ok(())
}

db::on_both!(
    officers_act_within_their_agency_and_its_mandates,
    only_the_person_and_whoever_they_appoint,
    the_ledger_shows_when_it_was_touched,
    a_look_that_is_rolled_back_leaves_no_line,
    a_guest_brings_the_ledger_along,
);
