//! `stoa officer`: the first officers of an agency, whom no team leader can add yet.

use std::io::Write;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use db::jobs::World;
use domain::app::App;
use domain::officers;
use domain::staff::{NewOfficer, TEAM_LEADER};
use serde_json::json;

use super::serve;

#[derive(Args)]
pub struct Options {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Adds an officer and prints the link with which they add their first device.
    Add {
        /// The agency by its key in the catalogue.
        #[arg(long)]
        agency: String,
        /// Where the link goes as well, and by which an identity provider knows them.
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// They lead a team: they add the other officers of their agency, at the desk.
        #[arg(long)]
        leader: bool,
        /// A role that mandates of the catalogue name; may be given more than once.
        #[arg(long = "role")]
        roles: Vec<String>,
        #[command(flatten)]
        place: Box<serve::Options>,
    },
    /// Prints a new link for an officer who has no device yet.
    Link {
        #[arg(long)]
        email: String,
        #[command(flatten)]
        place: Box<serve::Options>,
    },
    /// Lists the officers of every agency.
    List {
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        place: Box<serve::Options>,
    },
}

/// # Errors
/// If the officer cannot be added, or the database is unavailable.
pub fn run(options: &Options, world: World) -> Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(act(&options.act, world))?;
    Ok(ExitCode::SUCCESS)
}

async fn act(act: &Act, world: World) -> Result<()> {
    let (Act::Add { place, .. } | Act::Link { place, .. } | Act::List { place, .. }) = act;
    if place.address.is_none() && !matches!(act, Act::List { .. }) {
        bail!("a link needs an address to lead to: give --address https://NAME, as for `stoa serve`");
    }
    let app = serve::apart(place, world).await?;
    let said = match act {
        Act::Add { agency, email, name, leader, roles, .. } => {
            let mut roles = roles.clone();
            roles.extend(leader.then(|| TEAM_LEADER.to_owned()));
            let (agency, email, name) = (agency.clone(), email.clone(), name.trim().to_owned());
            link(&add(&app, NewOfficer { name, agency, email, roles, ..NewOfficer::default() }).await?)
        }
        Act::Link { email, .. } => link(&again(&app, email).await?),
        Act::List { json, .. } => list(&app, *json).await?,
    };
    app.db.close().await;
    writeln!(std::io::stdout(), "{said}")?;
    Ok(())
}

/// Adds an officer without anybody at the desk. Returns the URL of their first sign-in.
///
/// # Errors
/// If the agency or a role is unknown, or the email address is taken; the message says what to do.
pub async fn add(app: &App, new: NewOfficer) -> Result<String> {
    if new.name.is_empty() || !new.email.contains('@') {
        bail!("an officer needs a name and an email address");
    }
    if app.catalogue.agencies.get(&new.agency).is_none() {
        let known: Vec<&str> = app.catalogue.agencies.iter().map(|agency| agency.id.as_str()).collect();
        bail!("there is no agency `{}` in the catalogue: there are {}", new.agency, known.join(", "));
    }
    let roles = officers::roles(app.catalogue, &new.agency);
    if let Some(unknown) = new.roles.iter().find(|role| !roles.contains(role)) {
        bail!("no mandate of `{}` names the role `{unknown}`: there are {}", new.agency, roles.join(", "));
    }
    let Some(link) = officers::hire(app, &new).await? else {
        bail!(
            "{} is an officer already: `stoa officer link` gives a new link, `stoa officer list` shows all",
            new.email
        );
    };
    Ok(link)
}

/// Replaces a link that was lost or has expired.
///
/// # Errors
/// If there is no such officer, or they have a device: anyone with the link could impersonate them.
pub async fn again(app: &App, email: &str) -> Result<String> {
    match officers::invite_again(app, email).await? {
        Some(link) => Ok(link),
        None => bail!("there is no active officer {email} without a device: `stoa officer list` shows all"),
    }
}

fn link(address: &str) -> String {
    format!("{address}\n\nIt works once, for a week. Whoever opens it becomes this officer: hand it to nobody else.")
}

async fn list(app: &App, as_json: bool) -> Result<String> {
    let all = officers::everybody(app).await?;
    let line = |(officer, devices): &(domain::staff::Officer, usize)| match as_json {
        true => json!({
            "name": officer.name, "email": officer.email, "agency": officer.agency, "roles": officer.roles,
            "active": officer.active, "devices": devices,
        })
        .to_string(),
        false => {
            let state = if officer.active { "" } else { "  (deactivated)" };
            let roles = officer.roles.join(", ");
            format!("{}  {} <{}>  {roles}  devices: {devices}{state}", officer.agency, officer.name, officer.email)
        }
    };
    Ok(all.iter().map(line).collect::<Vec<_>>().join("\n"))
}
