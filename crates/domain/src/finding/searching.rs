//! One search: from what an officer typed to the people whose matters have it, as far as the officer may see them.

use std::collections::{BTreeMap, BTreeSet};

use db::Tx;

use super::content::{self, Matter, MatterRow};
use super::masking;
use super::query::{self, Group, Query};
use super::store::{self, Alternatives, Doc, Realm};
use super::words::{Field, forms};
use crate::app::App;
use crate::staff::Officer;
use crate::trust::{self, Grant, Purpose, Resource};
use crate::work_items::{self, Item};
use crate::{cases, conversations};

/// People on one page; each is a line in a ledger, so an officer who needs more should type more.
pub const MOST_PEOPLE: usize = 20;

/// Matters shown of each.
const MOST_MATTERS: usize = 3;

/// Documents that are compared word by word.
const CANDIDATES: i64 = 60;

/// Rows of a word that are counted to find the rarest.
const COUNTED: i64 = 2_000;

/// Rows of the rarest word that are looked through at least in each realm.
const LEAST_DEPTH: i64 = 100;

/// What a search shows.
#[derive(Debug, Default)]
pub struct Found {
    pub people: Vec<FoundPerson>,
    /// Words that nothing has beside the others.
    pub left_out: Vec<String>,
    /// Whether only the first words that were typed were looked for.
    pub is_cut: bool,
    /// Whether there are more people than are shown.
    pub has_more: bool,
    /// Whether there was anything to look for.
    pub is_nothing: bool,
}

/// Somebody who was found, masked.
#[derive(Debug)]
pub struct FoundPerson {
    pub id: String,
    pub name: Option<String>,
    pub suburb: Option<String>,
    pub end_of_phone: Option<String>,
    /// The best first; none for somebody of whom the officer may see no matter.
    pub matters: Vec<FoundMatter>,
    /// How many more of their matters were found.
    pub more: usize,
}

#[derive(Debug)]
pub struct FoundMatter {
    pub is_case: bool,
    pub reference: String,
    pub service: Option<String>,
    pub agency: String,
    /// The name of its state.
    pub state: String,
    pub opened_at: i64,
    /// Who works on it.
    pub holder: Option<String>,
    pub is_mine: bool,
    /// Why it was found.
    pub matched: Vec<Matched>,
}

/// One word that was typed, where it was found, and whether only its sound is the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Matched {
    pub typed: String,
    pub field: Field,
    pub only_sounds: bool,
}

/// A matter that has every word.
struct Hit {
    matter: Matter,
    matched: Vec<Matched>,
    item: Option<Item>,
    is_mine: bool,
}

/// Whether it is only somebody, is not one's own, only sounds alike, or stands in a text; then how new it is.
type Rank = (bool, bool, bool, bool, std::cmp::Reverse<i64>);

impl Hit {
    /// Own first, then what has the words as they were typed, then names before words of a text, then the newest.
    fn rank(&self) -> Rank {
        let is_person = matches!(self.matter.subject, MatterRow::Person);
        let only_sounds = self.matched.iter().any(|one| one.only_sounds);
        let in_text = self.matched.iter().any(|one| one.field > Field::Representative);
        (is_person, !self.is_mine, only_sounds, in_text, std::cmp::Reverse(self.matter.changed_at()))
    }
}

/// Looks for what was typed, and records in the ledger of each person who is shown that they were.
///
/// # Errors
/// If the database is unavailable.
pub async fn search(tx: &mut Tx, app: &App, officer: &Officer, (typed, purpose): (&str, Purpose)) -> db::Result<Found> {
    let query = query::read(&app.catalogue.about, typed);
    if query.groups.is_empty() && query.reference.is_none() {
        return Ok(Found { is_nothing: true, ..Found::default() });
    }
    let mut left_out = Vec::new();
    let mut hits = by_reference(tx, app, officer, &query).await?;
    if hits.is_empty() {
        (hits, left_out) = by_words(tx, app, officer, &query.groups).await?;
    }
    hits.sort_by_cached_key(Hit::rank);
    let typed: BTreeSet<&str> = query.groups.iter().flat_map(|group| &group.forms).map(String::as_str).collect();
    let mut people: Vec<FoundPerson> = Vec::new();
    let (mut has_more, mut shown_people) = (false, 0);
    for hit in hits {
        let known = people.iter().position(|one| one.id == hit.matter.grant.person());
        match known.and_then(|at| people.get_mut(at)) {
            // Whose matters are shown is not shown once more without any.
            Some(_) if matches!(hit.matter.subject, MatterRow::Person) => {}
            Some(known) if known.matters.len() < MOST_MATTERS => known.matters.extend(shown(&hit)),
            Some(known) => known.more += 1,
            None if shown_people >= MOST_PEOPLE => has_more = true,
            None => {
                shown_people += 1;
                trust::found(tx, app, &hit.matter.grant, purpose).await?;
                people.push(person(&hit, &typed));
            }
        }
    }
    Ok(Found { people, left_out, is_cut: query.is_cut, has_more, is_nothing: false })
}

