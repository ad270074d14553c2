//! The agencies: `agencies.yaml`.

use rules::Diagnostic;

use crate::kinds::AgencyKind;
use crate::reader::Reader;
use crate::yaml::Node;

#[derive(Clone, Debug)]
pub struct Agency {
    pub id: String,
    pub name: String,
    /// One of the kinds of the catalogue.
    pub kind: String,
    pub phone: Option<String>,
    pub website: Option<String>,
    /// The address to which people write to it by mail.
    pub email: Option<String>,
    pub about: Option<String>,
    /// The lines of its address on letters.
    pub post: Vec<String>,
    /// The colour of its letters, as `#rrggbb`.
    pub colour: Option<String>,
    /// The roles that its officers can have, besides team leader. Where none is listed, mandates may name any.
    pub roles: Vec<String>,
}

/// The role that every agency has.
const LEADER: &str = "team-leader";

#[derive(Clone, Debug, Default)]
pub struct Agencies {
    all: Vec<Agency>,
}

impl Agencies {
    pub fn get(&self, id: &str) -> Option<&Agency> {
        self.all.iter().find(|agency| agency.id == id)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Agency> + Clone {
        self.all.iter()
    }

    /// The role that a file names for an officer of an agency; a problem if the agency lists its roles, and not this one.
    pub(crate) fn read_role(&self, reader: &mut Reader<'_>, agency: Option<&str>, node: &Node) -> Option<String> {
        match agency.and_then(|agency| self.get(agency)) {
            Some(known) if !known.roles.is_empty() => {
                let roles = known.roles.iter().map(String::as_str).chain([LEADER]);
                reader.known(node, "unknown-role", "role of this agency", roles)
            }
            _ => reader.text(node),
        }
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.all.iter().map(|agency| agency.id.as_str())
    }
}

pub(crate) fn read_agencies(reader: &mut Reader<'_>, kinds: &[AgencyKind], agencies: &mut Agencies, root: &Node) {
    let Some(keys) = reader.keys(root, "the agencies") else { return };
    for node in keys.require(reader, "agencies").map(|node| reader.list(node)).unwrap_or_default() {
        let Some(agency) = read_agency(reader, kinds, node) else { continue };
        if reader.describes("agency", &agency.id, node.span) {
            agencies.all.push(agency);
        }
    }
    keys.finish(reader, "the agencies");
}

fn read_agency(reader: &mut Reader<'_>, kinds: &[AgencyKind], node: &Node) -> Option<Agency> {
    let keys = reader.keys(node, "an agency")?;
    let id = keys.require(reader, "id").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let known: Vec<&str> = kinds.iter().map(|kind| kind.id.as_str()).collect();
    let kind = keys.require(reader, "kind").and_then(|node| match known.as_slice() {
        // The catalogue's own page could not be read, which is reported there.
        [] => reader.text(node),
        _ => reader.one_of_own(node, &known).and_then(|n| known.get(n)).map(|kind| (*kind).to_owned()),
    });
    let phone = keys.get("phone").and_then(|node| reader.text(node));
    let email = keys.get("email").and_then(|node| reader.text(node));
    let website = keys.get("website").and_then(|node| reader.text(node));
    let about = keys.get("about").and_then(|node| reader.text(node));
    let post = keys.get("post").map(|node| reader.texts(node)).unwrap_or_default();
    let colour = keys.get("colour").and_then(|node| read_colour(reader, node));
    let roles = keys.get("roles").map(|node| reader.list(node)).unwrap_or_default();
    let roles = roles.iter().filter_map(|node| reader.id(node)).collect();
    keys.finish(reader, "an agency");
    Some(Agency { id: id?, name: name?, kind: kind?, phone, email, website, about, post, colour, roles })
}

fn read_colour(reader: &mut Reader<'_>, node: &Node) -> Option<String> {
    let colour = reader.text(node)?;
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
    if digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
        return Some(colour);
    }
    let message = format!("`{colour}` is no colour");
    reader.problem(Diagnostic::error("colour", node.span, message).help("write it as \"#0f3b4c\", in quotes"));
    None
}
