//! Whether an officer takes chats, and how many at once: a switch on the page of the queue.

use domain::conversations::{chat, chat_store};
use serde::Serialize;

use crate::web::{Choice, Outcome, Posted, Problem, Visit};

/// The longest name of a telephone.
const LONGEST_PHONE: usize = 100;

/// The switch as the page of the queue shows it.
#[derive(Debug, Serialize)]
pub(super) struct ChatSwitch {
    /// What the switch says.
    pub text: String,
    pub choices: Vec<Choice>,
    /// Where the officer's telephone is; none where no exchange carries calls.
    pub phone: Option<String>,
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
        let phone = match visit.app.settings.exchange {
            Some(_) => Some(chat_store::phone_of(tx, &visit.officer()?.id).await?.unwrap_or_default()),
            None => None,
        };
        Ok(ChatSwitch { text, choices: (0..=chat::MOST).map(choice).collect(), phone })
    }

    pub(super) fn sample() -> ChatSwitch {
        let choice =
            |value: &str, text: &str, selected| Choice { value: value.to_owned(), text: text.to_owned(), selected };
        ChatSwitch {
            text: "Takes 2 chats at once".to_owned(),
            choices: vec![choice("0", "None", false), choice("2", "2", true)],
            phone: Some("noor".to_owned()),
        }
    }
}

/// `POST /desk/chats`: how many, and where the officer's telephone is, for those who take calls beside chats.
pub(super) async fn switch(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let most = posted.get("most").parse().unwrap_or_default();
    let phone = posted.get("phone").trim();
    let is_endpoint = |c: char| c.is_ascii_alphanumeric() || "+-_.@".contains(c);
    if phone.len() > LONGEST_PHONE || !phone.chars().all(is_endpoint) {
        return Err(Problem::unprocessable("call-phone"));
    }
    let mut tx = visit.app.db.begin().await?;
    chat::takes(&mut tx, &visit.app, &officer, (most, Some(phone).filter(|phone| !phone.is_empty()))).await?;
    tx.commit().await?;
    Ok(visit.see("/desk"))
}