fn person(hit: &Hit, typed: &BTreeSet<&str>) -> FoundPerson {
    let matter = &hit.matter;
    FoundPerson {
        id: matter.grant.person().to_owned(),
        name: matter.name.as_deref().map(|name| masking::name(name, typed)).filter(|name| !name.is_empty()),
        suburb: matter.text(Field::Address).and_then(masking::suburb),
        end_of_phone: matter.text(Field::Phone).and_then(masking::end_of_phone),
        matters: shown(hit).into_iter().collect(),
        more: 0,
    }
}

fn shown(hit: &Hit) -> Option<FoundMatter> {
    let (is_case, reference, state) = match &hit.matter.subject {
        MatterRow::Case(case) => (true, case.reference.clone(), case.state().name().to_owned()),
        MatterRow::Conversation(talk) => (false, talk.reference.clone(), talk.state.clone()),
        MatterRow::Person => return None,
    };
    let (service, agency) = hit.matter.realm();
    Some(FoundMatter {
        is_case,
        reference,
        service: service.map(str::to_owned),
        agency: agency.to_owned(),
        state,
        opened_at: hit.matter.opened_at(),
        holder: hit.item.as_ref().and_then(|item| item.holder_name.clone()),
        is_mine: hit.is_mine,
        matched: hit.matched.clone(),
    })
}

/// What has the reference that was typed, if the officer may see it.
async fn by_reference(tx: &mut Tx, app: &App, officer: &Officer, query: &Query) -> db::Result<Vec<Hit>> {
    let Some(reference) = &query.reference else { return Ok(Vec::new()) };
    let case = cases::store::whose_reference(tx, reference).await?.map(Resource::from);
    let talk = conversations::whose(tx, reference).await?.map(Resource::from);
    let grants: Vec<Grant> =
        case.into_iter().chain(talk).filter_map(|resource| trust::compared(app, officer, resource)).collect();
    let matched = Matched { typed: reference.clone(), field: Field::Reference, only_sounds: false };
    let matters = content::read(tx, app, grants).await?;
    with_items(tx, officer, matters.into_iter().map(|matter| (matter, vec![matched.clone()])).collect()).await
}

/// What has every word; or else as many of the rarest words as something has, with the words that were left out.
async fn by_words(tx: &mut Tx, app: &App, officer: &Officer, groups: &[Group]) -> db::Result<(Vec<Hit>, Vec<String>)> {
    let realms = store::realms(tx).await?;
    let officers = (officer.agency.clone(), officer.roles.clone(), app.today());
    let realms = app.reach.of(officers, &realms, |realm| may_find(app, officer, realm));
    let own: Vec<String> =
        work_items::open_of_holder(tx, &officer.id).await?.into_iter().map(|item| item.subject_id).collect();
    let mut words: Vec<(i64, &Group, Alternatives)> = Vec::new();
    for group in groups {
        let tokens: Alternatives = group.forms.iter().map(|form| app.find_key.token(form)).collect();
        let count = store::count(tx, &tokens, &realms, COUNTED).await?;
        words.push((count, group, tokens));
    }
    // A whole number or address cannot be left out, so it comes first.
    words.sort_by_key(|(count, group, _)| (!group.is_contact, *count));
    let around = Around { realms: &realms, own: &own };
    let all = hits(tx, app, officer, &words, &around).await?;
    if !all.is_empty() || words.len() < 3 {
        return Ok((all, Vec::new()));
    }
    let contacts = words.iter().filter(|(_, group, _)| group.is_contact).count();
    words.retain(|(count, group, _)| *count > 0 || group.is_contact);
    let (mut best, mut kept) = (Vec::new(), 0);
    for many in 2.max(contacts)..=words.len() {
        let some = hits(tx, app, officer, &words[..many], &around).await?;
        if some.is_empty() {
            break;
        }
        (best, kept) = (some, many);
    }
    let kept: Vec<&str> = words[..kept].iter().map(|(_, group, _)| group.typed.as_str()).collect();
    let left_out = groups.iter().filter(|group| !kept.contains(&group.typed.as_str()));
    let left_out = if best.is_empty() { Vec::new() } else { left_out.map(|group| group.typed.clone()).collect() };
    Ok((best, left_out))
}

