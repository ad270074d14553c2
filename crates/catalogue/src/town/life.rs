//! What happens in a town: licences, cases with their histories, conversations and articles.

use rules::{Diagnostic, FactId};

use super::days::read_day;
use super::read::{TownContext, channel, entries, named_texts};
use super::{ArticleSave, Deed, TownArticle, TownCase, TownConversation, TownDecision, TownHolding};
use crate::channel::Channel;
use crate::keys::Keys;
use crate::reader::Reader;
use crate::yaml::Node;

const DEEDS: [&str; 8] = ["take_up", "write", "ask", "give", "wait", "decide", "review", "withdraw"];

pub(super) fn holdings(reader: &mut Reader<'_>, cx: &TownContext<'_>, keys: &Keys<'_>) -> Vec<TownHolding> {
    entries(reader, keys, ("holdings", "a holding"), |reader, keys| {
        let owner = keys.require(reader, "of").and_then(|node| cx.holder(reader, node));
        let service = keys.require(reader, "service").and_then(|node| cx.service(reader, node));
        let label = keys.require(reader, "label").and_then(|node| reader.text(node));
        let ends_in = keys.require(reader, "ends").and_then(|node| read_day(reader, node));
        let facts = cx.facts(reader, keys.get("facts"));
        Some(TownHolding { owner: owner?, service: service?, label: label?, ends_in: ends_in?, facts })
    })
}

pub(super) fn cases(reader: &mut Reader<'_>, cx: &TownContext<'_>, keys: &Keys<'_>) -> Vec<TownCase> {
    entries(reader, keys, ("cases", "a case"), |reader, keys| {
        let owner = keys.require(reader, "of").and_then(|node| cx.resident(reader, node));
        let by = keys.get("sent_by").and_then(|node| cx.resident(reader, node)).or_else(|| owner.clone());
        let at = keys.require(reader, "service");
        let service = at.and_then(|node| cx.service(reader, node));
        let language = cx.language(reader, keys.get("language"));
        let days_ago = keys.require(reader, "days_ago").and_then(|node| reader.whole(node)).map(i64::from);
        let facts = cx.facts(reader, keys.get("facts"));
        let pages = keys.get("pages").and_then(|node| reader.whole(node)).and_then(|n| usize::try_from(n).ok());
        let mut then = Vec::new();
        for node in keys.get("then").map(|node| reader.list(node)).unwrap_or_default() {
            then.extend(deed(reader, cx, service.as_deref(), node));
        }
        Some(TownCase {
            owner: owner?,
            by: by?,
            service: service?,
            language: language?,
            days_ago: days_ago?,
            facts,
            pages,
            then,
        })
    })
}

fn deed(reader: &mut Reader<'_>, cx: &TownContext<'_>, service: Option<&str>, node: &Node) -> Option<(i64, Deed)> {
    let keys = reader.keys(node, "what happened to a case")?;
    let days_ago = keys.require(reader, "days_ago").and_then(|node| reader.whole(node)).map(i64::from);
    let (name, at) = DEEDS.iter().find_map(|deed| Some((*deed, keys.get(deed)?))).unwrap_or(("", node));
    let by = |reader: &mut Reader<'_>| keys.require(reader, "by").and_then(|node| cx.officer(reader, node));
    let deed = match name {
        "take_up" => cx.officer(reader, at).map(Deed::TakeUp),
        "write" => reader.text(at).zip(by(reader)).map(|(text, by)| Deed::Write(by, text)),
        "ask" => {
            let (text, by) = (reader.text(at), by(reader));
            let until = keys.require(reader, "until").and_then(|node| read_day(reader, node));
            text.zip(by).zip(until).map(|((text, by), until)| Deed::Ask(by, text, until))
        }
        "give" => reader.text(at).map(Deed::Give),
        "wait" => reader.boolean(at).map(|_| Deed::Wait),
        "decide" => decision(reader, cx, service, (&keys, at)).map(Deed::Decide),
        "review" => reader.text(at).map(Deed::Review),
        "withdraw" => reader.text(at).map(Deed::Withdraw),
        // Another key is reported below.
        _ if keys.all().len() > 1 => None,
        _ => {
            let problem = Diagnostic::error("missing-key", node.span, "nothing happens here");
            reader.problem(problem.help(format!("write one of {}", DEEDS.join(", "))));
            None
        }
    };
    keys.finish(reader, "what happened to a case");
    Some((days_ago?, deed?))
}

