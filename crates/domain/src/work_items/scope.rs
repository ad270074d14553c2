//! The items an officer may do, as SQL conditions and as a check of a single item. Pure.

use db::Builder;

use super::model::{Item, Power};

/// An officer's share of the queue. Computed by the policy, so that the queue and the acts apply the same rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    pub officer: String,
    pub agency: String,
    pub roles: Vec<String>,
    /// Services that the officer's agency divided among its roles, with the powers of the officer's roles.
    pub divided: Vec<(String, Vec<Power>)>,
    /// Services of other agencies for which a mandate gives powers.
    pub mandated: Vec<Mandated>,
}

/// A service of another agency, under a mandate.
#[derive(Clone, Debug, PartialEq)]
pub struct Mandated {
    pub service: String,
    /// The agencies on whose behalf it is; `None` for all.
    pub agencies: Option<Vec<String>>,
    /// The powers; empty if items may only be seen.
    pub powers: Vec<Power>,
}

/// A part of a scope for which an index has the order of the queue. The parts are disjoint.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScopePart<'s> {
    /// Services the officer's agency is responsible for and has not divided.
    Agency,
    /// A divided service of the officer's agency.
    Divided(&'s str, &'s [Power]),
    Mandated(&'s Mandated),
    /// Items that may be seen but not done.
    SeenOwn(&'s str, &'s [Power]),
    SeenOther(&'s Mandated),
}

impl Scope {
    /// What the officer may do, their own agency first.
    pub fn parts(&self) -> Vec<ScopePart<'_>> {
        let divided = self.divided.iter().filter(|(_, powers)| !powers.is_empty());
        let divided = divided.map(|(service, powers)| ScopePart::Divided(service, powers));
        let mandated = self.mandated.iter().filter(|one| !one.powers.is_empty()).map(ScopePart::Mandated);
        std::iter::once(ScopePart::Agency).chain(divided).chain(mandated).collect()
    }

    /// What the officer may only see.
    pub fn seen(&self) -> Vec<ScopePart<'_>> {
        let own = self.divided.iter().map(|(service, powers)| ScopePart::SeenOwn(service, powers));
        own.chain(self.mandated.iter().map(ScopePart::SeenOther)).collect()
    }

    /// Whether the queue shows an item as one the officer may do: the same condition as in `ScopePart::push`.
    pub fn covers(&self, item: &Item) -> bool {
        let has_role = item.skill.as_ref().is_none_or(|role| self.roles.contains(role));
        if item.bars(&self.officer) || !has_role {
            return false;
        }
        let service = item.service.as_deref();
        if item.agency == self.agency {
            let divided = self.divided.iter().find(|(known, _)| Some(known.as_str()) == service);
            return item.power() == Power::Own || divided.is_none_or(|(_, powers)| powers.contains(&item.power()));
        }
        self.mandated.iter().any(|one| {
            let is_theirs = one.agencies.as_ref().is_none_or(|agencies| agencies.contains(&item.agency));
            Some(one.service.as_str()) == service && is_theirs && one.powers.contains(&item.power())
        })
    }
}

impl<'s> ScopePart<'s> {
    /// The only service of the part, if it has one.
    pub(super) fn service(self) -> Option<&'s str> {
        match self {
            ScopePart::Agency => None,
            ScopePart::Divided(service, _) | ScopePart::SeenOwn(service, _) => Some(service),
            ScopePart::Mandated(one) | ScopePart::SeenOther(one) => Some(&one.service),
        }
    }
}

impl ScopePart<'_> {
    /// The condition of this part.
    pub(super) fn push(self, query: &mut Builder, scope: &Scope) {
        match self {
            ScopePart::Agency => {
                query.push("agency = ").bind(&scope.agency);
                if !scope.divided.is_empty() {
                    query.push(" AND (power = 'own' OR service IS NULL OR service NOT IN (");
                    list(query, scope.divided.iter().map(|(service, _)| service.as_str()));
                    query.push("))");
                }
            }
            ScopePart::Divided(service, powers) => {
                query.push("service = ").bind(service).push(" AND agency = ").bind(&scope.agency);
                of_powers(query, powers, "IN");
            }
            ScopePart::SeenOwn(service, powers) => {
                query.push("service = ").bind(service).push(" AND agency = ").bind(&scope.agency);
                query.push(" AND power <> 'own'");
                of_powers(query, powers, "NOT IN");
            }
            ScopePart::Mandated(one) => {
                of_others(query, scope, one);
                of_powers(query, &one.powers, "IN");
            }
            ScopePart::SeenOther(one) => {
                of_others(query, scope, one);
                query.push(" AND power <> 'own'");
                of_powers(query, &one.powers, "NOT IN");
            }
        }
        if matches!(self, ScopePart::SeenOwn(..) | ScopePart::SeenOther(_)) {
            return;
        }
        match scope.roles.is_empty() {
            true => query.push(" AND skill IS NULL"),
            false => {
                query.push(" AND (skill IS NULL OR skill IN (");
                list(query, scope.roles.iter().map(String::as_str));
                query.push("))")
            }
        };
        let barred = format!("%\"{}\"%", scope.officer);
        query.push(" AND (barred IS NULL OR barred NOT LIKE ").bind(barred).push(")");
    }
}

fn of_others(query: &mut Builder, scope: &Scope, one: &Mandated) {
    query.push("service = ").bind(&one.service).push(" AND agency <> ").bind(&scope.agency);
    if let Some(agencies) = &one.agencies {
        query.push(" AND agency IN (");
        list(query, agencies.iter().map(String::as_str));
        query.push(")");
    }
}

fn of_powers(query: &mut Builder, powers: &[Power], is_in: &'static str) {
    if !powers.is_empty() {
        query.push(" AND power ").push(is_in).push(" (");
        list(query, powers.iter().map(|power| power.name()));
        query.push(")");
    }
}

fn list<'v>(query: &mut Builder, values: impl Iterator<Item = &'v str>) {
    for (place, value) in values.enumerate() {
        query.push(if place == 0 { "" } else { ", " }).bind(value);
    }
}
