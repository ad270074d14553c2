//! Whether an officer takes chats, and how many at once: a switch on the page of the queue.

use domain::conversations::{chat, chat_store};
use serde::Serialize;

use crate::web::{Choice, Outcome, Posted, Visit};

/// The switch as the page of the queue shows it.
#[derive(Debug, Serialize)]
pub(super) struct ChatSwitch {
    /// What the switch says.
    pub text: String,
    pub choices: Vec<Choice>,
}

impl ChatSwitch {
    pub(super) async fn read(tx: &mut db::Tx, visit: &Visit) -> Outcome<ChatSwitch> {
        let most = chat_store::most_of(tx, &visit.officer()?.id).await?.unwrap_or_default();
        let text = match most {
            0 => visit.text("desk-chats-take"),
            most => visit.locale().say("desk-chats-takes", &[("n", most.into())]),
        };
        let choice = |n: i64| {
            let text = match n {
                0 => visit.text("desk-chats-none"),
                n => visit.locale().number(n),
            };
            Choice { value: n.to_string(), text, selected: n == most }
        };
        Ok(ChatSwitch { text, choices: (0..=chat::MOST).map(choice).collect() })
    }

    pub(super) fn sample() -> ChatSwitch {
        let choice =
            |value: &str, text: &str, selected| Choice { value: value.to_owned(), text: text.to_owned(), selected };
        ChatSwitch {
            text: "Takes 2 chats at once".to_owned(),
            choices: vec![choice("0", "None", false), choice("2", "2", true)],
        }
    }
}

/// `POST /desk/chats`.
pub(super) async fn switch(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let most = posted.get("most").parse().unwrap_or_default();
    let mut tx = visit.app.db.begin().await?;
    let phone = chat_store::phone_of(&mut tx, &officer.id).await?;
    chat::takes(&mut tx, &visit.app, &officer, (most, phone.as_deref())).await?;
    tx.commit().await?;
    Ok(visit.see("/desk"))
}
