//! Where an answer can go: the numbers, accounts and addresses of a conversation and of those that were merged into it.

use std::collections::BTreeSet;

use catalogue::Channel;
use db::Tx;

use super::merge_store;
use super::store::{self, Conversation};
use crate::app::App;
use crate::inbox;
use crate::outbox::short;
use crate::trust::{self, Action, Actor, Grant, Purpose, Refused};

/// One way for an answer: it is stored in the conversation of that way, and sent to its address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerWay {
    /// The conversation in which it is stored.
    pub conversation: String,
    pub reference: String,
    /// `Web` where it can only be read on the page of the conversation.
    pub channel: Channel,
    pub address: Option<String>,
    /// Whether the number or account wrote that it wants no more messages.
    pub is_stopped: bool,
    /// When somebody wrote from there last, in milliseconds; the latest is the way that is offered first.
    last_at: i64,
}

impl AnswerWay {
    /// Its name in forms.
    pub fn key(&self) -> String {
        format!("{} {} {}", self.reference, self.channel.name(), self.address.as_deref().unwrap_or_default())
    }

    /// The page of a conversation alone: always possible, and never chosen before an address.
    fn page(conversation: &Conversation, last_at: i64) -> AnswerWay {
        AnswerWay {
            conversation: conversation.id.clone(),
            reference: conversation.reference.clone(),
            channel: Channel::Web,
            address: None,
            is_stopped: false,
            last_at,
        }
    }
}

/// The ways of the conversation of a grant, the one on which the person wrote last first. There is at least one.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_conversation(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Vec<AnswerWay>> {
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(Vec::new()) };
    let mut ways: Vec<AnswerWay> = Vec::new();
    let given = conversation.email.clone();
    // Where it began on a page, and where they wrote on a page last, an address that was given is the nearest.
    let began = (Channel::Web, None, conversation.opened_at);
    for (channel, address, last_at) in inbox::addresses(tx, grant).await?.into_iter().chain([began]) {
        let (channel, address) = match (channel, address) {
            (Channel::Email, Some(address)) => (Channel::Email, address),
            (channel, Some(address)) if app.texts.of(channel).is_some() => (channel, address),
            _ => match &given {
                Some(email) => (Channel::Email, email.clone()),
                None => continue,
            },
        };
        let is_known = |way: &&mut AnswerWay| {
            way.channel == channel && way.address.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(&address))
        };
        if let Some(way) = ways.iter_mut().find(is_known) {
            way.last_at = way.last_at.max(last_at);
            continue;
        }
        let is_stopped = channel != Channel::Email && short::is_stopped(tx, channel, &address).await?;
        let page = AnswerWay::page(&conversation, last_at);
        ways.push(AnswerWay { channel, address: Some(address), is_stopped, ..page });
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.last_at));
    ways.push(AnswerWay::page(&conversation, i64::MIN));
    Ok(ways)
}

/// The same with the ways of all conversations that were merged into it and that the actor may see.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_merged(tx: &mut Tx, app: &App, actor: &Actor, grant: &Grant) -> Result<Vec<AnswerWay>, Refused> {
    let mut ways = of_conversation(tx, app, grant).await?;
    for member in merge_store::merged(tx, grant.id()).await? {
        if trust::permitted(tx, app, actor, Action::See, member.clone().into(), Purpose::Helping).await.is_err() {
            continue;
        }
        let member = trust::authorise(tx, app, actor, Action::See, member.into(), Purpose::Helping).await?;
        ways.extend(of_conversation(tx, app, &member).await?);
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.last_at));
    // The same address in two of them is one way: that of the conversation to which it wrote last.
    let mut known = BTreeSet::new();
    ways.retain(|way| {
        let address = way.address.as_ref().map(|address| address.to_lowercase());
        address.is_none_or(|address| known.insert((way.channel.name(), address)))
    });
    Ok(ways)
}
