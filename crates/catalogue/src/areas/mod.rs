//! Areas: which agency of a kind answers for a place, by localities, postcodes and outlines on the map.
//!
//! Invariant: an address that lies in no area of a kind, or in several, belongs to none of their agencies until a
//! person says so. Deliberately absent: the register of addresses, which says where an address stands.

mod address;
mod outline;
mod place;
mod reading;

pub use address::address_key;
pub use outline::{Outline, Point};
pub(crate) use place::read_place;
pub(crate) use reading::{AreaContext, check_areas, read_areas};

use rules::FactId;

use crate::agencies::Agency;
use crate::catalogue::Catalogue;
use crate::problems::FileId;
use crate::service::{Provider, Service};
use address::last_named;

/// The ground for which one agency answers.
#[derive(Clone, Debug)]
pub struct Area {
    pub id: String,
    pub file: FileId,
    pub name: String,
    /// The kind of its agency, such as `council`.
    pub kind: String,
    pub agency: String,
    pub localities: Vec<String>,
    pub postcodes: Vec<String>,
    pub outline: Option<Outline>,
    /// Only an example of an area: a real installation has all of them.
    pub sample: bool,
}

/// Where something is, as far as that is known.
#[derive(Clone, Copy, Debug)]
pub struct Site<'s> {
    /// The address as typed, or as the register writes it.
    pub address: &'s str,
    /// Where the register has it.
    pub point: Option<Point>,
}

/// The agency of a kind that answers for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Responsible<'c> {
    Agency(&'c str),
    /// The address lies in none of the areas.
    Nowhere,
    /// It may lie in any of these areas, by name.
    Several(Vec<&'c str>),
}

impl Catalogue {
    /// The areas of a kind of agency.
    pub fn areas_of<'c>(&'c self, kind: &str) -> impl Iterator<Item = &'c Area> {
        let kind = kind.to_owned();
        self.areas.iter().filter(move |area| area.kind == kind)
    }

    /// The only agency of a kind, if there is just one, for which no area need be described.
    pub fn only_of_kind<'c>(&'c self, kind: &str) -> Option<&'c Agency> {
        let mut of_kind = self.agencies.iter().filter(|agency| agency.kind.as_str() == kind);
        of_kind.next().filter(|_| of_kind.next().is_none())
    }

    /// The fact with the address of a matter: the one that decides the agency, or else the first address of a place that
    /// the application asks for.
    pub fn place_of(&self, service: &Service) -> Option<FactId> {
        if let Provider::Any { by: Some(fact), .. } = &service.provider {
            return Some(*fact);
        }
        let is_place = |fact: &&FactId| {
            let fact = self.facts.get(**fact);
            fact.is_some_and(|fact| fact.wording.about == "place" && fact.wording.name.ends_with("address"))
        };
        service.apply.asks.iter().find(is_place).copied()
    }

    /// Which agency of a kind answers for a place. An outline decides before names do, since a locality may lie on both
    /// sides of a boundary.
    pub fn responsible<'c>(&'c self, kind: &str, site: Site<'_>) -> Responsible<'c> {
        let areas: Vec<&Area> = self.areas_of(kind).collect();
        if areas.is_empty() {
            return self.only_of_kind(kind).map_or(Responsible::Nowhere, |one| Responsible::Agency(&one.id));
        }
        let inside = |area: &&Area| match (&area.outline, site.point) {
            (Some(outline), Some(point)) => outline.holds(point),
            _ => false,
        };
        let outlined: Vec<&Area> = areas.iter().copied().filter(inside).collect();
        if !outlined.is_empty() {
            return chosen(outlined);
        }
        // An area whose outline leaves the point out is not where its localities say.
        let left_out = |area: &&Area| area.outline.is_some() && site.point.is_some();
        let named = areas.into_iter().filter(|area| !left_out(area)).collect();
        chosen(by_names(named, site.address))
    }
}

/// The areas that the words of an address name: by its last locality and, where that is not known or not enough, by its
/// postcode.
fn by_names<'c>(areas: Vec<&'c Area>, address: &str) -> Vec<&'c Area> {
    let key = address_key(address);
    let all = areas.iter().flat_map(|area| area.localities.iter().map(String::as_str));
    let locality = last_named(&key, all);
    let postcode = key.split(' ').next_back().unwrap_or_default();
    let has_postcode = |area: &&&Area| area.postcodes.iter().any(|one| address_key(one) == postcode);
    let Some(locality) = locality else { return areas.iter().filter(has_postcode).copied().collect() };
    let named = |area: &&Area| area.localities.iter().any(|one| address_key(one) == locality);
    let named: Vec<&Area> = areas.into_iter().filter(named).collect();
    let both: Vec<&Area> = named.iter().filter(has_postcode).copied().collect();
    if both.is_empty() { named } else { both }
}

fn chosen(found: Vec<&Area>) -> Responsible<'_> {
    let mut agencies: Vec<&str> = found.iter().map(|area| area.agency.as_str()).collect();
    agencies.sort_unstable();
    agencies.dedup();
    match agencies.as_slice() {
        [] => Responsible::Nowhere,
        [one] => Responsible::Agency(one),
        _ => Responsible::Several(found.iter().map(|area| area.name.as_str()).collect()),
    }
}
