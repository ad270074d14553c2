//! Items follow their cases and conversations, in the transaction of each event.

use db::Tx;

use super::claims::TOPIC;
use super::model::rank;
use super::store::{self, Now};
use crate::app::App;
use crate::events::{Event, Hooked};
use crate::{cases, conversations, people};

/// Writes down what the event left to do. Hooked to every event of cases and conversations.
pub fn followed<'a>(app: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let now = app.world.now();
        if event.subject_kind == "conversation" {
            let Some(open) = conversations::waiting(tx, &event.subject_id).await? else {
                return store::forget(tx, &event.subject_id).await;
            };
            let item = Now {
                id: &event.subject_id,
                kind: "conversation",
                person: &open.person_id,
                reference: &open.reference,
                agency: &open.agency,
                service: open.service.as_deref(),
                language: &open.language,
                turn: "answer",
                priority: 0,
                due: open.answer_by.clone(),
                since: open.changed_at,
                rank: rank(0, open.answer_by.as_deref().and_then(|day| day.parse().ok()), open.changed_at),
                is_open: open.state == "waiting",
                holder: None,
            };
            store::put(tx, &item, now).await?;
            tx.wake(TOPIC);
            return Ok(());
        }
        let Some(open) = cases::waiting(tx, &event.subject_id).await? else {
            return store::forget(tx, &event.subject_id).await;
        };
        let language = people::language(tx, &open.person_id).await?;
        let item = Now {
            id: &event.subject_id,
            kind: "case",
            person: &open.person_id,
            reference: &open.reference,
            agency: &open.agency,
            service: Some(&open.service),
            language: &language,
            turn: open.turn(),
            priority: open.priority,
            due: open.due.map(|day| day.to_string()),
            since: open.changed_at,
            rank: rank(open.priority, open.due, open.changed_at),
            is_open: open.is_open(),
            holder: open.officer_id.as_deref().zip(open.officer_name.as_deref()),
        };
        store::put(tx, &item, now).await?;
        tx.wake(TOPIC);
        Ok(())
    })
}

/// What a guest left to do belongs to the person that the guest turned out to be.
pub fn joined<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        let guest = event.data["from"].as_str().unwrap_or_default();
        store::move_to(tx, guest, &event.subject_id).await
    })
}

/// What went with an account is nobody's work any more.
pub fn deleted<'a>(_: &'a App, tx: &'a mut Tx, event: &'a Event) -> Hooked<'a> {
    Box::pin(async move {
        for (id, kind) in store::of_person(tx, &event.subject_id).await? {
            let is_there = match kind.as_str() {
                "conversation" => conversations::waiting(tx, &id).await?.is_some(),
                _ => cases::waiting(tx, &id).await?.is_some(),
            };
            if !is_there {
                store::forget(tx, &id).await?;
            }
        }
        Ok(())
    })
}
