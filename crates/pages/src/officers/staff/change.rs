//! Adds an officer, and changes what is known of one.

use axum::extract::Path;
use axum::response::Response;
use domain::events::OfficerEvent;
use domain::officers::invite;
use domain::officers::officer_events::noted;
use domain::officers::staff::form::roles;
use domain::officers::staff::store;
use domain::staff::{self, NewOfficer, Officer, TEAM_LEADER};
use screens::FieldError;

use super::change_view::{OfficerPage, OfficerStatus};
use super::form::read;
use super::{colleague, leader};
use crate::web::{CheckChoice, Outcome, Posted, Visit};

pub(super) async fn blank(visit: Visit) -> Outcome {
    let leader = leader(&visit)?;
    Ok(page(&visit, leader, None, &NewOfficer::default(), Vec::new()))
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Outcome {
    let leader = leader(&visit)?;
    let (new, mut errors) = read(&visit, &leader.agency, None, &posted);
    if !errors.is_empty() {
        return Ok(page(&visit, leader, None, &new, errors));
    }
    let app = &visit.app;
    let id = app.world.new_id();
    let mut tx = app.db.begin().await?;
    if !staff::add(&mut tx, app, &id, &new).await? {
        errors.push(taken(&visit));
        return Ok(page(&visit, leader, None, &new, errors));
    }
    noted(&mut tx, app, &leader.actor(), &id, added(&new)).await?;
    let officer = colleague(&mut tx, leader, &id).await?;
    let link = invite(&mut tx, app, &officer).await?;
    tx.commit().await?;
    // No mail leaves a demonstration, so its page shows the link.
    let link = link.strip_prefix(&app.settings.address).filter(|_| app.settings.demo);
    Ok(visit.see(
        &link.map_or("/desk/officers?said=added".to_owned(), |link| format!("/desk/officers?said=added&at={link}")),
    ))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let officer = colleague(&mut tx, leader, &id).await?;
    Ok(page(&visit, leader, Some(&officer), &as_new(&officer), Vec::new()))
}

pub(super) async fn change(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let leader = leader(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let officer = colleague(&mut tx, leader, &id).await?;
    let (mut new, mut errors) = read(&visit, &leader.agency, Some(&officer), &posted);
    if officer.id == leader.id && !new.roles.iter().any(|role| role == TEAM_LEADER) {
        new.roles.push(TEAM_LEADER.to_owned());
        errors.push(FieldError { text: visit.text("desk-officer-own-lead"), href: "#role".to_owned() });
    }
    if errors.is_empty() && !store::change(&mut tx, &id, &new, visit.now()).await? {
        errors.push(taken(&visit));
    }
    if !errors.is_empty() {
        return Ok(page(&visit, leader, Some(&officer), &new, errors));
    }
    noted(&mut tx, &visit.app, &leader.actor(), &id, changed(&new)).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/officers?said=changed"))
}

fn taken(visit: &Visit) -> FieldError {
    FieldError { text: visit.text("desk-officer-email-taken"), href: "#email".to_owned() }
}

fn added(new: &NewOfficer) -> OfficerEvent {
    OfficerEvent::Added { agency: new.agency.clone(), team: new.team.clone(), roles: new.roles.clone() }
}

fn changed(new: &NewOfficer) -> OfficerEvent {
    OfficerEvent::Changed { agency: new.agency.clone(), team: new.team.clone(), roles: new.roles.clone() }
}

fn as_new(officer: &Officer) -> NewOfficer {
    let of = officer.clone();
    NewOfficer {
        name: of.name,
        agency: of.agency,
        email: of.email,
        team: of.team,
        roles: of.roles,
        languages: of.languages,
        skills: of.skills,
    }
}

fn page(
    visit: &Visit,
    leader: &Officer,
    officer: Option<&Officer>,
    shown: &NewOfficer,
    errors: Vec<FieldError>,
) -> Response {
    let wrong =
        |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| error.text.clone());
    let choice = |value: &str, text: String, chosen: &[String]| {
        CheckChoice::new(value, text, chosen.iter().any(|one| one == value))
    };
    let offered = roles(visit.app.catalogue, &leader.agency);
    let languages = visit.app.locales.all();
    let view = OfficerPage {
        officer: officer.map(|officer| OfficerStatus {
            id: officer.id.clone(),
            active: officer.active,
            is_you: officer.id == leader.id,
        }),
        name: shown.name.clone(),
        email: shown.email.clone(),
        team: shown.team.clone(),
        skills: shown.skills.join(", "),
        roles: offered.iter().map(|role| choice(role, role.replace('-', " "), &shown.roles)).collect(),
        languages: languages.map(|one| choice(one.tag(), one.own_name().to_owned(), &shown.languages)).collect(),
        name_error: wrong("name"),
        email_error: wrong("email"),
        role_error: wrong("role"),
    };
    let (title, action) = match officer {
        Some(officer) => ("desk-officer-change-title", format!("/desk/officers/{}", officer.id)),
        None => ("desk-officer-new-title", "/desk/officers".to_owned()),
    };
    visit.page().title(title).back("/desk/officers").form(action).errors(errors).show(view)
}
