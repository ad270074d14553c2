//! The people of a town and its officers.

use super::read::{TownContext, channel, entries};
use super::{Resident, TownOfficer, TownOrganisation};
use crate::channel::Channel;
use crate::keys::Keys;
use crate::reader::Reader;

pub(super) fn residents(reader: &mut Reader<'_>, cx: &mut TownContext<'_>, keys: &Keys<'_>) -> Vec<Resident> {
    let nodes = keys.get("residents").map(|node| node.items()).unwrap_or_default();
    cx.residents = nodes.iter().filter_map(|node| Some(node.get("resident")?.scalar()?.to_owned())).collect();
    entries(reader, keys, ("residents", "a resident"), |reader, keys| {
        let at = keys.require(reader, "resident");
        let id = at.and_then(|node| reader.id(node));
        if let Some((id, node)) = id.as_ref().zip(at) {
            reader.describes("resident", id, node.span);
        }
        let name = keys.require(reader, "name").and_then(|node| reader.text(node));
        let language = cx.language(reader, keys.get("language"));
        let story = keys.get("story").and_then(|node| reader.text(node));
        let facts = cx.facts(reader, keys.get("facts"));
        let channel = keys.get("channel").and_then(|node| channel(reader, node)).unwrap_or(Channel::Email);
        let needs = keys.get("needs").and_then(|node| reader.text(node)).unwrap_or_default();
        let interpreter = keys.get("interpreter").and_then(|node| reader.text(node)).unwrap_or_default();
        let large_print = keys.get("large_print").and_then(|node| reader.boolean(node)).unwrap_or(false);
        let represented_by = keys.get("represented_by").and_then(|node| cx.resident(reader, node));
        Some(Resident {
            id: id?,
            name: name?,
            language: language?,
            story,
            facts,
            channel,
            needs,
            interpreter,
            large_print,
            represented_by,
        })
    })
}

/// The organisations of the town; there may be none.
pub(super) fn organisations(
    reader: &mut Reader<'_>,
    cx: &mut TownContext<'_>,
    keys: &Keys<'_>,
) -> Vec<TownOrganisation> {
    if keys.get("organisations").is_none() {
        return Vec::new();
    }
    let all = entries(reader, keys, ("organisations", "an organisation"), |reader, keys| {
        let at = keys.require(reader, "organisation");
        let id = at.and_then(|node| reader.id(node));
        if let Some((id, node)) = id.as_ref().zip(at) {
            reader.describes("organisation", id, node.span);
        }
        let facts = keys.require(reader, "facts");
        let facts = cx.facts(reader, facts);
        let owner = keys.require(reader, "owner").and_then(|node| cx.resident(reader, node));
        let represented_by = keys.get("represented_by").and_then(|node| cx.resident(reader, node));
        Some(TownOrganisation { id: id?, facts, owner: owner?, represented_by })
    });
    cx.organisations = all.iter().map(|one| one.id.clone()).collect();
    all
}

pub(super) fn officers(reader: &mut Reader<'_>, cx: &mut TownContext<'_>, keys: &Keys<'_>) -> Vec<TownOfficer> {
    let officers = entries(reader, keys, ("officers", "an officer"), |reader, keys| {
        let at = keys.require(reader, "officer");
        let id = at.and_then(|node| reader.id(node));
        if let Some((id, node)) = id.as_ref().zip(at) {
            reader.describes("officer", id, node.span);
        }
        let name = keys.require(reader, "name").and_then(|node| reader.text(node));
        let agency = keys.require(reader, "agency");
        let agency = agency.and_then(|node| reader.known(node, "unknown-agency", "agency", cx.agencies.ids()));
        let team = keys.require(reader, "team").and_then(|node| reader.text(node));
        let roles = keys.require(reader, "roles").map(|node| reader.list(node));
        let mut role = |node| cx.agencies.read_role(reader, agency.as_deref(), node);
        let roles = roles.map(|nodes| nodes.iter().filter_map(&mut role).collect());
        let languages = keys.get("languages").map(|node| reader.texts(node)).unwrap_or_default();
        let skills = keys.get("skills").map(|node| reader.texts(node)).unwrap_or_default();
        Some(TownOfficer { id: id?, name: name?, agency: agency?, team: team?, roles: roles?, languages, skills })
    });
    cx.officers = officers.iter().map(|officer| officer.id.clone()).collect();
    officers
}