fn may_find(app: &App, officer: &Officer, realm: &Realm) -> bool {
    let kind = match realm.kind.as_str() {
        "case" => "case",
        "conversation" => "conversation",
        "identity" => "identity",
        _ => return false,
    };
    trust::may_find(app, officer, kind, (realm.service.as_deref(), &realm.agency))
}

/// Where a search looks: in which realms, and at what the officer works on.
struct Around<'a> {
    realms: &'a [i64],
    own: &'a [String],
}

/// The matters that have every word, of which the first is the rarest. What the index says is compared with what the
/// officer may see: a word that stands in a hidden fact alone finds nothing.
async fn hits(
    tx: &mut Tx,
    app: &App,
    officer: &Officer,
    words: &[(i64, &Group, Alternatives)],
    around: &Around<'_>,
) -> db::Result<Vec<Hit>> {
    let Some(((count, _, first), rest)) = words.split_first() else { return Ok(Vec::new()) };
    if *count == 0 || words.iter().any(|(count, ..)| *count == 0) {
        return Ok(Vec::new());
    }
    let others: Vec<&Alternatives> = rest.iter().map(|(_, _, tokens)| tokens).collect();
    let every: Vec<&Alternatives> = words.iter().map(|(_, _, tokens)| tokens).collect();
    let depth = (store::depth(tx) / i64::try_from(around.realms.len().max(1)).unwrap_or(1)).max(LEAST_DEPTH);
    let mut ids = store::of_subjects_with_all(tx, around.own, &every, CANDIDATES).await?;
    ids.extend(store::with_all(tx, (first, &others), around.realms, (depth, 2 * CANDIDATES)).await?);
    let mut seen = BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    ids.truncate(usize::try_from(2 * CANDIDATES).unwrap_or(usize::MAX));
    let docs = store::docs(tx, &ids).await?;
    let grants = grants(tx, app, officer, &docs).await?;
    let matters = content::read(tx, app, grants).await?;
    let compared = matters.into_iter().filter_map(|matter| {
        let matched = matched(app, &matter, words.iter().map(|(_, group, _)| *group))?;
        Some((matter, matched))
    });
    with_items(tx, officer, compared.collect()).await
}

/// Grants for those of the documents that the officer may see.
async fn grants(tx: &mut Tx, app: &App, officer: &Officer, docs: &[Doc]) -> db::Result<Vec<Grant>> {
    let realms: BTreeMap<i64, Realm> = store::realms(tx).await?.into_iter().map(|realm| (realm.id, realm)).collect();
    let resource = |doc: &Doc| {
        let realm = realms.get(&doc.realm)?;
        let kind = match doc.kind.as_str() {
            "case" => "case",
            "conversation" => "conversation",
            _ => return Some(Resource::of_person("identity", &doc.subject_id)),
        };
        Some(Resource {
            kind,
            id: doc.subject_id.clone(),
            person: doc.person_id.clone(),
            service: realm.service.clone(),
            agency: Some(realm.agency.clone()),
        })
    };
    Ok(docs.iter().filter_map(resource).filter_map(|one| trust::compared(app, officer, one)).collect())
}

/// Where each word stands in what the officer may see; none if one of them stands nowhere.
fn matched<'g>(app: &App, matter: &Matter, groups: impl Iterator<Item = &'g Group>) -> Option<Vec<Matched>> {
    let seen = forms(&app.catalogue.about, &matter.texts);
    let one = |group: &Group| {
        let at = |form: &String| Some((seen.get(form)?, form.starts_with("s:")));
        let (field, only_sounds) = group.forms.iter().find_map(at)?;
        Some(Matched { typed: group.typed.clone(), field: *field, only_sounds })
    };
    groups.map(one).collect()
}

async fn with_items(tx: &mut Tx, officer: &Officer, found: Vec<(Matter, Vec<Matched>)>) -> db::Result<Vec<Hit>> {
    let ids: Vec<&str> = found.iter().map(|(matter, _)| matter.grant.id()).collect();
    let items = if ids.is_empty() { Vec::new() } else { work_items::items(tx, &ids).await? };
    let mut items: BTreeMap<String, Item> = items.into_iter().map(|item| (item.id.clone(), item)).collect();
    let hit = |(matter, matched): (Matter, Vec<Matched>)| {
        let item = items.remove(matter.grant.id());
        let is_mine = item.as_ref().is_some_and(|item| item.holder.as_deref() == Some(officer.id.as_str()));
        Hit { matter, matched, item, is_mine }
    };
    Ok(found.into_iter().map(hit).collect())
}
