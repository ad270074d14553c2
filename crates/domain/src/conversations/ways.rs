//! Where an answer can go: the numbers, accounts and addresses of a conversation and of those that were merged into it.

use std::collections::BTreeSet;

use catalogue::Channel;
use db::Tx;

use super::posts;
use super::store::{self, Conversation};
use crate::app::App;
use crate::inbox;
use crate::outbox::short;
use crate::trust::Grant;

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
    /// Whether it was a post that everybody reads: the answer is for its author alone.
    pub is_post: bool,
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
            is_post: false,
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
    for wrote in inbox::addresses(tx, grant).await? {
        let channel = Channel::of(&wrote.channel).unwrap_or(Channel::Web);
        let is_post = posts::came_in_public(tx, grant, &wrote.message_id).await?;
        let is_reached =
            |address: &String| app.texts.of(channel).is_some_and(|texts| texts.provider(address).is_some());
        let (channel, address) = match (channel, wrote.address) {
            (Channel::Email, Some(address)) => (Channel::Email, address),
            (channel, Some(address)) if is_reached(&address) => (channel, address),
            // Where they wrote on a page last, an address that was given is the nearest.
            _ => match &given {
                Some(email) => (Channel::Email, email.clone()),
                None => continue,
            },
        };
        let page = AnswerWay { is_post, ..AnswerWay::page(&conversation, wrote.last_at) };
        add(tx, &mut ways, AnswerWay { channel, address: Some(address), ..page }).await?;
    }
    // So it is where the conversation began on a page.
    if let Some(address) = given {
        let page = AnswerWay::page(&conversation, conversation.opened_at);
        add(tx, &mut ways, AnswerWay { channel: Channel::Email, address: Some(address), ..page }).await?;
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.last_at));
    ways.push(AnswerWay::page(&conversation, i64::MIN));
    Ok(ways)
}

/// Adds a way, or moves one that is known to a later moment.
async fn add(tx: &mut Tx, ways: &mut Vec<AnswerWay>, way: AnswerWay) -> db::Result<()> {
    let same = |known: &&mut AnswerWay| {
        let (known_address, address) = (known.address.as_deref().unwrap_or_default(), way.address.as_deref());
        known.channel == way.channel && address.is_some_and(|address| address.eq_ignore_ascii_case(known_address))
    };
    if let Some(known) = ways.iter_mut().find(same) {
        known.last_at = known.last_at.max(way.last_at);
        return Ok(());
    }
    let is_stopped = match (way.channel, &way.address) {
        (Channel::Email, _) | (_, None) => false,
        (channel, Some(address)) => short::is_stopped(tx, channel, address).await?,
    };
    ways.push(AnswerWay { is_stopped, ..way });
    Ok(())
}

/// The ways of several conversations that are read as one.
///
/// # Errors
/// If the database is unavailable.
pub async fn of_all(tx: &mut Tx, app: &App, grants: &[&Grant]) -> db::Result<Vec<AnswerWay>> {
    let mut ways = Vec::new();
    for grant in grants {
        ways.extend(of_conversation(tx, app, grant).await?);
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
