//! The people of the town.

use anyhow::anyhow;
use catalogue::town::{Resident, Town, TownOrganisation};
use domain::people::{self, Preferences, appointing, organisations};
use domain::trust::{self, Actor, NewRepresentative, Scope};

use super::applying::problem;
use super::stage::{Stage, refused};

/// Everybody in a town has an address at example.org.
pub(super) fn email(resident: &str) -> String {
    format!("{}@example.org", resident.replace('-', "."))
}

/// Creates everybody, with an email address and their facts.
pub(super) async fn settle(stage: &mut Stage, town: &Town) -> anyhow::Result<()> {
    for (number, folk) in (0_i64..).zip(&town.residents) {
        stage.clock.set(90 - number, 0);
        let (email, preferences) = (email(&folk.id), preferences(folk));
        let newcomer = people::Newcomer { email: &email, name: &folk.name, language: &folk.language, preferences };
        let person = people::introduce(&mut stage.tx, &stage.app, &Actor::System("demo"), newcomer).await;
        stage.know(&folk.id, person.map_err(refused)?);
        let facts = stage.facts(&folk.facts)?;
        let own = stage.actor(&folk.id)?;
        let grant = stage.leave(&own, "person", &folk.id).await?;
        people::hold(&mut stage.tx, &stage.app, &grant, &facts, "person").await?;
    }
    stage.clock.set(60, 0);
    for folk in &town.residents {
        let helper = town.residents.iter().find(|other| folk.represented_by.as_ref() == Some(&other.id));
        if let Some(helper) = helper {
            appoint(stage, folk, helper).await?;
        }
    }
    for one in &town.organisations {
        let helper = town.residents.iter().find(|other| one.represented_by.as_ref() == Some(&other.id));
        found(stage, one, helper).await?;
    }
    Ok(())
}

fn preferences(folk: &Resident) -> Preferences {
    Preferences {
        channel: folk.channel,
        needs: folk.needs.clone(),
        interpreter: folk.interpreter.clone(),
        large_print: folk.large_print,
    }
}

/// Somebody acts for somebody else.
async fn appoint(stage: &mut Stage, folk: &Resident, helper: &Resident) -> anyhow::Result<()> {
    let own = stage.actor(&folk.id)?;
    let grant = stage.leave(&own, "representatives", &folk.id).await?;
    let email = email(&helper.id);
    let new =
        NewRepresentative { email: email.clone(), name: helper.name.clone(), scope: Scope::Act, until: stage.day(365) };
    trust::appoint(&mut stage.tx, &stage.app, &grant, &new).await?;
    let helper = stage.person(&helper.id)?;
    trust::accept_all(&mut stage.tx, &helper, &email).await?;
    Ok(())
}

/// An organisation of the town, with its owner and the one who acts for it.
async fn found(stage: &mut Stage, one: &TownOrganisation, helper: Option<&Resident>) -> anyhow::Result<()> {
    let (owner, facts) = (stage.actor(&one.owner)?, stage.facts(&one.facts)?);
    let own = stage.leave(&owner, "representatives", &one.owner).await?;
    let added = organisations::add(&mut stage.tx, &stage.app, &own, &facts).await.map_err(problem)?;
    let id = added.map_err(|unfit| anyhow!("the organisation {} cannot be added: {unfit:?}", one.id))?;
    stage.know(&one.id, id);
    let Some(helper) = helper else { return Ok(()) };
    let grant = stage.leave(&owner, "representatives", &one.id).await?;
    let (email, until) = (email(&helper.id), stage.day(365));
    let new = NewRepresentative { email, name: helper.name.clone(), scope: Scope::Act, until };
    appointing::appoint(&mut stage.tx, &stage.app, &grant, &new).await.map_err(problem)
}
