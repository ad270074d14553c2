//! The page of one person: where each of their matters stands, how they are reached, and what they need.

use axum::extract::Path;
use db::Tx;
use domain::conversations::{self, Conversation};
use domain::finding::content::{Matter, MatterRow};
use domain::finding::words::Field;
use domain::finding::{log, person};
use domain::trust::Grant;

use super::hits;
use super::person_view::{HoldingLine, PersonPage, SittingLine, TalkLine};
use crate::cases::{self, SaidLast, at_a_look};
use crate::web::form::value_in;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let purpose = log::purpose(&value_in(query, "why").unwrap_or_default());
    let mut tx = visit.app.db.read().await?;
    let known = person::open(&mut tx, &visit.app, &officer, (&id, purpose)).await?;
    let (mut shown, mut talks) = (Vec::new(), Vec::new());
    for matter in &known.matters {
        match &matter.subject {
            MatterRow::Case(case) => shown.push(at_a_look(&mut tx, &visit, &matter.grant, case).await?),
            MatterRow::Conversation(talk) => talks.push(line(&mut tx, &visit, &matter.grant, talk).await?),
            MatterRow::Person => {}
        }
    }
    tx.commit().await?;
    let name =
        known.person.name.clone().or_else(|| known.matters.iter().find_map(|matter: &Matter| matter.name.clone()));
    let sitting = |one: &domain::assisted::model::Sitting| SittingLine {
        at: one.began_at,
        officer: one.officer_name.clone(),
        channel: visit.locale().channel(one.channel),
    };
    let holding = |one: &domain::renewals::Holding| HoldingLine {
        label: one.label.clone(),
        service: cases::service_name(&visit, &one.service),
        expires_on: one.expires_on.clone(),
    };
    let language = visit.app.locales.all().find(|locale| locale.tag() == known.person.language);
    let title = name.clone().unwrap_or_else(|| visit.text("desk-no-name"));
    Ok(visit.page().titled(title).back("/desk").show(PersonPage {
        name,
        speaks: language.map_or_else(|| known.person.language.clone(), |locale| locale.own_name().to_owned()),
        channel: visit.locale().channel(known.wishes.channel),
        needs: known.wishes.needs.clone(),
        interpreter: known.wishes.interpreter.clone(),
        large_print: known.wishes.large_print,
        phones: known.contacts(&[Field::Phone]),
        emails: known.contacts(&[Field::Email]),
        addresses: known.contacts(&[Field::Address]),
        representatives: known.representatives.clone(),
        cases: shown,
        talks,
        more: known.more,
        sittings: known.sittings.iter().map(sitting).collect(),
        holdings: known.holdings.iter().map(holding).collect(),
    }))
}

async fn line(tx: &mut Tx, visit: &Visit, grant: &Grant, talk: &Conversation) -> Outcome<TalkLine> {
    let said = conversations::store::messages(tx, grant).await?.into_iter().rfind(|message| !message.body.is_empty());
    let service = talk.service.as_deref().map(|service| cases::service_name(visit, service));
    Ok(TalkLine {
        title: service.map_or_else(
            || visit.text("find-talk"),
            |service| visit.locale().say("find-talk-about", &[("service", service.into())]),
        ),
        reference: domain::codes::grouped(&talk.reference),
        href: format!("/desk/conversations/{}", talk.reference),
        tag: hits::tag(visit, false, &talk.state),
        answer_by: talk.answer_by.clone().filter(|_| talk.state != "answered"),
        opened_at: talk.opened_at,
        said: said.map(|message| SaidLast {
            from: (message.from_kind != "person").then(|| message.from_name.unwrap_or_default()),
            at: message.at,
            body: cases::shortened(&message.body),
        }),
    })
}