fn decision(
    reader: &mut Reader<'_>,
    cx: &TownContext<'_>,
    service: Option<&str>,
    (keys, at): (&Keys<'_>, &Node),
) -> Option<TownDecision> {
    let service = cx.services.iter().find(|known| Some(known.id.as_str()) == service);
    let outcomes = service.map(|service| service.case.outcomes.as_slice()).unwrap_or_default();
    let outcome = reader.known(at, "unknown-outcome", "outcome of its case", outcomes.iter().map(String::as_str));
    let by = keys.require(reader, "by").and_then(|node| cx.officer(reader, node));
    let with = keys.get("with").and_then(|node| cx.officer(reader, node));
    let summary = keys.require(reader, "summary").and_then(|node| reader.text(node));
    let reasons = keys.get("reasons").map(|node| named_texts(reader, node)).unwrap_or_default();
    let otherwise = keys.require(reader, "otherwise").and_then(|node| reader.text(node));
    Some(TownDecision { by: by?, with, outcome: outcome?, summary: summary?, reasons, otherwise: otherwise? })
}

pub(super) fn conversations(reader: &mut Reader<'_>, cx: &TownContext<'_>, keys: &Keys<'_>) -> Vec<TownConversation> {
    entries(reader, keys, ("conversations", "a conversation"), |reader, keys| {
        let by = keys.require(reader, "by").and_then(|node| cx.resident(reader, node));
        let days_ago = keys.require(reader, "days_ago").and_then(|node| reader.whole(node)).map(i64::from);
        let channel = keys.get("channel").and_then(|node| channel(reader, node)).unwrap_or(Channel::Web);
        let about = keys.get("about").and_then(|node| reader.text(node)).unwrap_or_default();
        let phone = keys.get("phone").and_then(|node| reader.text(node));
        let says = keys.require(reader, "says").and_then(|node| reader.text(node));
        let answer = keys.get("answer").and_then(|node| said_by(reader, cx, node));
        Some(TownConversation { by: by?, days_ago: days_ago?, channel, about, phone, says: says?, answer })
    })
}

/// `{ by: OFFICER, says: TEXT }`.
fn said_by(reader: &mut Reader<'_>, cx: &TownContext<'_>, node: &Node) -> Option<(String, String)> {
    let keys = reader.keys(node, "what an officer says")?;
    let by = keys.require(reader, "by").and_then(|node| cx.officer(reader, node));
    let says = keys.require(reader, "says").and_then(|node| reader.text(node));
    keys.finish(reader, "what an officer says");
    by.zip(says)
}

pub(super) fn articles(reader: &mut Reader<'_>, cx: &TownContext<'_>, keys: &Keys<'_>) -> Vec<TownArticle> {
    entries(reader, keys, ("articles", "an article"), |reader, keys| {
        let title = keys.require(reader, "title").and_then(|node| reader.text(node));
        let by = keys.require(reader, "by").and_then(|node| cx.officer(reader, node));
        let nodes = keys.get("services").map(|node| reader.list(node)).unwrap_or_default();
        let services = nodes.iter().filter_map(|node| cx.service(reader, node)).collect();
        let nodes = keys.get("facts").map(|node| reader.list(node)).unwrap_or_default();
        let facts = nodes.iter().filter_map(|node| fact(reader, cx, node)).collect();
        let review_in = keys.require(reader, "review").and_then(|node| read_day(reader, node));
        let draft = keys.get("draft").and_then(|node| reader.boolean(node)).unwrap_or(false);
        let saves = entries(reader, keys, ("saves", "a version of an article"), |reader, keys| {
            let days_ago = keys.require(reader, "days_ago").and_then(|node| reader.whole(node)).map(i64::from);
            let why = keys.require(reader, "why").and_then(|node| reader.text(node));
            let public = keys.require(reader, "public").and_then(|node| reader.text(node));
            let staff = keys.require(reader, "staff").and_then(|node| reader.text(node));
            Some(ArticleSave { days_ago: days_ago?, why: why?, public: public?, staff: staff? })
        });
        let question = keys.get("question").and_then(|node| said_by(reader, cx, node));
        Some(TownArticle {
            by: by?,
            title: title?,
            services,
            facts,
            review_in: review_in?,
            is_published: !draft,
            saves,
            question,
        })
    })
}

fn fact(reader: &mut Reader<'_>, cx: &TownContext<'_>, node: &Node) -> Option<String> {
    let text = reader.text(node)?;
    let known: Option<FactId> = cx.program.vocabulary.fact(&text);
    if known.is_none() {
        let problem = Diagnostic::error("unknown-fact", node.span, format!("there is no fact named `{text}`"));
        reader.problem(problem.suggest(&text, cx.program.vocabulary.fact_names()));
    }
    known.map(|_| text)
}
