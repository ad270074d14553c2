//! The people of the town.

use catalogue::town::{Resident, Town};
use domain::people::{self, Preferences};
use domain::trust::{self, Actor, NewRepresentative, Scope};

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
